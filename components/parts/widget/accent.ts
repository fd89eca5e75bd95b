import { THEMES, type Theme } from '@/geodata/domain/view/view'
import { PALETTES } from '@/geodata/drawing/theme/theme'

/**
 * An editor's brand colour for links, the button and a rule above the title: `#rrggbb` for each theme; null for our
 * own.
 */
export type Accent = Readonly<Record<Theme, string | null>>

export const NO_ACCENT: Accent = { light: null, dark: null }

/**
 * Minimum contrast of text (WCAG 2.2, 1.4.3).
 *
 * @internal Exported for tests.
 */
export const LEAST_CONTRAST = 4.5

/**
 * Parses `accent`: a colour for the light theme, a comma, and one for the dark; each `rrggbb` or `rgb`, with or without
 * `#`. A single colour applies to both. Invalid or illegible colours are ignored. Never throws.
 */
export function accentIn(text: string | null): Accent {
  const [light = '', dark = light] = (text ?? '').split(',')
  return { light: readable(colourIn(light), 'light'), dark: readable(colourIn(dark), 'dark') }
}

/** Formats an accent for an address; empty for none. */
export function formatAccent({ light, dark }: Accent): string {
  return light || dark ? [light, dark].map((colour) => colour?.slice(1) ?? '').join(',') : ''
}

function colourIn(text: string): string | null {
  const digits = text.trim().replace(/^#/, '').toLowerCase()
  if (/^[0-9a-f]{6}$/.test(digits)) return `#${digits}`
  return /^[0-9a-f]{3}$/.test(digits) ? `#${[...digits].map((digit) => digit + digit).join('')}` : null
}

function readable(colour: string | null, theme: Theme): string | null {
  return colour && contrastOn(colour, theme) >= LEAST_CONTRAST ? colour : null
}

/**
 * The contrast, 1 to 21, of a colour `#rrggbb` with the background of a theme; the lower of its two shades.
 *
 * @internal Exported for tests.
 */
export function contrastOn(colour: string, theme: Theme): number {
  const papers = [PALETTES[theme].paper, PALETTES[theme]['paper-bright']]
  return Math.min(...papers.map((paper) => contrast(colour, paper)))
}

/** As defined by WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The accent as CSS declarations that contain only valid colours; empty for none. */
export function accentCss({ light, dark }: Accent): string {
  if (!light && !dark) return ''
  return `--accent:light-dark(${light ?? 'var(--river)'},${dark ?? 'var(--river)'})`
}

/** The themes in which a colour is illegible, with its contrast rounded down to one decimal. */
export function accentFaults(chosen: Accent): readonly { readonly theme: Theme; readonly contrast: number }[] {
  return THEMES.flatMap((theme) => {
    const colour = chosen[theme]
    const found = colour ? contrastOn(colour, theme) : LEAST_CONTRAST
    return found < LEAST_CONTRAST ? [{ theme, contrast: Math.floor(found * 10) / 10 }] : []
  })
}
