import { useTranslations } from 'use-intl'
import type { Notes } from '@/geodata/domain/cite/note'
import type { Chosen } from '@/geodata/domain/export/chosen'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { MATCHES } from '@/geodata/domain/select/match'
import { dateWords } from '../../language/words'
import { PrintedFigures } from './PrintedFigures'
import { PrintedSummary } from './PrintedSummary'
import styles from './PrintSheet.module.css'

interface PrintedEventsProps {
  readonly title: string
  readonly atlas: Atlas
  readonly rows: readonly Chosen[]
  readonly notes: Notes
  readonly language: Language
  /** Whether anything is filtered: without a filter, all events match, and saying so would claim something of each. */
  readonly isFiltered: boolean
}

/** Events in order of time: certain, possible, then nationwide; each with its figures and reference numbers. */
export function PrintedEvents({ title, rows, ...rest }: PrintedEventsProps) {
  const t = useTranslations()
  const [certain, possible, nationwide] = MATCHES.map((how) => rows.filter(({ match }) => match === how))
  return (
    <section>
      <h2>{title}</h2>
      {rows.length === 0 && <p>{t('print.none')}</p>}
      {certain && certain.length > 0 && <Entries rows={certain} {...rest} />}
      {possible && possible.length > 0 && (
        <>
          <p className={styles.also}>{t('list.alsoPossible', { possible: possible.length })}</p>
          <Entries rows={possible} {...rest} />
        </>
      )}
      {nationwide && nationwide.length > 0 && (
        <>
          <p className={styles.also}>{t('list.alsoNationwide', { nationwide: nationwide.length })}</p>
          <Entries rows={nationwide} {...rest} />
        </>
      )}
    </section>
  )
}

function Entries({ atlas, rows, notes, language, isFiltered }: Omit<PrintedEventsProps, 'title'>) {
  const t = useTranslations()
  return (
    <ol className={styles.events}>
      {rows.map(({ event, place, match }) => (
        <li key={event.id} className={styles.event}>
          <h3>{event.title[language]}</h3>
          <p className={styles.about}>
            {[
              dateWords(event.date, language, t),
              place.name[language],
              atlas.kinds.find(({ id }) => id === event.kind)?.name[language],
              ...(isFiltered ? [t(`print.${match}`)] : []),
            ].join(' · ')}
          </p>
          <PrintedSummary event={event} notes={notes} language={language} />
          <PrintedFigures atlas={atlas} event={event} language={language} />
        </li>
      ))}
    </ol>
  )
}
