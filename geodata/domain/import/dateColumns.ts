import type { Cells, Table } from '../table/table'
import { Coded, type Issue, type Reading } from './coded'
import { columnsFor } from './columnsFor'
import type { Findings } from './findings'
import type { Mapping } from './mapping'
import type { DateRead, ValueReaders } from './valueReaders'

/** Reads the dates of rows; distinct ones are numbered in order of appearance. */
export class DateColumns {
  readonly #columns: Readonly<Record<'date' | 'end' | 'year' | 'month' | 'day' | 'date-precision', number | undefined>>
  readonly #scale: Mapping['columns'][number]['scale']
  readonly #readers: ValueReaders
  readonly #coded: Coded
  readonly #at = new Map<string, number>()
  readonly #earliest: number[] = []
  readonly #latest: number[] = []

  constructor(table: Table, mapping: Mapping, readers: ValueReaders, findings: Findings) {
    const first = (use: Parameters<typeof columnsFor>[1]) => columnsFor(mapping, use)[0]
    this.#columns = {
      date: first('date'),
      end: first('end'),
      year: first('year'),
      month: first('month'),
      day: first('day'),
      'date-precision': first('date-precision'),
    }
    this.#scale = mapping.columns[this.#columns['date-precision'] ?? -1]?.scale
    this.#readers = readers
    const used = Object.values(this.#columns).filter((column) => column !== undefined)
    this.#coded = new Coded(table, used, findings, (cells) => this.#reading(cells))
  }

  /** The number of the row's date; -1 if it has none. */
  read(cells: Cells, row: number): number {
    return this.#coded.value(cells, row)
  }

  made() {
    return { dates: [...this.#at.keys()], earliest: this.#earliest, latest: this.#latest }
  }

  #reading(cells: Cells): Reading {
    const { date, end, 'date-precision': precision } = this.#columns
    const textOf = (column: number | undefined) => (column === undefined ? '' : cells.text(column))
    const issues: Issue[] = []
    const issue = (outcome: Issue['outcome'], code: string, column: number | undefined, read = '') =>
      issues.push({ outcome, code, column, value: textOf(column), read })
    const [start, column] = this.#start(textOf)
    if (!start) {
      issue('left-out', textOf(column) === '' ? 'no-date' : 'unreadable-date', column ?? date)
      return { value: -1, issues }
    }
    let read = start
    if (textOf(end) !== '') {
      const last = this.#readers.date(textOf(end))
      const span = last && this.#readers.span(start, last)
      if (span) read = span
      else issue('noted', last ? 'ends-before' : 'unreadable-end', end)
    }
    if (textOf(precision) !== '') {
      const widened = this.#readers.datedAs(read, this.#scale, textOf(precision))
      if (widened) read = widened
      else issue('noted', 'unknown-date-precision', precision)
    }
    if (read.mended) issue('mended', 'date', column, read.date)
    return { value: this.#numbered(read), issues }
  }

  /** The first date, and the column that it is in, or would be in. */
  #start(textOf: (column: number | undefined) => string): [DateRead | null, number | undefined] {
    const { date, year, month, day } = this.#columns
    if (textOf(date) !== '' || textOf(year) === '') return [this.#readers.date(textOf(date)), date ?? year]
    return [this.#readers.dateOfParts(textOf(year), textOf(month), textOf(day)), year]
  }

  #numbered({ date, earliest, latest }: DateRead): number {
    const known = this.#at.get(date)
    if (known !== undefined) return known
    this.#at.set(date, this.#earliest.length)
    this.#latest.push(latest)
    return this.#earliest.push(earliest) - 1
  }
}
