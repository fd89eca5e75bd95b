import type { Cells, Table } from '../table/table'
import { isoDay } from '../time/day'
import { Coded, type Reading } from './coded'
import type { DateRead } from './date'
import { holdsSerials } from './dateOrder'
import { columnsFor, type Dated, datingOf } from './dating'
import type { Findings } from './findings'
import type { Mapping, Use } from './mapping'

const USES: readonly Use[] = ['date', 'end', 'year', 'month', 'day', 'date-precision']

/** The date of most events, a single day, needs no text. */
export const SINGLE_DAY = 0

/**
 * Reads the dates of rows. Distinct ones are numbered in order of appearance, from 1; single days are all
 * `SINGLE_DAY`.
 */
export class DateColumns {
  readonly #dated: (cells: Cells) => Dated
  readonly #coded: Coded
  readonly #at = new Map<string, number>()
  /** By reading: one for each combination of texts. */
  readonly #earliest: number[] = []
  readonly #latest: number[] = []
  readonly #dates: number[] = []
  readonly #plain: PlainDays | null
  /** Of the row that was read last. */
  date = SINGLE_DAY
  earliest = 0
  latest = 0

  constructor(table: Table, mapping: Mapping, findings: Findings) {
    this.#dated = datingOf(mapping, (column) => holdsSerials(table, column))
    const columns = USES.flatMap((use) => columnsFor(mapping, use))
    this.#coded = new Coded(table, columns, findings, (cells) => this.#reading(cells))
    this.#plain = PlainDays.of(mapping, this.#dated)
  }

  /** Reads a row; false if it has no date. */
  read(cells: Cells, row: number): boolean {
    const day = this.#plain?.day(cells) ?? Number.NaN
    if (!Number.isNaN(day)) {
      this.date = SINGLE_DAY
      this.earliest = day
      this.latest = day
      return true
    }
    const read = this.#coded.value(cells, row)
    if (read < 0) return false
    this.earliest = this.#earliest[read] as number
    this.latest = this.#latest[read] as number
    this.date = this.#dates[read] as number
    return true
  }

  /** EDTF by number; that of single days is empty. */
  get dates(): string[] {
    return ['', ...this.#at.keys()]
  }

  #reading(cells: Cells): Reading {
    const { read, findings } = this.#dated(cells)
    return { value: read ? this.#kept(read) : -1, findings }
  }

  #kept({ date, earliest, latest }: DateRead): number {
    this.#latest.push(latest)
    this.#dates.push(earliest === latest && date === isoDay(earliest) ? SINGLE_DAY : this.#numbered(date))
    return this.#earliest.push(earliest) - 1
  }

  #numbered(date: string): number {
    const known = this.#at.get(date) ?? this.#at.size + 1
    this.#at.set(date, known)
    return known
  }
}

const KEPT = 1
const CHANGED = 2

/** Reads days written `YYYY-MM-DD` without looking them up, as most rows of most files have them. */
class PlainDays {
  /** By code of the precision: whether a day with that precision stays a day. */
  readonly #kept: number[] = []

  private constructor(
    private readonly start: number,
    private readonly end: number | undefined,
    private readonly precision: number | undefined,
    private readonly dated: (cells: Cells) => Dated,
  ) {}

  /** Null for mappings that need more than a start, an end and a precision. */
  static of(mapping: Mapping, dated: (cells: Cells) => Dated): PlainDays | null {
    const [starts, ends, precisions, ...parts] = (
      ['date', 'end', 'date-precision', 'year', 'month', 'day'] as const
    ).map((use) => columnsFor(mapping, use))
    const [start, ...others] = starts ?? []
    if (start === undefined || others.length > 0 || parts.some((columns) => columns.length > 0)) return null
    return (ends?.length ?? 0) > 1 ? null : new PlainDays(start, ends?.[0], precisions?.[0], dated)
  }

  /** The day of a row; NaN if it has to be read properly. */
  day(cells: Cells): number {
    if (!cells.day) return Number.NaN
    const day = cells.day(this.start)
    if (Number.isNaN(day)) return Number.NaN
    if (this.end !== undefined && cells.day(this.end) !== day && cells.text(this.end) !== '') return Number.NaN
    const code = this.precision === undefined ? 0 : cells.code(this.precision)
    this.#kept[code] ??= this.#stays(cells, day) ? KEPT : CHANGED
    return this.#kept[code] === KEPT ? day : Number.NaN
  }

  #stays(cells: Cells, day: number): boolean {
    const { read, findings } = this.dated(cells)
    return findings.length === 0 && read?.earliest === day && read.latest === day && read.date === isoDay(day)
  }
}
