import type { Table } from '../table/table'
import { type DateOrder, isSerial } from './date'

/** What the dates of some columns say about the order of their numbers. */
export interface OrderFound {
  /** Null if no date needs it. */
  readonly order: DateOrder
  /** Whether the order is a guess because every date fits both. */
  readonly open: boolean
}

/** Two numbers and a year, after a weekday or not. */
const NUMBERS = /^(?:\p{L}{2,9}\.?,? )?(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/u

/**
 * Whether dates such as 03/04/2012 have the day or the month first, by the rows of some columns that share one order:
 * a number above 12 is a day. If the file has both, the more frequent order; the other dates can only be read in
 * theirs. If every date fits both orders, the one in which the rows are sorted, else the day first; then it is open.
 */
export function dateOrderOf(table: Table, ...columns: readonly number[]): OrderFound {
  let dayFirst = 0
  let monthFirst = 0
  let both = 0
  for (const column of columns) {
    if (isIso(table, column)) continue
    table.scan(
      (cells) => {
        const [, first, , second] = NUMBERS.exec(cells.text(column)) ?? []
        if (first === undefined || second === undefined) return
        if (Number(first) > 12) dayFirst++
        else if (Number(second) > 12) monthFirst++
        else if (first !== second) both++
      },
      0,
      table.length,
      [column],
    )
  }
  if (dayFirst + monthFirst > 0) return { order: dayFirst >= monthFirst ? 'day-month' : 'month-day', open: false }
  if (both === 0) return { order: null, open: false }
  const [column = 0] = columns
  return { order: stepsBack(table, column, 1) < stepsBack(table, column, 3) ? 'month-day' : 'day-month', open: true }
}

/** Enough to tell that a column is written alike throughout: all rows of a large file take long to look through. */
const SAMPLE = 2000

/** Whether a column has only ISO dates, as far as an even sample of its rows shows. */
function isIso(table: Table, column: number): boolean {
  const step = Math.max(1, Math.floor(table.length / SAMPLE))
  for (let row = 0; row < table.length; row += step) if (!/^(?:\d{4}-|$)/.test(table.cell(row, column))) return false
  return true
}

/** How often a date is before the one above it if the month is the first (1) or the third (3) part of `NUMBERS`. */
function stepsBack(table: Table, column: number, month: 1 | 3): number {
  let steps = 0
  let before = 0
  table.scan(
    (cells) => {
      const found = NUMBERS.exec(cells.text(column))
      if (!found) return
      const at = (Number(found[4]) * 12 + Number(found[month])) * 31 + Number(found[month === 1 ? 3 : 1])
      if (at < before) steps++
      before = at
    },
    0,
    Math.min(table.length, SAMPLE),
    [column],
  )
  return steps
}

/**
 * Whether a column holds days as numbers that programs keep them as: most of its cells are Excel's serial numbers, of
 * five digits, or seconds or milliseconds since 1970.
 */
export function holdsSerials(table: Table, column: number): boolean {
  let filled = 0
  let serials = 0
  table.scan(
    (cells) => {
      const text = cells.text(column)
      if (text === '') return
      filled++
      if (isSerial(text)) serials++
    },
    0,
    Math.min(table.length, SAMPLE),
    [column],
  )
  return filled > 0 && serials > filled / 2
}
