import type { Language } from '../../language/language'
import type { Cursor, SortKey, Value } from '../features'
import { byCodePoints } from '../text'
import { type Column, type Table, valueAt } from './table'

/** Null is greater than every value. */
export function compareValues(a: Value | null, b: Value | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return typeof a === 'number' && typeof b === 'number' ? a - b : byCodePoints(String(a), String(b))
}

/** Whether rows are in this order as they are: events by their days, then by id. */
function isOwnOrder(table: Table, sortby: readonly SortKey[]): boolean {
  const keys = sortby.map(({ property, descending }) => `${descending ? '-' : ''}${property}`).join()
  return table.collection === 'events' && keys === 'earliest,latest'
}

/** Ranks by table, property and language: equal values have the same. */
const ranked = new WeakMap<Table, Map<string, Float64Array>>()

function ranksOf(table: Table, property: string, language: Language): Float64Array {
  const known = ranked.get(table) ?? new Map<string, Float64Array>()
  ranked.set(table, known)
  const key = `${language} ${property}`
  const ranks = known.get(key) ?? made(table, property, language)
  known.set(key, ranks)
  return ranks
}

function made({ length, column }: Table, property: string, language: Language): Float64Array {
  const values = column(property, language)
  if (values.is === 'coded') {
    const ranks = dense(values.values)
    return Float64Array.from({ length }, (_, i) => ranks[values.codes[i] as number] ?? Number.POSITIVE_INFINITY)
  }
  const all = Array.from({ length }, (_, i) => valueAt(values, i))
  return all.every((value) => typeof value === 'number' || value === null)
    ? Float64Array.from(all, (value) => (typeof value === 'number' ? value : Number.POSITIVE_INFINITY))
    : dense(all)
}

function dense(values: readonly (Value | null)[]): Float64Array {
  const distinct = [...new Set(values)].sort(compareValues)
  const ranks = new Map(distinct.map((value, i) => [value, value === null ? Number.POSITIVE_INFINITY : i]))
  return Float64Array.from(values, (value) => ranks.get(value) as number)
}

/** Sorts rows, which must be ascending; changes the array. */
export function sorted(table: Table, rows: Int32Array, sortby: readonly SortKey[], language: Language): Int32Array {
  if (isOwnOrder(table, sortby)) return rows
  const keys = [...sortby, { property: 'id', descending: false }].map(({ property, descending }) => ({
    ranks: ranksOf(table, property, language),
    sign: descending ? -1 : 1,
  }))
  return rows.sort((a, b) => {
    for (const { ranks, sign } of keys) {
      const [one, other] = [ranks[a] as number, ranks[b] as number]
      if (one !== other) return one < other ? -sign : sign
    }
    return 0
  })
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
