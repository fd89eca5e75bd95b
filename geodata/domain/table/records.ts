import { flatten } from './flatten'
import { geometryIn, isRecord } from './geometry'
import type { Limits } from './limits'
import { RowCollector } from './rows'
import type { Table } from './table'

/** The list of objects in a JSON value: itself, or the first one that it has as a member; null if there is none. */
export function recordsIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value.length > 0 && value.every(isRecord) ? value : null
  if (!isRecord(value)) return null
  return Object.values(value).find((part): part is unknown[] => Array.isArray(part) && recordsIn(part) !== null) ?? null
}

/** An object as a row, with its number in its file. */
export interface Numbered {
  readonly value: unknown
  readonly number: number
}

/** Values with the numbers of their positions. */
export function* numbered(values: readonly unknown[]): Generator<Numbered> {
  for (const [at, value] of values.entries()) yield { value, number: at + 1 }
}

/**
 * Objects as rows, their members as columns.
 * @throws Refusal `many-columns` or `many-cells`
 */
export function recordTable(name: string, records: Iterable<Numbered>, limits: Limits): Table {
  const rows = new RowCollector(limits)
  for (const { value, number } of records) {
    const record = isRecord(value) ? value : {}
    const shape = geometryIn(record.geometry)
    const { geometry, ...others } = record
    rows.begin(number, shape)
    flatten(shape ? others : record, (column, text) => rows.put(column, text))
  }
  return rows.table(name, 'json')
}
