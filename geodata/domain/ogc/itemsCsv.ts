import { defused } from '../export/defuse'
import type { FoundFeature } from '../service/features'
import { featureObject, type ItemsAsked } from './itemsDocument'

/** Spreadsheets need it to detect UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * A page of features as CSV (RFC 4180): a row per feature, a column per property, and the position of points. Lists of
 * texts are separated by semicolons, other lists and objects are JSON. No cell is a formula to a spreadsheet.
 */
export function itemsCsv(items: readonly FoundFeature[], asked: ItemsAsked): string {
  const features = items.map((item) => featureObject(item, asked))
  const names = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))]
  const columns = ['id', ...names.filter((name) => name !== 'id'), 'x', 'y']
  const rows = features.map(({ id, geometry, properties }) => {
    const [x, y] = geometry?.type === 'Point' ? geometry.coordinates : []
    const cells: Readonly<Record<string, unknown>> = { ...properties, id, x, y }
    return columns.map((name) => cell(cells[name]))
  })
  return `${BYTE_ORDER_MARK}${[columns, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return defused(value)
  const texts = Array.isArray(value) && value.every((each) => typeof each === 'string')
  return defused(texts ? value.join('; ') : Array.isArray(value) && value.length === 0 ? '' : JSON.stringify(value))
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
