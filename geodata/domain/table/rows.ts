import type { Geometry } from 'geojson'
import { type Limits, ROWS_TOLD } from './limits'
import { refused } from './refusals'
import type { Cells, Format, Table } from './table'

/** The content of a table over rows in memory. */
export interface Rows {
  readonly name: string
  readonly format: Format
  readonly columns: readonly string[]
  /** Cells by row; missing ones are empty. */
  readonly rows: readonly (readonly (string | undefined)[])[]
  /** Number of each row in the file; otherwise they count from 1. */
  readonly numbers?: ArrayLike<number>
  /** Geometry of each row; missing ones are null. */
  readonly geometries?: readonly (Geometry | null | undefined)[]
}

/** A table over rows in memory, for formats that are not read in place. */
export function rowsTable({ name, format, columns, rows, numbers, geometries }: Rows): Table {
  const cell = (row: number, column: number) => rows[row]?.[column]?.trim() ?? ''
  const codes = new Map<number, Uint32Array>()
  const coded = (column: number): Uint32Array => {
    const known = codes.get(column)
    if (known) return known
    const codeOf = new Map<string, number>()
    const made = Uint32Array.from(rows, (_, row) => {
      const text = cell(row, column)
      const code = codeOf.get(text) ?? codeOf.size
      if (code === codeOf.size) codeOf.set(text, code)
      return code
    })
    codes.set(column, made)
    return made
  }
  return {
    name,
    format,
    columns: columns.map((column) => column.trim()),
    length: rows.length,
    numberOf: (row) => numbers?.[row] ?? row + 1,
    cell,
    scan: (visit, from = 0, to = rows.length) => {
      let row = from
      const cells: Cells = {
        text: (column) => cell(row, column),
        number: (column) => numberIn(cell(row, column)),
        code: (column) => coded(column)[row] ?? 0,
      }
      for (; row < Math.min(to, rows.length); row++) visit(cells, row)
    },
    ...(geometries ? { geometry: (row: number) => geometries[row] ?? null } : {}),
  }
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

function numberIn(text: string): number {
  return NUMBER.test(text) ? Number(text) : Number.NaN
}

/** Collects rows whose columns become known along the way, as the keys of objects do. */
export class RowCollector {
  readonly #columns = new Map<string, number>()
  readonly #rows: (string | undefined)[][] = []
  readonly #numbers: number[] = []
  readonly #geometries: (Geometry | null)[] = []
  readonly #limits: Limits
  readonly #expected: ReadonlySet<string>
  #row: (string | undefined)[] = []
  #cells = 0

  /** @param expected columns that come first; left out if no row fills them. */
  constructor(limits: Limits, expected: readonly string[] = []) {
    this.#limits = limits
    this.#expected = new Set(expected)
    for (const column of expected) this.#columns.set(column, this.#columns.size)
  }

  get length(): number {
    return this.#rows.length
  }

  /**
   * Begins a row, which has this number in its file.
   * @throws Refusal `many-columns`, `many-rows` or `many-cells` if there were too many in the rows before
   */
  begin(number: number, geometry: Geometry | null = null): void {
    this.#check()
    this.#row = []
    this.#rows.push(this.#row)
    this.#numbers.push(number)
    this.#geometries.push(geometry)
    if (this.#rows.length % ROWS_TOLD === 0) this.#limits.onRows?.(this.#rows.length)
  }

  /** Sets the geometry of the current row. */
  place(geometry: Geometry | null): void {
    this.#geometries[this.#geometries.length - 1] = geometry
  }

  /** Fills a cell of the current row; further texts of the same column are ignored, so are empty ones. */
  put(column: string, text: string): void {
    const trimmed = text.trim()
    let at = this.#columns.get(column)
    if (at === undefined) {
      at = this.#columns.size
      this.#columns.set(column, at)
    }
    if (trimmed !== '' && !this.#row[at]) this.#row[at] = trimmed
  }

  #check(): void {
    const { columns, cells, rows } = this.#limits
    this.#cells += this.#row.length
    if (this.#columns.size > columns) throw refused('many-columns', { most: columns })
    if (this.#rows.length > rows) throw refused('many-rows', { most: rows })
    if (this.#cells > cells) throw refused('many-cells', { most: cells })
  }

  /**
   * The rows collected; columns given at the beginning are left out if they are empty.
   * @throws Refusal as `begin`
   */
  table(name: string, format: Format): Table {
    this.#check()
    const filled = [...this.#columns].filter(
      ([column, at]) => !this.#expected.has(column) || this.#rows.some((row) => row[at] !== undefined),
    )
    return rowsTable({
      name,
      format,
      columns: filled.map(([column]) => column),
      rows:
        filled.length === this.#columns.size ? this.#rows : this.#rows.map((row) => filled.map(([, at]) => row[at])),
      numbers: this.#numbers,
      ...(this.#geometries.some(Boolean) ? { geometries: this.#geometries } : {}),
    })
  }
}
