import { rowsTable } from '../domain/table/rows'
import type { Table } from '../domain/table/table'

/** A reader of texts with tabs, for tests of files that hold them: no quotes, lines from 2. */
export function readTabs(name: string, bytes: Uint8Array): Table {
  const [head = '', ...lines] = new TextDecoder().decode(bytes).split(/\r?\n/)
  const rows = lines.filter(Boolean).map((line) => line.split('\t'))
  return rowsTable({ name, format: 'csv', columns: head.split('\t'), rows, numbers: rows.map((_, at) => at + 2) })
}

/** The cells of a table: its columns, then its rows. */
export function cellsOf(table: Table): string[][] {
  const rows = Array.from({ length: table.length }, (_, row) =>
    table.columns.map((_, column) => table.cell(row, column)),
  )
  return [[...table.columns], ...rows]
}
