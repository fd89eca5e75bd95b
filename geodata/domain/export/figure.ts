import { claimerOf } from '../cite/claimer'
import type { Atlas, Figure } from '../join/atlas'
import type { Language } from '../language/language'

/** A figure with claimer and passage in one language; `claimed_by` is null for a claimer without a record. */
export function figureFields(atlas: Atlas, figure: Figure, language: Language) {
  const { measure, value, range, words, of, claimedBy, source, part } = figure
  return {
    measure,
    ...(value === undefined ? {} : { value }),
    ...(range === undefined ? {} : { range }),
    ...(words === undefined ? {} : { words: words[language] }),
    ...(of === undefined ? {} : { of: of[language] }),
    claimed_by: typeof claimedBy === 'string' ? claimedBy : null,
    claimed_by_name: claimerOf(atlas, figure, language).name,
    source,
    part,
  }
}
