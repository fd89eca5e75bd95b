import type { Atlas, Figure } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import type { Translate } from '../../language/translate'
import { numberWords } from '../../language/words'

/**
 * The value of a figure in words: number with unit, range, the source's wording, or both; a wording such as "around
 * 2,000" already contains the number.
 */
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
  if (!amount || !inWords) return amount ?? inWords ?? ''
  return spaceless(inWords).includes(spaceless(amount)) ? inWords : `${amount} (${inWords})`
}

/** Digits may be grouped by various spaces. */
function spaceless(text: string): string {
  return text.replace(/\s/g, '')
}
