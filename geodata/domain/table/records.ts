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

/**
 * Objects as rows, their members as columns.
 * @param numbers the number of each in its file; they count from 1 if not given
 * @throws Refusal `many-columns`
 */
export function recordTable(
  name: string,
  records: readonly unknown[],
  limits: Limits,
  numbers?: readonly number[],
): Table {
  const rows = new RowCollector(limits)
  records.forEach((record, at) => {
    const { geometry, ...members } = isRecord(record) ? record : {}
    const shape = geometryIn(geometry)
    rows.begin(numbers?.[at] ?? at + 1, shape)
    flatten(shape || geometry === undefined ? members : { geometry, ...members }, (column, text) =>
      rows.put(column, text),
    )
  })
  return rows.table(name, 'json')
}
