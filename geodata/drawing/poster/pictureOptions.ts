import { THEMES } from '../../domain/view/view'
import type { PosterTheme } from '../theme/theme'
import { PARTS, type Part } from './posterLayout'

/** Limits of the options; lengths in pixels. */
const LIMITS = {
  side: { least: 240, most: 4000 },
  scale: { least: 1, most: 3 },
  /** Of the resulting image. */
  megapixels: 24,
} as const

const POSTER_THEMES: readonly PosterTheme[] = [...THEMES, 'print']

/** Options of a picture: the rest of its URL is a View. */
export interface PictureOptions {
  readonly width: number
  readonly height: number
  /** Device pixels of a PNG per pixel of the drawing. */
  readonly scale: number
  readonly theme: PosterTheme
  readonly parts: readonly Part[]
}

/** Why a picture is refused, and what would be right: a message key with values. */
export type Fault =
  | {
      readonly what: 'size'
      readonly side: 'width' | 'height'
      readonly text: string
      readonly least: number
      readonly most: number
    }
  | { readonly what: 'scale'; readonly text: string; readonly least: number; readonly most: number }
  | { readonly what: 'pixels'; readonly many: number; readonly most: number }
  | { readonly what: 'theme'; readonly text: string; readonly themes: readonly string[] }
  | { readonly what: 'parts'; readonly text: string; readonly parts: readonly string[] }

/**
 * Size of the card for a shared link, in pixels, as expected by readers of the Open Graph protocol; the default size.
 */
export const CARD = { width: 1200, height: 630 } as const

/** The same in a folder of files, which has hundreds: half of it, the least that is shown large. */
export const CARD_IN_FOLDER = { width: CARD.width / 2, height: CARD.height / 2 } as const

/** The key of the scene whose author drew on the map: its slug. Beside another View it means nothing. */
export const DRAWN = 'drawn'

/** A picture without options. */
export const DEFAULT_PICTURE: PictureOptions = { ...CARD, scale: 1, theme: 'light', parts: PARTS }

/** Maximum length of a query value that a refusal repeats. */
const REPEATED = 40

/**
 * Parses `width`, `height`, `scale`, `theme` and `parts` from a query; defaults are 1200 × 630 at scale 1, light, with
 * all parts. Unlike a View, which drops what it cannot read, an impossible picture is refused.
 */
export function parsePictureOptions(params: URLSearchParams): PictureOptions | { readonly fault: Fault } {
  const { side, scale: scales } = LIMITS
  const given = (key: string, otherwise: string) => params.get(key)?.trim() ?? otherwise
  const usual = DEFAULT_PICTURE
  const sizes = { width: given('width', String(usual.width)), height: given('height', String(usual.height)) }
  for (const [key, text] of Object.entries(sizes) as ['width' | 'height', string][])
    if (!/^\d+$/.test(text) || Number(text) < side.least || Number(text) > side.most)
      return { fault: { what: 'size', side: key, text: repeated(text), ...side } }
  const scaleText = given('scale', String(usual.scale))
  const scale = /^\d+(\.\d+)?$/.test(scaleText) ? Number(scaleText) : Number.NaN
  if (!(scale >= scales.least && scale <= scales.most))
    return { fault: { what: 'scale', text: repeated(scaleText), ...scales } }
  const [width, height] = [Number(sizes.width), Number(sizes.height)]
  const many = (width * height * scale ** 2) / 1e6
  if (many > LIMITS.megapixels) return { fault: { what: 'pixels', many: Math.ceil(many), most: LIMITS.megapixels } }
  const themeText = given('theme', usual.theme)
  const theme = POSTER_THEMES.find((one) => one === themeText)
  if (!theme) return { fault: { what: 'theme', text: repeated(themeText), themes: POSTER_THEMES } }
  const partsText = given('parts', usual.parts.join(','))
  const named = partsText === 'none' ? [] : partsText.split(',')
  const parts = PARTS.filter((part) => named.includes(part))
  if (parts.length < new Set(named).size) return { fault: { what: 'parts', text: repeated(partsText), parts: PARTS } }
  return { width, height, scale, theme, parts }
}

/** The canonical query for some options. */
export function formatPictureOptions({ width, height, scale, theme, parts }: PictureOptions): string {
  return new URLSearchParams({
    width: String(width),
    height: String(height),
    scale: String(scale),
    theme,
    parts: parts.join(',') || 'none',
  }).toString()
}

function repeated(text: string): string {
  const letters = [...text]
  return letters.length > REPEATED ? `${letters.slice(0, REPEATED).join('')}…` : text
}
