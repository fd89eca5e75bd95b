import type { Cells, Table } from '../table/table'
import { Coded, type Reading } from './coded'
import type { DateRead } from './date'
import { AS_WRITTEN, type PrecisionScale, precisionDigit, widened } from './datePrecision'
import { DAY, DateTexts, LASTING } from './dateTexts'
import { columnsFor, type Dated, datingOf } from './dating'
import type { Findings } from './findings'
import type { Mapping, Use } from './mapping'

const USES: readonly Use[] = ['date', 'end', 'year', 'month', 'day', 'date-precision']

/**
 * Reads the dates of rows. Their texts are numbered by `DateTexts`.
 */
export class DateColumns {
  readonly #dated: (cells: Cells) => Dated
  readonly #coded: Coded
  readonly #texts = new DateTexts()
  /** By reading: one for each combination of texts. */
  readonly #earliest: number[] = []
  readonly #latest: number[] = []
  readonly #dates: number[] = []
  readonly #plain: PlainDays | null
  /** Of the row that was read last. */
  date: number = DAY
  earliest = 0
  latest = 0

  /** @param serials the columns that hold numbers which programs keep days as (`holdsSerials`) */
  constructor(table: Table, mapping: Mapping, serials: readonly number[], findings: Findings) {
    this.#dated = datingOf(mapping, (column) => serials.includes(column))
    const columns = USES.flatMap((use) => columnsFor(mapping, use))
    this.#coded = new Coded(table, columns, findings, (cells) => this.#reading(cells))
    this.#plain = PlainDays.of(mapping, this.#texts)
  }

  /** Reads a row; false if it has no date. */
  read(cells: Cells, row: number): boolean {
    const plain = this.#plain
    if (plain?.read(cells)) {
      this.date = plain.date
      this.earliest = plain.earliest
      this.latest = plain.latest
      return true
    }
    const read = this.#coded.value(cells, row)
    if (read < 0) return false
    this.earliest = this.#earliest[read] as number
    this.latest = this.#latest[read] as number
    this.date = this.#dates[read] as number
    return true
  }

  /** EDTF by number, for those that need a text. */
  get dates(): readonly string[] {
    return this.#texts.made()
  }

  #reading(cells: Cells): Reading {
    const { read, findings } = this.#dated(cells)
    return { value: read ? this.#kept(read) : -1, findings }
  }

  #kept(read: DateRead): number {
    this.#latest.push(read.latest)
    this.#dates.push(this.#texts.number(read))
    return this.#earliest.push(read.earliest) - 1
  }
}

/**
 * Reads days written `YYYY-MM-DD`, and spans of two, without looking them up and without a text for each, as most rows
 * of most files have them. Reads as `datingOf` does.
 */
class PlainDays {
  earliest = 0
  latest = 0
  date = DAY
  /** Digits of the precision column by code; none is empty. */
  readonly #digits: string[] = []

  private constructor(
    private readonly start: number,
    private readonly end: number | undefined,
    private readonly precision: number | undefined,
    private readonly scale: PrecisionScale | undefined,
    private readonly texts: DateTexts,
  ) {}

  /** Null for mappings that need more than a start, an end and a precision. */
  static of(mapping: Mapping, texts: DateTexts): PlainDays | null {
    const [starts = [], ends = [], precisions = [], ...parts] = (
      ['date', 'end', 'date-precision', 'year', 'month', 'day'] as const
    ).map((use) => columnsFor(mapping, use))
    const [start, ...others] = starts
    if (start === undefined || others.length > 0 || ends.length > 1 || parts.some(({ length }) => length > 0))
      return null
    const [precision] = precisions
    const scale = precision === undefined ? undefined : mapping.columns[precision]?.scale
    return new PlainDays(start, ends[0], scale && precision, scale, texts)
  }

  /** Whether the row could be read; if not, it has to be read properly. */
  read(cells: Cells): boolean {
    if (!cells.day) return false
    const start = cells.day(this.start)
    if (Number.isNaN(start)) return false
    let end = this.end === undefined ? start : cells.day(this.end)
    if (Number.isNaN(end) && this.end !== undefined && cells.text(this.end) === '') end = start
    // Also if the end is no number.
    if (!(end >= start)) return false
    // Whole numbers, which need no memory of their own.
    this.earliest = start | 0
    this.latest = end | 0
    this.date = start === end ? DAY : LASTING
    return this.precision === undefined || this.#widen(cells, this.precision)
  }

  #widen(cells: Cells, column: number): boolean {
    const code = cells.code(column)
    const digit = this.#digits[code] ?? precisionDigit(cells.text(column)) ?? ''
    this.#digits[code] = digit
    const days = this.scale ? widened(this, this.scale, digit) : null
    if (days === null) return false
    if (days === AS_WRITTEN) return true
    this.earliest = days.earliest
    this.latest = days.latest
    this.date = this.texts.numberOfSomeDay(days)
    return true
  }
}
