'use client'

import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import { standingOf } from '@/geodata/domain/select/standing'
import { formatView } from '@/geodata/domain/view/format'
import { BY_DATE, resorted } from '@/geodata/domain/view/order'
import type { View } from '@/geodata/domain/view/view'
import { usePrinting } from '../../ui/usePrinting'
import { PlainLink } from '../../view/PlainLink'
import { useExplorer, useShown } from '../../view/useExplorer'
import { useListWindow } from '../list/useListWindow'
import styles from './EventTable.module.css'
import type { TableColumn } from './eventColumns'
import { TableRow } from './TableRow'

/** Rows shown initially, added on request, and shown at once at the most: laying out thousands would be slow. */
const LIMITS = { first: 200, step: 200, most: 600 } as const
/** Rows of a wide table on paper, which cannot be asked for more: some hundred pages. */
const PRINTED = 1000

interface EventTableProps {
  /** Must be stable, so that unchanged rows are not rendered anew. */
  readonly columns: readonly TableColumn[]
  /** Positions of the events in the atlas, as sorted. */
  readonly order: Int32Array
  readonly caption: string
  /** Whether another order is on its way. */
  readonly busy?: boolean
  /** Has more columns than fit any screen: they scroll in a box of their own, with the headings of columns and rows. */
  readonly wide?: boolean
}

/** Events as a table whose headings sort them: a window of a list of any length. */
export function EventTable({ columns, order, caption, busy = false, wide = false }: EventTableProps) {
  const t = useTranslations()
  const { atlas, view, href, go } = useExplorer()
  const { selection } = useShown()
  const table = useRef<HTMLTableElement>(null)
  const count = order.length
  const shown = useListWindow(formatView(view), count, LIMITS, table)
  const onPaper = usePrinting() && wide
  const { from, to } = onPaper ? { from: 0, to: Math.min(count, PRINTED) } : shown
  const isPart = to - from < count
  if (count === 0) return null

  const { by, descending } = view.sort ?? BY_DATE
  const heading = ({ id, name, sort, sortTitle, heads }: TableColumn) => {
    if (sort === undefined)
      return (
        <th key={id} scope="col">
          {name}
        </th>
      )
    const next: View = { ...view, sort: resorted(view.sort, sort) }
    const sorted = by === sort
    return (
      <th
        key={id}
        scope="col"
        data-sorts
        data-heads={heads}
        aria-sort={sorted ? (descending ? 'descending' : 'ascending') : 'none'}
      >
        <PlainLink
          className={sorted ? (styles.sorted ?? '') : ''}
          href={href(next)}
          follow={() => go(next)}
          title={sortTitle}
        >
          {name}
          <span className={styles.arrow} aria-hidden="true">
            {sorted ? (descending ? '↓' : '↑') : '↕'}
          </span>
        </PlainLink>
      </th>
    )
  }
  const rows = (
    <table
      ref={table}
      className={styles.table}
      aria-busy={busy || undefined}
      {...(isPart ? { 'aria-rowcount': count + 1 } : {})}
    >
      <caption>{caption}</caption>
      <thead>
        <tr data-sort-by={t('table.sortBy')}>{columns.map(heading)}</tr>
      </thead>
      <tbody>
        {Array.from(order.subarray(from, to), (position, i) => {
          const event = atlas.events[position] as AtlasEvent
          return (
            <TableRow
              key={event.id}
              columns={columns}
              event={event}
              position={position}
              match={standingOf(selection, position)}
              t={t}
              {...(isPart ? { at: from + i } : {})}
            />
          )
        })}
      </tbody>
    </table>
  )

  return (
    <>
      {from > 0 && (
        <div className={styles.rest}>
          <button type="button" className="button primary" onClick={shown.showAbove}>
            {t('list.above', { next: Math.min(LIMITS.step, from), rest: from })}
          </button>
        </div>
      )}
      {wide ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached without a pointer (WCAG 2.1.1)
        <section className={styles.wide} aria-label={caption} tabIndex={0}>
          {rows}
        </section>
      ) : (
        rows
      )}
      {to < count && (
        <div className={styles.rest}>
          <p>{t('table.rest', { from: from + 1, to, all: count })}</p>
          <button type="button" className="button primary" onClick={shown.showBelow}>
            {t('table.more', { next: Math.min(LIMITS.step, count - to), all: count })}
          </button>
        </div>
      )}
    </>
  )
}
