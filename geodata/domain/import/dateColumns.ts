import type { Cells, Table } from '../table/table'
import { Coded, type Reading } from './coded'
import type { DateRead } from './date'
import { holdsSerials } from './dateOrder'
import { columnsFor, type Dated, datingOf } from './dating'
import type { Findings } from './findings'
import type { Mapping, Use } from './mapping'

const USES: readonly Use[] = ['date', 'end', 'year', 'month', 'day', 'date-precision']

/** Reads the dates of rows; distinct ones are numbered in order of appearance. */
export class DateColumns {
  readonly #dated: (cells: Cells) => Dated
  readonly #coded: Coded
  readonly #at = new Map<string, number>()
  readonly #earliest: number[] = []
  readonly #latest: number[] = []

  constructor(table: Table, mapping: Mapping, findings: Findings) {
    this.#dated = datingOf(mapping, (column) => holdsSerials(table, column))
    const columns = USES.flatMap((use) => columnsFor(mapping, use))
    this.#coded = new Coded(table, columns, findings, (cells) => this.#reading(cells))
  }

  /** The number of the row's date; -1 if it has none. */
  read(cells: Cells, row: number): number {
    return this.#coded.value(cells, row)
  }

  made() {
    return { dates: [...this.#at.keys()], earliest: this.#earliest, latest: this.#latest }
  }

  #reading(cells: Cells): Reading {
    const { read, findings } = this.#dated(cells)
    return { value: read ? this.#numbered(read) : -1, findings }
  }

  #numbered({ date, earliest, latest }: DateRead): number {
    const known = this.#at.get(date)
    if (known !== undefined) return known
    this.#at.set(date, this.#earliest.length)
    this.#latest.push(latest)
    return this.#earliest.push(earliest) - 1
  }
}
