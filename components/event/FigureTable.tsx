import type { Atlas, Figure } from '@/geodata/join/atlas'
import type { Language } from '@/geodata/language/language'
import type { Translate } from '../language/translate'
import { numberWords } from '../language/words'
import styles from './FigureTable.module.css'

interface FigureTableProps {
  readonly atlas: Atlas
  readonly figures: readonly Figure[]
  readonly language: Language
  readonly t: Translate
}

/** Who says how many: every figure side by side, none picked, none averaged. */
export function FigureTable({ atlas, figures, language, t }: FigureTableProps) {
  return (
    <table className={styles.figures}>
      <thead>
        <tr>
          <th scope="col">{t('event.figure.measure')}</th>
          <th scope="col">{t('event.figure.value')}</th>
          <th scope="col">{t('event.figure.claimedBy')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={JSON.stringify(figure)}>
            <th scope="row">
              {atlas.measures.find(({ id }) => id === figure.measure)?.name[language]}
              {figure.of && <span className={styles.of}> {figure.of[language]}</span>}
            </th>
            <td className={styles.value}>{valueWords(atlas, figure, language, t)}</td>
            <td>{claimer(atlas, figure, language, t)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function valueWords(atlas: Atlas, { measure, value, range, words }: Figure, language: Language, t: Translate): string {
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

function claimer(atlas: Atlas, { claimedBy, source }: Figure, language: Language, t: Translate): string {
  const cited = atlas.sources.find(({ id }) => id === source)?.label[language] ?? source
  if (typeof claimedBy !== 'string') return `${claimedBy[language]} (${cited})`
  if (claimedBy === source) return `${cited}, ${t('event.ownVoice')}`
  const actor = [
    ...atlas.actors.map(({ id, name }) => ({ id, name })),
    ...atlas.sources.map(({ id, label }) => ({ id, name: label })),
  ]
  return `${actor.find(({ id }) => id === claimedBy)?.name[language] ?? claimedBy} (${cited})`
}
