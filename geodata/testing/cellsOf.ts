import type { Table } from '../domain/table/table'

/** The cells of a table: its columns, then its rows. */
export function cellsOf(table: Table): string[][] {
  const rows = Array.from({ length: table.length }, (_, row) => table.columns.map((_, at) => table.cell(row, at)))
  return [[...table.columns], ...rows]
}
