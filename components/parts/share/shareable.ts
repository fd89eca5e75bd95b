import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { absolute } from '@/geodata/domain/site/folder'
import { formatView } from '@/geodata/domain/view/format'
import type { View } from '@/geodata/domain/view/view'

/** A page to share, and the View of its picture. */
export interface Shareable {
  readonly language: Language
  /** The path of the page below the language, with a leading slash; empty on the explorer. */
  readonly path: string
  readonly view: View
  /**
   * A surface of the explorer is described by its View, with words from the atlas. The page of a record has a title,
   * and files if its View matches the events it lists; a story's scene also has a widget.
   */
  readonly subject:
    | { readonly atlas: Atlas }
    | {
        readonly title: string
        readonly files: boolean
        readonly storyScene?: { readonly story: string; readonly scene: string }
      }
}

/** The shared URL, at the given origin, with or without the camera. */
export function linkTo({ language, path, view, subject }: Shareable, origin: string, withCamera: boolean): string {
  const query = 'atlas' in subject ? formatView(withCamera ? view : { ...view, at: null }) : ''
  return absolute(`/${language}${path}${query ? `?${query}` : ''}`, origin)
}
