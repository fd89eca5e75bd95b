import type { Language } from '../../language/language'
import { orderedBy, type Ranks } from '../../view/ranks'
import type { Cursor, SortKey, Value } from '../features'
import { byCodePoints } from '../text'
import { type Column, type Table, valueAt } from './table'

/** Null is greater than every value. */
function compareValues(a: Value | null, b: Value | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return typeof a === 'number' && typeof b === 'number' ? a - b : byCodePoints(String(a), String(b))
}

/** Whether rows are in this order as they are: events by their days, then by id. */
function isOwnOrder(table: Table, sortby: readonly SortKey[]): boolean {
  const keys = sortby.map(({ property, descending }) => `${descending ? '-' : ''}${property}`).join()
  return table.collection === 'events' && keys === 'earliest,latest'
}

/** Ranks by table, property and language. */
const ranked = new WeakMap<Table, Map<string, Ranks>>()

function ranksOf(table: Table, property: string, language: Language): Ranks {
  const known = ranked.get(table) ?? new Map<string, Ranks>()
  ranked.set(table, known)
  const key = `${language} ${property}`
  const ranks = known.get(key) ?? made(table, property, language)
  known.set(key, ranks)
  return ranks
}

function made({ length, column }: Table, property: string, language: Language): Ranks {
  const values = column(property, language)
  if (values.is !== 'coded')
    return dense(
      length,
      Array.from({ length }, (_, i) => valueAt(values, i)),
    )
  const { codes } = values
  const { of, count } = dense(values.values.length, values.values)
  const none = count - 1
  return { of: Uint32Array.from({ length }, (_, i) => of[codes[i] as number] ?? none), count }
}

/** Characters that JavaScript's own order of texts has elsewhere than the order of code points. */
const OTHERWISE = /[\ud800-\uffff]/

/** The last rank is that of null. */
function dense(length: number, values: readonly (Value | null)[]): Ranks {
  const distinct = [...new Set(values)].filter((value) => value !== null)
  // Its own order of texts is ten times as fast as any that is passed to it.
  const isPlain = distinct.every((value) => typeof value === 'string' && !OTHERWISE.test(value))
  if (isPlain) distinct.sort()
  else distinct.sort(compareValues)
  const ranks = new Map<Value | null, number>(distinct.map((value, i) => [value, i]))
  return {
    of: Uint32Array.from({ length }, (_, i) => ranks.get(values[i] ?? null) ?? distinct.length),
    count: distinct.length + 1,
  }
}

/** Sorts rows, which must be ascending. */
export function sorted(table: Table, rows: Int32Array, sortby: readonly SortKey[], language: Language): Int32Array {
  if (isOwnOrder(table, sortby)) return rows
  // Each step keeps the order of the one before among equals.
  return [...sortby, { property: 'id', descending: false }].reduceRight(
    (order, { property, descending }) => orderedBy(order, ranksOf(table, property, language), descending),
    rows,
  )
}

/** How many of the sorted rows are at the cursor or before it. */
export function passed(
  table: Table,
  rows: Int32Array,
  sortby: readonly SortKey[],
  language: Language,
  { values, id }: Cursor,
): number {
  const keys = sortby.map(({ property, descending }, n): { column: Column; value: Value | null; sign: number } => ({
    column: table.column(property, language),
    value: values[n] ?? null,
    sign: descending ? -1 : 1,
  }))
  const isBeyond = (row: number) => {
    for (const { column, value, sign } of keys) {
      const order = compareValues(valueAt(column, row), value) * sign
      if (order !== 0) return order > 0
    }
    return byCodePoints(table.id(row), id) > 0
  }
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBeyond(rows[middle] as number)) high = middle
    else low = middle + 1
  }
  return low
}
