import type { Language } from '@/geodata/domain/language/language'
import type { Scene } from '@/geodata/domain/story/story'

export interface PosterForm {
  /** In pixels. */
  readonly width: number
  readonly height: number
  /** The map alone, as a small preview. */
  readonly small?: boolean
  /** Light without it. */
  readonly theme?: 'dark' | 'print'
}

/** The URL of a scene's map as a picture; `version` is that of the data, so that browsers can cache it. */
export function posterAddress(
  { query, view, slug, annotations }: Pick<Scene, 'query' | 'view' | 'slug' | 'annotations'>,
  language: Language,
  version: string,
  { width, height, small = false, theme }: PosterForm,
): string {
  // Two maps need their periods as headings.
  const full = view.compare ? 'title,tray' : 'tray,scale'
  const parts = small ? 'none' : full
  const size = `width=${width}&height=${height}&parts=${parts}&v=${version}${theme ? `&theme=${theme}` : ''}`
  const drawn = annotations ? `&drawn=${slug}` : ''
  return `/${language}/map.svg?${query ? `${query}&` : ''}${size}${drawn}`
}
