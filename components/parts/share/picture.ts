import type { Language } from '@/geodata/domain/language/language'
import { formatView } from '@/geodata/domain/view/format'
import type { View } from '@/geodata/domain/view/view'
import { CARD } from '@/geodata/drawing/poster/pictureOptions'
import type { PosterTheme } from '@/geodata/drawing/theme/theme'

/** The sizes offered for pictures, by use; pixels. */
export const SIZES = {
  card: CARD,
  slide: { width: 1600, height: 900 },
  screen: { width: 1920, height: 1080 },
  sheet: { width: 2400, height: 1600 },
} as const

export type Size = keyof typeof SIZES

export const PICTURE_THEMES: readonly PosterTheme[] = ['light', 'dark', 'print']

interface Wish {
  readonly language: Language
  /** The path of the explorer below the language, with a leading slash; empty for that of the atlas. */
  readonly path: string
  readonly view: View
  readonly size: Size
  readonly theme: PosterTheme
}

/** The path of a View's picture, in the chosen theme rather than the View's. */
export function picturePath(format: 'svg' | 'png', { language, path, view, size, theme }: Wish): string {
  const { width, height } = SIZES[size]
  const query = formatView({ ...view, theme: null })
  return `/${language}${path}/map.${format}?${query ? `${query}&` : ''}width=${width}&height=${height}&theme=${theme}`
}
