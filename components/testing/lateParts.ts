import type { Language } from '@/geodata/domain/language/language'
import { bringRest } from '../view/rest'

/**
 * Loads the parts of the explorer that a page brings when they are wanted, and their words: a reader's browser fetches
 * them once, a test would else wait for their modules in the midst of a rendering.
 */
export async function loadLateParts(language: Language): Promise<void> {
  await Promise.all([
    bringRest(language),
    import('../parts/compare/Comparison'),
    import('../parts/event/EventPanel'),
    import('../parts/filter/Choices'),
    import('../parts/place/PlaceCard'),
    import('../parts/timeline/LatitudeStrip'),
  ])
}
