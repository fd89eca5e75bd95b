import { latestDay } from '@/geodata/domain/export/jsonFields'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { PRECISIONS, wherePrec } from '@/geodata/domain/schema/term'
import { isoDay } from '@/geodata/domain/time/day'
import { parseEdtf } from '@/geodata/domain/time/edtf'
import { interval } from '@/geodata/domain/time/interval'
import { localeOf } from '../../language/locale'
import type { Translate } from '../../language/translate'
import { dateWords, numberWords } from '../../language/words'
import styles from '../../ui/Data.module.css'
import { Table } from '../../ui/Table'
import { ClosedLists } from './ClosedLists'
import { Columns } from './Columns'

interface CodebookProps {
  readonly atlas: Atlas
  readonly language: Language
  readonly t: Translate
}

/** One example of each date form; its meaning is computed by the code that reads the data. */
const DATES = [
  '1991-03-22',
  '2012-01',
  '1992',
  '197X',
  '1991-07-29/1991-08-12',
  '[2012-03-26..2012-04-02]',
  '2012-04-02~',
  '2012?',
  '2012-01/..',
]

/** The geometry exported for each precision. */
const GEOMETRY = {
  exact: 'point',
  near: 'point',
  district: 'area',
  region: 'area',
  part: 'area',
  country: 'none',
} as const

/** The terms and codes of the data, explained. */
export function Codebook({ atlas, language, t }: CodebookProps) {
  const placed = new Map(atlas.places.map(({ id, precision }) => [id, precision]))
  return (
    <section className={styles.section} aria-labelledby="codebook">
      <h2 id="codebook">{t('data.codebook')}</h2>
      <h3>{t('data.certainTitle')}</h3>
      <p>{t('data.certain')}</p>
      <p>{t('data.certainExample')}</p>
      <h3 id="dates">{t('data.dates')}</h3>
      <p>{t('data.datesIntro')}</p>
      <Table
        labelledBy="dates"
        head={[t('data.written'), t('data.means'), t('data.earliest'), t('data.latest')]}
        rows={DATES.map((written) => {
          const edtf = parseEdtf(written)
          const days = edtf && interval(edtf)
          return {
            id: written,
            cells: [
              <code key="written">{written}</code>,
              dateWords(written, language, t),
              days && isoDay(days.earliest),
              days && latestDay(days),
            ],
          }
        })}
      />
      <h3 id="precision">{t('data.precision')}</h3>
      <p>{t('data.precisionIntro')}</p>
      <Table
        labelledBy="precision"
        head={[t('data.code'), t('data.term'), t('data.known'), t('data.geometry'), t('data.count')]}
        rows={PRECISIONS.map((precision) => ({
          id: precision,
          cells: [
            wherePrec(precision),
            <code key="term">{precision}</code>,
            t(`precision.${precision}`),
            t(`data.geometries.${GEOMETRY[precision]}`),
            numberWords(atlas.events.filter(({ place }) => placed.get(place) === precision).length, language),
          ],
        }))}
      />
      <h3 id="kinds">{t('data.kinds')}</h3>
      <Table
        labelledBy="kinds"
        head={[t('data.kind'), t('data.term'), t('data.covers'), t('data.count')]}
        rows={atlas.kinds.map(({ id, name, meaning }) => ({
          id,
          cells: [
            name[language],
            <code key="term">{id}</code>,
            meaning[language],
            numberWords(atlas.events.filter(({ kind }) => kind === id).length, language),
          ],
        }))}
      />
      <ClosedLists atlas={atlas} language={language} t={t} />
      <h3>{t('data.inference')}</h3>
      <p>{t('data.inferenceText')}</p>
      <h3>{t('data.measures')}</h3>
      <p>
        {t('data.measuresIntro')}{' '}
        {new Intl.ListFormat(localeOf(language), { type: 'unit' }).format(
          atlas.measures.map(({ id, name }) => `${name[language]} (${id})`),
        )}
      </p>
      <Columns t={t} />
    </section>
  )
}
