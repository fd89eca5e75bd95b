import type { Atlas, Figure } from '@/geodata/join/atlas'
import type { Language } from '@/geodata/language/language'
import type { Translate } from '../language/translate'
import { numberWords } from '../language/words'

/** How much a figure says, in words: the number with its unit, the range, what the source says instead, or both. */
export function valueWords(
  atlas: Atlas,
  { measure, value, range, words }: Figure,
  language: Language,
  t: Translate,
): string {
  const unit = atlas.measures.find(({ id }) => id === measure)?.unit
  const written = (amount: number) => {
    const number = numberWords(amount, language)
    if (unit === 'percent') return t('event.percent', { value: number })
    return unit === 'square-metre' ? t('event.squareMetre', { value: number }) : number
  }
  const [low, high] = range ?? [null, null]
  const amount =
    value !== undefined
      ? written(value)
      : low !== null && high !== null
        ? t('event.range', { low: written(low), high: written(high) })
        : low !== null
          ? t('event.atLeast', { value: written(low) })
          : high !== null
            ? t('event.atMost', { value: written(high) })
            : null
  const inWords = words?.[language]
  return amount && inWords ? `${amount} (${inWords})` : (amount ?? inWords ?? '')
}

/** Who makes a claim, with the path of their page where they have one, and the source in which the claim stands where that is someone else. */
export interface Claimer {
  readonly name: string
  readonly path: string | null
  /** null: the source speaks in its own voice. */
  readonly citedIn: string | null
}

export function claimerOf(atlas: Atlas, { claimedBy, source }: Figure, language: Language): Claimer {
  const cited = atlas.sources.find(({ id }) => id === source)?.label[language] ?? source
  if (typeof claimedBy !== 'string') return { name: claimedBy[language], path: null, citedIn: cited }
  if (claimedBy === source) return { name: cited, path: `/sources/${source}`, citedIn: null }
  const actor = atlas.actors.find(({ id }) => id === claimedBy)
  if (actor) return { name: actor.name[language], path: `/actors/${actor.id}`, citedIn: cited }
  const speaker = atlas.sources.find(({ id }) => id === claimedBy)
  return {
    name: speaker?.label[language] ?? claimedBy,
    path: speaker ? `/sources/${speaker.id}` : null,
    citedIn: cited,
  }
}
