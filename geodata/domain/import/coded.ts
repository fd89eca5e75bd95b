import type { Cells, Table } from '../table/table'
import type { CellFinding } from './dating'
import type { Findings } from './findings'
import { Tuples } from './growing'

/** What one reading of some columns gives. */
export interface Reading {
  readonly value: number
  /** These hold for every row with the same texts. */
  readonly findings: readonly CellFinding[]
}

/**
 * Reads some columns together, once for every combination of their texts, as there are far fewer of those than rows;
 * findings are repeated for every row.
 */
export class Coded {
  readonly #table: Table
  readonly #columns: readonly number[]
  readonly #read: (cells: Cells, row: number) => Reading
  readonly #findings: Findings
  readonly #extra: ((row: number) => number) | null
  readonly #tuples: Tuples
  readonly #tuple: Int32Array
  readonly #values: number[] = []
  readonly #repeated = new Map<number, Reading['findings']>()

  /** `extra`: a number of a row by which readings differ, too. */
  constructor(
    table: Table,
    columns: readonly number[],
    findings: Findings,
    read: (cells: Cells, row: number) => Reading,
    extra: ((row: number) => number) | null = null,
  ) {
    this.#table = table
    this.#columns = columns
    this.#read = read
    this.#findings = findings
    this.#extra = extra
    this.#tuples = new Tuples(columns.length + 1)
    this.#tuple = new Int32Array(columns.length + 1)
  }

  value(cells: Cells, row: number): number {
    const tuple = this.#tuple
    const columns = this.#columns
    let at: number
    if (cells.codes && !this.#extra) at = cells.codes(columns)
    else {
      for (let n = 0; n < columns.length; n++) tuple[n] = cells.code(columns[n] as number)
      if (this.#extra) tuple[columns.length] = this.#extra(row)
      at = this.#tuples.at(tuple)
    }
    const known = this.#values[at]
    if (known !== undefined && !this.#repeated.has(at)) return known
    return known === undefined ? this.#first(cells, row, at) : this.#again(row, at, known)
  }

  #first(cells: Cells, row: number, at: number): number {
    const { value, findings } = this.#read(cells, row)
    this.#values[at] = value
    if (findings.length > 0) this.#repeated.set(at, findings)
    return this.#again(row, at, value)
  }

  #again(row: number, at: number, value: number): number {
    for (const { outcome, code, column, value: text, read } of this.#repeated.get(at) ?? [])
      this.#findings.add(outcome, code, () => ({
        row: this.#table.numberOf(row),
        column: this.#table.columns[column] ?? '',
        value: text,
        read,
      }))
    return value
  }
}
