import { claimerOf } from '../cite/claimer'
import type { Atlas, Figure } from '../join/atlas'
import { withId } from '../join/lookup'
import type { Language } from '../language/language'

/** A figure with claimer and passage in one language; `claimed_by` is null for a claimer without a record. */
export function figureFields(atlas: Atlas, figure: Figure, language: Language) {
  const { measure, value, range, words, of, claimedBy, source, part } = figure
  const named = withId(atlas.measures, measure)
  return {
    measure,
    measure_name: named?.name[language] ?? measure,
    unit: named?.unit ?? 'count',
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
