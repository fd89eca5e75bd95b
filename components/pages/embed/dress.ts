import { type Accent, accentCss } from '../../parts/widget/accent'
import type { TextSize } from '../../parts/widget/options'

/** Of the reader's own size. */
const SCALE: Readonly<Record<TextSize, string>> = { small: '87.5%', large: '118.75%', larger: '137.5%' }

/**
 * What the address of a widget says of its look, as declarations for its root element, of the drawn and of the live
 * document; empty where it says nothing.
 */
export function dressCss({ text, accent }: { readonly text: TextSize | null; readonly accent: Accent }): string {
  return [text && `font-size:${SCALE[text]}`, accentCss(accent)].filter(Boolean).join(';')
}
