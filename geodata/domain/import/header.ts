import { folded } from '../search/tokens'
import type { Table } from '../table/table'

/**
 * A header without case, accents and punctuation: "Main ID", `mainId` and `main_id` are `main_id`. Dots stay: they are
 * of JSON.
 */
export function headerKey(header: string): string {
  return folded(header.replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2'))
    .replace(/[^\p{L}\p{N}.]+/gu, '_')
    .replace(/^_+|_+$/g, '')
}

/**
 * The headers of a table that are remembered as one shape: the same for files with the same columns in the same order.
 */
export function shapeOf(table: Table): string {
  return `${table.format === 'csv' || table.format === 'xlsx' ? 'table' : table.format}:${table.columns.map(headerKey).join('|')}`
}
