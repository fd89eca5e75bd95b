'use client'

import { useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { matchIn, matchingEvents } from '@/geodata/domain/select/standing'
import { formatView } from '@/geodata/domain/view/format'
import { BY_DATE, ordered, resorted } from '@/geodata/domain/view/order'
import type { SORTS, View } from '@/geodata/domain/view/view'
import { useListWindow } from '../../parts/list/useListWindow'
import { PlainLink } from '../../view/PlainLink'
import { useExplorer, useShown } from '../../view/useExplorer'
import styles from './EventTable.module.css'
import { TableRow } from './TableRow'

/** Rows shown initially, added on request, and shown at once at the most: laying out thousands would be slow. */
const LIMITS = { first: 200, step: 200, most: 600 } as const

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

  const events = useMemo(
    () => ordered(atlas, matchingEvents(atlas, selection), view.sort, language),
    [atlas, selection, view.sort, language],
  )
  const table = useRef<HTMLTableElement>(null)
  const { from, to, showAbove, showBelow } = useListWindow(query, events.length, LIMITS, table)
  const isPart = to - from < events.length
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
      {from > 0 && (
        <div className={styles.rest}>
          <button type="button" className="button primary" onClick={showAbove}>
            {t('list.above', { next: Math.min(LIMITS.step, from), rest: from })}
          </button>
        </div>
      )}
      <table ref={table} className={styles.table} {...(isPart ? { 'aria-rowcount': events.length + 1 } : {})}>
        <caption>
          {t('table.caption', { filtered: filters(view) ? 'yes' : 'no', by, descending: descending ? 'yes' : 'no' })}
        </caption>
        <thead>
          <tr data-sort-by={t('table.sortBy')}>{COLUMNS.map(heading)}</tr>
        </thead>
        <tbody>
          {events.slice(from, to).map((event, i) => (
            <TableRow
              key={event.id}
              atlas={atlas}
              event={event}
              match={match(event)}
              language={language}
              t={t}
              {...(isPart ? { at: from + i } : {})}
            />
          ))}
        </tbody>
      </table>
      {to < events.length && (
        <div className={styles.rest}>
          <p>{t('table.rest', { from: from + 1, to, all: events.length })}</p>
          <button type="button" className="button primary" onClick={showBelow}>
            {t('table.more', { next: Math.min(LIMITS.step, events.length - to), all: events.length })}
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
