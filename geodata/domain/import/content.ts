import type { Table } from '../table/table'
import { degreesIn, positionIn } from './coordinate'
import { dateReader, isCompact, isSerial } from './date'
import { tagRowOf } from './hxl'
import { precisionIn } from './precision'
import { statusIn } from './status'

/** What a sample of a column's cells looks like. Shares are of the filled cells, 0 to 1. */
export interface Content {
  /** Filled cells of the sample, as a share of all. */
  readonly filled: number
  readonly numbers: number
  /** Whole numbers from 1000 to 2100, or before the year 0 in four digits. */
  readonly years: number
  /** Whole numbers from 1 to 12, and to 31. */
  readonly upTo12: number
  readonly upTo31: number
  /** Dates, other than bare numbers. */
  readonly dates: number
  readonly serials: number
  readonly latitudes: number
  readonly longitudes: number
  /** Numbers with three decimals or more. */
  readonly fine: number
  readonly pairs: number
  readonly links: number
  readonly precisions: number
  readonly statuses: number
  /** Cells with letters. */
  readonly words: number
  readonly distinct: number
  /** Distinct texts as a share of the filled cells. */
  readonly variety: number
  /** Mean number of characters. */
  readonly length: number
}

/** Rows at the beginning, and as many spread over the rest: at most, and at least, however many columns there are. */
const MOST = 200
const LEAST = 20
/** Cells at the beginning. */
const CELLS = 20_000

/**
 * Positions of the rows that a guess is made from: the first 200, and 200 spread over the rest; fewer of wide tables.
 */
export function sampleRows(table: Table): number[] {
  const from = (tagRowOf(table) ?? -1) + 1
  const some = Math.max(LEAST, Math.min(MOST, Math.floor(CELLS / Math.max(1, table.columns.length))))
  const first = Array.from({ length: Math.min(some, table.length - from) }, (_, i) => from + i)
  const rest = table.length - from - first.length
  const spread = Array.from({ length: Math.min(some, Math.max(0, rest)) }, (_, i) =>
    Math.floor(from + some + (i * rest) / Math.min(some, rest)),
  )
  return [...first, ...spread]
}

const known = new WeakMap<Table, readonly Content[]>()

/** The content of every column of a table, by a sample of its rows. */
export function contentsOf(table: Table): readonly Content[] {
  const before = known.get(table)
  if (before) return before
  const rows = sampleRows(table)
  const contents = table.columns.map((_, column) => contentOf(table, column, rows))
  known.set(table, contents)
  return contents
}

const readDate = dateReader('day-month')
/** Longer texts may hold a date, but are none. */
const LONGEST_DATE = 50

function isDate(text: string): boolean {
  if (isCompact(text)) return true
  return text.length <= LONGEST_DATE && /\d/.test(text) && !isNumber(text) && readDate(text) !== null
}

function contentOf(table: Table, column: number, rows: readonly number[]): Content {
  const cells = rows.map((row) => table.cell(row, column).slice(0, 1000)).filter((text) => text !== '')
  const share = (is: (text: string) => boolean) => (cells.length === 0 ? 0 : cells.filter(is).length / cells.length)
  const distinct = new Set(cells).size
  return {
    filled: rows.length === 0 ? 0 : cells.length / rows.length,
    numbers: share(isNumber),
    years: share((text) => /^(?:1\d{3}|20\d{2}|2100|0\d{3}|-\d{4})(?:\.0)?$/.test(text)),
    upTo12: share((text) => isUpTo(text, 12)),
    upTo31: share((text) => isUpTo(text, 31)),
    dates: share(isDate),
    serials: share(isSerial),
    latitudes: share((text) => Math.abs(degreesIn(text, 'lat')) <= 90),
    longitudes: share((text) => Math.abs(degreesIn(text, 'lng')) <= 180),
    fine: share((text) => /^[+-]?\d{1,3}[.,]\d{3,}$/.test(text)),
    pairs: share((text) => /\d\D+\d/.test(text) && positionIn(text, 'lat-lng') !== null && !isDate(text)),
    links: share((text) => /^(?:https?:\/\/|www\.)\S+$/i.test(text)),
    precisions: share((text) => precisionIn(text) !== null),
    statuses: share((text) => statusIn(text) !== null),
    words: share((text) => /\p{L}{2}/u.test(text)),
    distinct,
    variety: cells.length === 0 ? 0 : distinct / cells.length,
    length: cells.length === 0 ? 0 : cells.reduce((sum, text) => sum + text.length, 0) / cells.length,
  }
}

function isNumber(text: string): boolean {
  return /^[+-]?(?:\d{1,3}(?:[ ,\u00a0\u202f]\d{3})+|\d+)(?:[.,]\d+)?$/.test(text)
}

function isUpTo(text: string, most: number): boolean {
  return /^\d{1,2}(?:\.0)?$/.test(text) && Number(text) >= 1 && Number(text) <= most
}
