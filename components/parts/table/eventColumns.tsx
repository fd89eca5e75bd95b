import type { ReactNode } from 'react'
import { citedDocuments, documentLabel } from '@/geodata/domain/cite/citedDocuments'
import type { Atlas, AtlasEvent, Place } from '@/geodata/domain/join/atlas'
import { kindWith, withId } from '@/geodata/domain/join/lookup'
import type { Language } from '@/geodata/domain/language/language'
import { SEMICOLON } from '@/geodata/domain/language/punctuation'
import type { Match } from '@/geodata/domain/select/match'
import { type Span, spans } from '@/geodata/domain/summary/span'
import type { Sort } from '@/geodata/domain/view/view'
import type { Translate } from '../../language/translate'
import { dateWords, numberWords, possibleDaysWords } from '../../language/words'
import { KindMark } from '../../ui/KindMark'
import { placePrecision } from '../place/placePrecision'
import styles from './EventTable.module.css'

/** An event as a row of the table. */
export interface Row {
  readonly event: AtlasEvent
  /** Of the event in the atlas. */
  readonly position: number
  readonly match: Match | 'out'
}

export interface TableColumn {
  readonly id: string
  readonly name: string
  /** The column by which a click on the heading sorts; none if it does not. */
  readonly sort?: Sort['by']
  /** The title of the link that sorts. */
  readonly sortTitle?: string
  /** null for an empty cell. */
  readonly cell: (row: Row) => ReactNode
  /** Whether the cells are the headings of their rows; in one column of a table. */
  readonly heads?: true
}

/** The columns that any table of events can have, in order; with the column of a View's sort for each, if any. */
const COLUMNS = [
  { id: 'date', sort: 'date' },
  { id: 'event', sort: 'title' },
  { id: 'place', sort: 'place' },
  { id: 'regions' },
  { id: 'kind', sort: 'kind' },
  { id: 'status', sort: 'status' },
  { id: 'actors' },
  { id: 'figures' },
  { id: 'sources' },
  { id: 'match' },
] as const satisfies readonly { id: string; sort?: Sort['by'] }[]

interface Cells {
  readonly atlas: Atlas
  readonly language: Language
  readonly t: Translate
  readonly eventLink: (event: AtlasEvent) => ReactNode
  readonly placeLink: (place: Place) => ReactNode
}

/** The columns of events. */
export function eventColumns(cells: Cells): readonly TableColumn[] {
  const { t } = cells
  return COLUMNS.map((column) => ({
    id: column.id,
    name: t(`table.${column.id}`),
    ...('sort' in column ? { sort: column.sort, sortTitle: t('table.sort', { by: column.sort }) } : {}),
    ...(column.id === 'event' ? { heads: true as const } : {}),
    cell: (row: Row) => cellOf(column.id, row, cells),
  }))
}

function cellOf(column: (typeof COLUMNS)[number]['id'], { event, match }: Row, cells: Cells): ReactNode {
  const { atlas, language, t, eventLink, placeLink } = cells
  switch (column) {
    case 'date': {
      const possibleDays = possibleDaysWords(event, language, t)
      return (
        <>
          <time dateTime={event.date}>{dateWords(event.date, language, t)}</time>
          {possibleDays && <span className={styles.aside}> {possibleDays}</span>}
        </>
      )
    }
    case 'event':
      return eventLink(event)
    case 'place': {
      const place = withId(atlas.places, event.place)
      return (
        place && (
          <>
            {placeLink(place)}{' '}
            {!(place.precisionUnstated && place.point) && (
              <span className={styles.aside}>{placePrecision(place, t)}</span>
            )}
          </>
        )
      )
    }
    case 'regions':
      return regionsOf(event, cells).join(', ') || (atlas.own ? null : '')
    case 'kind': {
      const kind = kindWith(atlas, event.kind)
      return (
        <span className={styles.kind}>
          <KindMark kind={kind} status={event.status} /> {kind?.name[language]}
        </span>
      )
    }
    case 'status':
      return event.statusUnstated ? null : t(`event.status.${event.status}`)
    case 'actors':
      return actorsOf(event, cells).join(SEMICOLON[language]) || null
    case 'figures':
      return event.figures.length === 0 ? null : <Figures event={event} {...cells} />
    case 'sources':
      return citedDocuments(atlas, event.citations)
        .map((document) => documentLabel(document, language))
        .join(SEMICOLON[language])
    case 'match':
      return <span className={styles.match}>{match !== 'out' && t(`table.${match}`)}</span>
  }
}

function regionsOf(event: AtlasEvent, { atlas, language, t }: Cells): readonly string[] {
  const place = withId(atlas.places, event.place)
  if (place?.abroad) return [t('filter.abroad')]
  if (atlas.regions.length > 0 && !atlas.own && place?.regions.length === atlas.regions.length)
    return [t('table.allRegions')]
  return atlas.regions.flatMap(({ id, name }) => (place?.regions.includes(id) ? [name[language]] : []))
}

function actorsOf(event: AtlasEvent, { atlas, language, t }: Cells): readonly string[] {
  return event.actors.flatMap(({ id, role }) => {
    const actor = withId(atlas.actors, id)?.name[language]
    if (actor === undefined) return []
    return [role === 'acts' ? actor : t('table.inRole', { actor, role })]
  })
}

function Figures({ event, atlas, language, t }: Pick<Cells, 'atlas' | 'language' | 't'> & Pick<Row, 'event'>) {
  return (
    <ul className={styles.figures}>
      {spans(event.figures).map((span) => (
        <li key={`${span.measure} ${span.of?.[language]}`}>
          {t('table.figure', {
            measure: withId(atlas.measures, span.measure)?.name[language] ?? span.measure,
            of: span.of?.[language] ?? 'none',
            span: spanWords(atlas, span, language, t),
          })}
          {span.claims > 1 && <span className={styles.aside}> ({t('table.claims', { claims: span.claims })})</span>}
        </li>
      ))}
    </ul>
  )
}

function spanWords(atlas: Atlas, span: Span, language: Language, t: Translate): string {
  const { measure, low, high, openBelow, openAbove, words } = span
  if (low === null || high === null) return words?.[language] ?? ''
  const unit = withId(atlas.measures, measure)?.unit
  const numbers =
    low === high
      ? numberWords(low, language)
      : t('table.span', { low: numberWords(low, language), high: numberWords(high, language) })
  const value =
    unit === 'percent'
      ? t('event.percent', { value: numbers })
      : unit === 'square-metre'
        ? t('event.squareMetre', { value: numbers })
        : numbers
  if (low === high && openAbove && !openBelow) return t('event.atLeast', { value })
  if (low === high && openBelow && !openAbove) return t('event.atMost', { value })
  if (openAbove) return t('table.above', { span: value })
  return openBelow ? t('table.below', { span: value }) : value
}
