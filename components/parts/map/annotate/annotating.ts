import type { DraftAnnotation } from '@/geodata/domain/draft/draft'
import type { Language } from '@/geodata/domain/language/language'

/**
 * Props of `Annotate`, the tool that draws on the map of a scene. Its page loads it lazily, and puts it into its map by
 * `InsideMap`.
 */
export interface Annotating {
  readonly annotations: readonly DraftAnnotation[]
  /** Called with all annotations of the scene, after each change. */
  readonly change: (annotations: readonly DraftAnnotation[]) => void
  /** The language in which texts are written. */
  readonly language: Language
  /** Whether texts are written in other languages too: the field then names its own. */
  readonly isTranslated: boolean
  /** Ends annotating. */
  readonly done: () => void
}
