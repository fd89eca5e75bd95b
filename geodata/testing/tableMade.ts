import type { Cells, Table } from '../domain/table/table'

/** A table in memory: `rows` as written, cut of blanks as readers do. `over` replaces members. */
export function tableOf(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  over: Partial<Table> = {},
): Table {
  const text = (row: number, column: number) => rows[row]?.[column]?.trim() ?? ''
  const codes: Map<string, number>[] = columns.map(() => new Map())
  const code = (row: number, column: number) => {
    const known = codes[column] ?? new Map<string, number>()
    const written = text(row, column)
    const at = known.get(written) ?? known.size
    known.set(written, at)
    return at
  }
  return {
    name: 'made.csv',
    format: 'csv',
    columns,
    length: rows.length,
    numberOf: (row) => row + 2,
    cell: text,
    scan: (visit, from = 0, to = rows.length) => {
      for (let row = from; row < to; row++) {
        const cells: Cells = {
          text: (column) => text(row, column),
          number: (column) => (/^-?\d+(\.\d+)?$/.test(text(row, column)) ? Number(text(row, column)) : Number.NaN),
          code: (column) => code(row, column),
        }
        visit(cells, row)
      }
    },
    ...over,
  }
}
