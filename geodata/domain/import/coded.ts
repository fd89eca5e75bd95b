import type { Cells, Table } from '../table/table'
import type { CellFinding } from './dating'
import type { Findings } from './findings'
import { ByCode, Tuples, UNKNOWN } from './growing'

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
  /** Of readings without findings, which most are. */
  readonly #values = new ByCode()
  readonly #repeated = new Map<number, Reading>()

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
    const known = this.#values.get(at)
    return known === UNKNOWN ? this.#seldom(cells, row, at) : known
  }

  #seldom(cells: Cells, row: number, at: number): number {
    const repeated = this.#repeated.get(at)
    if (repeated) return this.#told(row, repeated)
    const reading = this.#read(cells, row)
    if (reading.findings.length > 0) this.#repeated.set(at, reading)
    else this.#values.set(at, reading.value)
    return this.#told(row, reading)
  }

  #told(row: number, { value, findings }: Reading): number {
    for (const { outcome, code, column, value: text, read } of findings)
      this.#findings.add(outcome, code, () => ({
        row: this.#table.numberOf(row),
        column: this.#table.columns[column] ?? '',
        value: text,
        read,
      }))
    return value
  }
}
