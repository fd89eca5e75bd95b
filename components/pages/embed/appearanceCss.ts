import { type Accent, accentCss } from '../../parts/widget/accent'
import type { TextSize } from '../../parts/widget/options'

/** Relative to the reader's default size. */
const SCALE: Readonly<Record<TextSize, string>> = { small: '87.5%', large: '118.75%', larger: '137.5%' }

/**
 * The text size and accent of a widget's query, as CSS declarations for the root element of the static and the live
 * document; empty without either.
 */
export function appearanceCss({ text, accent }: { readonly text: TextSize | null; readonly accent: Accent }): string {
  return [text && `font-size:${SCALE[text]}`, accentCss(accent)].filter(Boolean).join(';')
}
