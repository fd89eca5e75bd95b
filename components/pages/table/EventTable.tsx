'use client'

import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { matchIn, matchingEvents } from '@/geodata/domain/select/standing'
import { formatView } from '@/geodata/domain/view/format'
import { BY_DATE, ordered, resorted } from '@/geodata/domain/view/order'
import type { SORTS, View } from '@/geodata/domain/view/view'
import { PlainLink } from '../../view/PlainLink'
import { useExplorer, useShown } from '../../view/useExplorer'
import styles from './EventTable.module.css'
import { TableRow } from './TableRow'

/** Rows shown initially, and added on request: laying out thousands would be slow. */
const BATCH = 200

/** The columns in order, with the sort order of a View for each, if any. */
const COLUMNS = [
  { name: 'date', sort: 'date' },
  { name: 'event', sort: 'title' },
  { name: 'place', sort: 'place' },
  { name: 'regions' },
  { name: 'kind', sort: 'kind' },
  { name: 'status', sort: 'status' },
  { name: 'actors' },
  { name: 'figures' },
  { name: 'sources' },
  { name: 'match' },
] as const satisfies readonly { name: string; sort?: (typeof SORTS)[number] }[]

/** All matching events as a table, sortable and filterable without the map. */
export function EventTable() {
  const t = useTranslations()
  const { atlas, language, view, href, go } = useExplorer()
  const { selection } = useShown()
  const query = formatView(view)
  const [asked, setAsked] = useState({ query, batches: 1 })
  const limit = BATCH * (asked.query === query ? asked.batches : 1)

  const events = useMemo(
    () => ordered(atlas, matchingEvents(atlas, selection), view.sort, language),
    [atlas, selection, view.sort, language],
  )
  const match = matchIn(atlas, selection)
  if (events.length === 0) return null

  const { by, descending } = view.sort ?? BY_DATE
  const heading = (column: (typeof COLUMNS)[number]) => {
    if (!('sort' in column))
      return (
        <th key={column.name} scope="col">
          {t(`table.${column.name}`)}
        </th>
      )
    const next: View = { ...view, sort: resorted(view.sort, column.sort) }
    const sorted = by === column.sort
    return (
      <th
        key={column.name}
        scope="col"
        data-sorts
        aria-sort={sorted ? (descending ? 'descending' : 'ascending') : 'none'}
      >
        <PlainLink
          className={sorted ? (styles.sorted ?? '') : ''}
          href={href(next)}
          follow={() => go(next)}
          title={t('table.sort', { by: column.sort })}
        >
          {t(`table.${column.name}`)}
          <span className={styles.arrow} aria-hidden="true">
            {sorted ? (descending ? '↓' : '↑') : '↕'}
          </span>
        </PlainLink>
      </th>
    )
  }

  return (
    <>
      <table className={styles.table}>
        <caption>
          {t('table.caption', { filtered: filters(view) ? 'yes' : 'no', by, descending: descending ? 'yes' : 'no' })}
        </caption>
        <thead>
          <tr data-sort-by={t('table.sortBy')}>{COLUMNS.map(heading)}</tr>
        </thead>
        <tbody>
          {events.slice(0, limit).map((event) => (
            <TableRow key={event.id} atlas={atlas} event={event} match={match(event)} language={language} t={t} />
          ))}
        </tbody>
      </table>
      {events.length > limit && (
        <div className={styles.rest}>
          <p>{t('table.rest', { shown: limit, all: events.length })}</p>
          <button
            type="button"
            className="button primary"
            onClick={() => setAsked({ query, batches: limit / BATCH + 1 })}
          >
            {t('table.more', { next: Math.min(BATCH, events.length - limit), all: events.length })}
          </button>
        </div>
      )}
    </>
  )
}

/** Whether the View filters anything. */
function filters(view: View): boolean {
  return formatView({ ...view, event: null, at: null, theme: null, compare: null, sort: null }) !== ''
}
