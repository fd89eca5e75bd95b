import { claimerOf } from '@/geodata/domain/cite/claimer'
import type { Atlas, Figure } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import type { Translate } from '../../language/translate'
import { valueWords } from './claim'

/** A figure as one line: what is counted, the value, and in brackets who gives it and in which document. */
export function figureWords(atlas: Atlas, figure: Figure, language: Language, t: Translate): string {
  const measure = atlas.measures.find(({ id }) => id === figure.measure)?.name[language] ?? figure.measure
  const { name, citedIn } = claimerOf(atlas, figure, language)
  const line = t('table.figure', {
    measure,
    of: figure.of?.[language] ?? 'none',
    span: valueWords(atlas, figure, language, t),
  })
  return `${line} [${citedIn ? `${name}, ${citedIn}` : name}]`
}
