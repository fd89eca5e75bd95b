import { claimerOf } from '@/geodata/domain/cite/claimer'
import { type Comparison, compared, extentOf } from '@/geodata/domain/cite/comparison'
import type { Atlas, Figure } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import type { Translate } from '../../language/translate'
import { valueWords } from './claim'
import { DotPlotRow, ScaleTicks } from './DotPlotRow'
import styles from './FigureTable.module.css'

interface FigureTableProps {
  readonly atlas: Atlas
  readonly figures: readonly Figure[]
  readonly language: Language
  readonly t: Translate
}

/**
 * The figures of an event: one table per measure, one row per claim, none preferred and none averaged. With several
 * values to compare, the last column is a dot plot of the values given in words in the row.
 */
export function FigureTable({ atlas, figures, language, t }: FigureTableProps) {
  return (
    <div className={styles.measures}>
      {compared(figures, atlas.measures).map((comparison) => (
        <MeasureTable
          key={comparison.measure}
          atlas={atlas}
          figures={figures}
          language={language}
          t={t}
          comparison={comparison}
        />
      ))}
    </div>
  )
}

function MeasureTable({
  atlas,
  language,
  t,
  comparison: { measure, figures, scale },
}: FigureTableProps & { comparison: Comparison }) {
  const [first] = figures
  const counts = new Set(figures.map((figure) => figure.of?.[language]))
  // What is counted is stated once above if all rows share it, otherwise in the row.
  const shared = counts.size === 1 ? first?.of?.[language] : undefined
  return (
    <table className={styles.figures} data-scaled={scale ? true : undefined}>
      <caption>
        {atlas.measures.find(({ id }) => id === measure)?.name[language]}
        {shared && <span className={styles.of}> · {shared}</span>}
      </caption>
      <colgroup>
        <col className={styles.who} />
        <col className={styles.amount} />
        {scale && <col />}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{t('event.figure.claimedBy')}</span>
          </th>
          <th scope="col">
            <span className="unseen">{t('event.figure.value')}</span>
          </th>
          {scale && <td aria-hidden="true" />}
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={JSON.stringify(figure)}>
            <th scope="row">
              <ClaimerName atlas={atlas} figure={figure} language={language} t={t} />
              {!shared && figure.of && <span className={styles.counted}>{figure.of[language]}</span>}
            </th>
            <td className={styles.value}>{valueWords(atlas, figure, language, t)}</td>
            {scale && (
              <td className={styles.track} aria-hidden="true">
                <DotPlotRow extent={extentOf(figure)} scale={scale} inWords={t('event.inWords')} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
      {scale && (
        <tfoot aria-hidden="true">
          <tr>
            <td colSpan={2} />
            <td className={styles.track}>
              <ScaleTicks scale={scale} language={language} />
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}

/** Who gives the figure, linked to their page, and its source. */
function ClaimerName({
  atlas,
  figure,
  language,
  t,
}: {
  atlas: Atlas
  figure: Figure
  language: Language
  t: Translate
}) {
  const { name, path, citedIn } = claimerOf(atlas, figure, language)
  return (
    <>
      {path ? <a href={`/${language}${path}`}>{name}</a> : name}{' '}
      <span className={styles.of}>({citedIn ?? t('event.ownVoice')})</span>
    </>
  )
}
