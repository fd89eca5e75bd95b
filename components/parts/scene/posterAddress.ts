import type { Language } from '@/geodata/domain/language/language'
import type { Scene } from '@/geodata/domain/story/story'

interface PosterForm {
  /** In pixels. */
  readonly width: number
  readonly height: number
  /** The map alone: small, as a sign of what is there. */
  readonly small?: boolean
}

/**
 * The address of a scene's map as a picture that needs no script; `version` is the data's, so that a browser may keep
 * it.
 */
export function posterAddress(
  { query, view }: Pick<Scene, 'query' | 'view'>,
  language: Language,
  version: string,
  { width, height, small = false }: PosterForm,
): string {
  // Two maps need their periods written above them.
  const told = view.compare ? 'title,tray' : 'tray,scale'
  const parts = small ? 'none' : told
  const size = `width=${width}&height=${height}&parts=${parts}&v=${version}`
  return `/${language}/map.svg?${query ? `${query}&` : ''}${size}`
}
