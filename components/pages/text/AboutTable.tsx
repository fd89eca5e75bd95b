import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import type { TableName } from '@/geodata/domain/story/prose'
import { byDecade, byRegion, bySource, byStatus, voices } from '@/geodata/domain/summary/coverage'
import { localeOf } from '../../language/locale'
import type { Translate } from '../../language/translate'
import { dateWords, numberWords } from '../../language/words'
import { isAssumed } from '../../parts/filter/facetWords'
import { regionWords } from '../../parts/filter/filterNames'
import { Table } from '../../ui/Table'
import styles from './About.module.css'

interface AboutTableProps {
  readonly name: TableName
  readonly atlas: Atlas
  readonly language: Language
  readonly t: Translate
}

/** A table placed by the text, computed from the data. */
export function AboutTable({ name, ...reader }: AboutTableProps) {
  if (name === 'sources') return <Sources {...reader} />
  const { head, rows } = TABLES[name](reader)
  const id = `table-${name}`
  return (
    <div className={styles.table}>
      <h3 id={id}>{reader.t(`about.tables.${name}`)}</h3>
      <Table labelledBy={id} head={head} rows={rows} />
    </div>
  )
}

type Reader = Omit<AboutTableProps, 'name'>
type Rows = Pick<Parameters<typeof Table>[0], 'head' | 'rows'>

const TABLES: Readonly<Record<Exclude<TableName, 'sources'>, (reader: Reader) => Rows>> = {
  decades: ({ atlas, language, t }) => ({
    head: [t('about.decade'), t('about.certain'), t('about.possible')],
    rows: byDecade(atlas).map(({ id, certain, possible }) => ({
      id,
      cells: [
        <a key="events" href={`/${language}?time=${id}`}>
          {dateWords(id, language, t)}
        </a>,
        numberWords(certain, language),
        numberWords(possible, language),
      ],
    })),
  }),
  regions: ({ atlas, language, t }) => ({
    head: [t('about.region'), t('about.certain'), t('about.possible')],
    rows: byRegion(atlas).map(({ id, certain, possible }) => ({
      id,
      cells: [
        <a key="events" href={`/${language}?where=${id}`}>
          {regionName(id, { atlas, language, t })}
        </a>,
        numberWords(certain, language),
        numberWords(possible, language),
      ],
    })),
  }),
  voices: ({ atlas, language, t }) => ({
    head: [t('about.claimant'), t('about.figures')],
    rows: voices(atlas, language).map(({ name, path, count }) => ({
      id: path ?? name,
      cells: [
        path ? (
          <a key="claimant" href={`/${language}${path}`}>
            {name}
          </a>
        ) : (
          name
        ),
        numberWords(count, language),
      ],
    })),
  }),
  statuses: ({ atlas, language, t }) => ({
    head: [t('about.status'), t('about.events')],
    rows: byStatus(atlas).map(({ status, count }) => ({
      id: status,
      cells: [
        t(isAssumed(status, atlas) ? 'filter.reportedOrUnstated' : `about.statusNames.${status}`),
        numberWords(count, language),
      ],
    })),
  }),
}

function regionName(id: string, { atlas, language, t }: Reader): string {
  const region = atlas.regions.find((one) => one.id === id)
  return region ? regionWords(region, language, t) : t('about.abroad')
}

/** All documents with type, standpoint and independence. */
function Sources({ atlas, language, t }: Reader) {
  const tongues = new Intl.DisplayNames(localeOf(language), { type: 'language' })
  return (
    <ul className={styles.sources} aria-label={t('about.tables.sources')}>
      {bySource(atlas).map(({ source, events }) => (
        <li key={source.id}>
          <a href={`/${language}/sources/${source.id}`}>{source.label[language]}</a>
          <p className={styles.facts}>
            {t('about.sourceFacts', {
              language: tongues.of(source.language) ?? source.language,
              date: source.date ? dateWords(source.date, language, t) : t('about.sourceUndated'),
              count: events,
            })}
          </p>
          <dl>
            <dt>{t('about.standpoint')}</dt>
            <dd>{source.standpoint[language]}</dd>
            <dt>{t('about.independence')}</dt>
            <dd>{source.independence[language]}</dd>
          </dl>
        </li>
      ))}
    </ul>
  )
}
