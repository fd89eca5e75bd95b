import type { Cells } from '../table/table'
import { type DateRead, dateFault, dateOfParts, dateReader, isNoDate, mendingOf, spanOf } from './date'
import { datedAs, type PrecisionScale } from './datePrecision'
import type { Finding, Mapping, Use } from './mapping'

/** A finding about a cell, before it is known which row and header it belongs to. */
export interface CellFinding extends Pick<Finding, 'outcome' | 'code' | 'value' | 'read'> {
  /** Position of the column; -1 for the whole row. */
  readonly column: number
}

/** The date of a row. Without one, the findings say why; the row is then no event. */
export interface Dated {
  readonly read: DateRead | null
  readonly findings: readonly CellFinding[]
}

/** Positions of the columns that are taken for a use, in order. */
export function columnsFor(mapping: Mapping, use: Use): readonly number[] {
  return mapping.columns.flatMap((column, at) => (column.use === use ? [at] : []))
}

const NONE: readonly CellFinding[] = []

/**
 * How the rows of a table are dated. Of several columns for dates, or for ends, the first that is filled counts. Years,
 * months and days in columns of their own are those of the start and, if there are two columns of a use, of the end.
 *
 * @param serials whether a column holds Excel's serial numbers, by its position
 */
export function datingOf(mapping: Mapping, serials: (column: number) => boolean): (cells: Cells) => Dated {
  const starts = columnsFor(mapping, 'date').map((column) => readOnce(column, mapping, serials(column)))
  const ends = columnsFor(mapping, 'end').map((column) => readOnce(column, mapping, serials(column)))
  const [year, endYear] = columnsFor(mapping, 'year')
  const [month, endMonth] = columnsFor(mapping, 'month')
  const [day, endDay] = columnsFor(mapping, 'day')
  const [precision] = columnsFor(mapping, 'date-precision')
  const scale = precision === undefined ? undefined : mapping.columns[precision]?.scale
  const startOf = starts.length > 0 ? firstFilled(starts) : fromParts(year, month, day)
  const endOf = ends.length > 0 ? firstFilled(ends) : fromParts(endYear, endMonth, endDay)

  return (cells) => {
    const start = startOf(cells)
    const end = endOf(cells)
    if (!start.read) {
      // An unreadable start is not replaced by the end: the row would claim a day that it does not.
      if (start.findings.length > 0 || !end.read)
        return { read: null, findings: [...start.findings, ...missing(start)] }
      return { read: end.read, findings: [...end.findings, noted('date-only-end', end)] }
    }
    const known = start.findings.length + end.findings.length
    const findings =
      known === 0 ? NONE : [...start.findings, ...end.findings.map((finding) => softened(finding, start))]
    if (precision !== undefined && scale) {
      const last = end.read && end.read.latest >= start.read.earliest ? end.read : start.read
      const back = end.read !== null && last !== end.read ? [reversed(end, start.read)] : NONE
      return dated(start.read, last, scale, precision, cells.text(precision), [...findings, ...back])
    }
    if (!end.read || end.read.date === start.read.date) return { read: start.read, findings }
    const span = spanOf(start.read, end.read)
    return span ? { read: span, findings } : { read: start.read, findings: [...findings, reversed(end, start.read)] }
  }
}

/** A cell that was read as a date, or why not; neither for an empty one. */
interface CellRead extends Dated {
  readonly column: number
  readonly text: string
}

type ReadCell = (cells: Cells) => CellRead

/** Reads each distinct text of a column once. */
function readOnce(column: number, { dateOrder }: Mapping, serials: boolean): ReadCell {
  const reader = dateReader(dateOrder, { serials })
  const known = new Map<number, CellRead>()
  return (cells) => {
    const code = cells.code(column)
    const before = known.get(code)
    if (before) return before
    const text = cells.text(column)
    const read = reader(text)
    const cell = { column, text, read, findings: faultsOf(column, text, read) }
    known.set(code, cell)
    return cell
  }
}

function firstFilled(readers: readonly ReadCell[]): ReadCell {
  return (cells) => {
    const found = readers.map((read) => read(cells))
    return found.find(({ read, findings }) => read || findings.length > 0) ?? (found[0] as CellRead)
  }
}

function fromParts(year: number | undefined, month: number | undefined, day: number | undefined): ReadCell {
  const known = new Map<string, CellRead>()
  return (cells) => {
    const parts = [year, month, day].map((column) => (column === undefined ? '' : cells.text(column)))
    const text = parts.filter(Boolean).join('-')
    const before = known.get(text)
    if (before) return before
    const read = dateOfParts(...(parts as [string, string, string]))
    const column = year ?? -1
    const cell = { column, text, read, findings: faultsOf(column, text, read) }
    known.set(text, cell)
    return cell
  }
}

function faultsOf(column: number, text: string, read: DateRead | null): readonly CellFinding[] {
  if (read?.mended) return [{ outcome: 'mended', code: mendingOf(text), column, value: text, read: read.date }]
  if (read || isNoDate(text)) return NONE
  return [{ outcome: 'left-out', code: dateFault(text), column, value: text, read: '' }]
}

function missing({ column, text, findings }: CellRead): CellFinding[] {
  return findings.length > 0 ? [] : [{ outcome: 'left-out', code: 'date-missing', column, value: text, read: '' }]
}

function noted(code: string, { column, text, read }: CellRead): CellFinding {
  return { outcome: 'noted', code, column, value: text, read: read?.date ?? '' }
}

/** A fault of the end costs the end, not the row. */
function softened(finding: CellFinding, start: CellRead): CellFinding {
  return finding.outcome === 'left-out'
    ? { ...finding, outcome: 'mended', code: 'end-unreadable', read: start.read?.date ?? '' }
    : finding
}

function reversed({ column, text }: CellRead, start: DateRead): CellFinding {
  return { outcome: 'mended', code: 'end-before-start', column, value: text, read: start.date }
}

function dated(
  start: DateRead,
  end: DateRead,
  scale: PrecisionScale,
  column: number,
  code: string,
  findings: readonly CellFinding[],
): Dated {
  const same = start.date === end.date
  const span = same ? start : { ...start, date: `${start.date}/${end.date}`, latest: end.latest }
  const known = datedAs(span, scale, code)
  // A span with the precision of a day, or with none, lasted.
  const read = known && known !== span ? known : same ? start : spanOf(start, end)
  if (known) return { read, findings }
  return {
    read,
    findings: [...findings, { outcome: 'noted', code: 'date-precision-unknown', column, value: code, read: '' }],
  }
}
