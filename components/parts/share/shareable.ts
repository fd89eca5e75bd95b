import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { formatView } from '@/geodata/domain/view/format'
import type { View } from '@/geodata/domain/view/view'

/** What is shared: a page, and the View that its picture shows. */
export interface Shareable {
  readonly language: Language
  /** What follows the language in the page's address, with a leading slash; empty on the explorer. */
  readonly path: string
  readonly view: View
  /**
   * A surface of the explorer is its View, told from the atlas. The page of a record has a name, and has files where
   * its View lets through what it lists; that of a story has a widget.
   */
  readonly subject:
    | { readonly atlas: Atlas }
    | {
        readonly title: string
        readonly files: boolean
        readonly storyScene?: { readonly story: string; readonly scene: string }
      }
}

/** The address of what is shared, below the origin where the reader is, with or without the place of the camera. */
export function linkTo({ language, path, view, subject }: Shareable, origin: string, withCamera: boolean): string {
  const query = 'atlas' in subject ? formatView(withCamera ? view : { ...view, at: null }) : ''
  return new URL(`/${language}${path}${query ? `?${query}` : ''}`, origin).href
}
