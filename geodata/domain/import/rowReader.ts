import type { Cells, Table } from '../table/table'
import { Coded, type Reading } from './coded'
import { DateColumns } from './dateColumns'
import { holdsSerials } from './dateOrder'
import { columnsFor } from './dating'
import { FieldColumns, fieldsOf, type ReadField } from './fieldColumns'
import { Findings, type Found } from './findings'
import { ByCode, UNKNOWN } from './growing'
import { tagRowOf } from './hxl'
import { Ids, type ReadIds } from './idColumn'
import type { Counted } from './imported'
import { countedIn } from './listed'
import type { ColumnUse, Mapping, Use } from './mapping'
import { NamedColumns, type ReadNames } from './namedColumns'
import { Names, type Tallied } from './names'
import { PlaceColumns } from './placeColumns'
import type { ReadPlaces } from './placeList'
import { settled } from './settled'
import { statusIn } from './status'

/** How all rows of a table are read: plain data, decided by the whole table, so that parts of it can be read apart. */
export interface Plan {
  /** With its orders decided. */
  readonly mapping: Mapping
  /** Position of the row of HXL tags; -1 without one. */
  readonly tagRow: number
  /** The columns that hold dates as numbers. */
  readonly serials: readonly number[]
  /** The columns that become filters of their own. */
  readonly fields: readonly number[]
  /** All columns that are read. */
  readonly columns: readonly number[]
  /** What had to be guessed. */
  readonly findings: Found
}

/** Read from the file when an event is shown. */
const READ_LATER: ReadonlySet<Use> = new Set(['title', 'text', 'figure', 'link', 'out'])
/** What columns that are left out say that is needed at once. */
const SAID_EARLY: ReadonlySet<ColumnUse['says']> = new Set(['roles', 'figures', 'regions'])

export function planned(table: Table, asked: Mapping): Plan {
  const { mapping, findings: guesses } = settled(table, asked)
  const findings = new Findings()
  for (const { outcome, code, ...rest } of guesses) findings.add(outcome, code, () => rest)
  const fields = fieldsOf(table, mapping)
  const early = mapping.columns.flatMap(({ use, says }, at) =>
    says !== undefined && SAID_EARLY.has(says) ? [at] : READ_LATER.has(use) ? [] : [at],
  )
  const dates = [...columnsFor(mapping, 'date'), ...columnsFor(mapping, 'end')]
  return {
    mapping,
    tagRow: tagRowOf(table) ?? -1,
    serials: dates.filter((column) => holdsSerials(table, column)),
    fields,
    columns: [...new Set([...early, ...fields])],
    findings: findings.made(),
  }
}

/** Rows as they were read, in their order: plain data, for a worker to send. */
export interface ReadRows {
  /** By event: position of its row in the table, and its days. */
  readonly row: Uint32Array
  readonly earliest: Int32Array
  readonly latest: Int32Array
  /** By event: numbers of its date (see `dateText`), place and kind. */
  readonly date: Uint32Array
  readonly place: Uint32Array
  readonly kind: Uint32Array
  readonly dates: readonly string[]
  readonly places: ReadPlaces
  readonly unplaced: readonly string[]
  readonly kinds: Tallied
  readonly actors: ReadNames
  readonly sources: ReadNames
  /** As `Imported.counted`. */
  readonly counted: readonly Counted[]
  readonly fields: readonly ReadField[]
  readonly ids: ReadIds
  readonly findings: Found
}

/** Reads the rows of a table, or of a part of it, from first to last. */
export class RowReader {
  readonly #table: Table
  readonly #plan: Plan
  readonly #first: number
  readonly #findings = new Findings()
  readonly #dates: DateColumns
  readonly #places: PlaceColumns
  readonly #statuses: Coded | null
  readonly #kindColumn: number | undefined
  readonly #kinds = new Names()
  readonly #kindOf = new ByCode()
  readonly #actors: NamedColumns
  readonly #sources: NamedColumns
  readonly #figureColumn: number | undefined
  readonly #counted = new Map<string, Counted>()
  readonly #fields: FieldColumns
  readonly #ids: Ids
  readonly #row: Uint32Array
  readonly #earliest: Int32Array
  readonly #latest: Int32Array
  readonly #date: Uint32Array
  readonly #place: Uint32Array
  readonly #kind: Uint32Array
  #length = 0

  /** @param first position in the whole table of the first row of this part */
  constructor(table: Table, plan: Plan, first = 0) {
    const { mapping } = plan
    this.#table = table
    this.#plan = plan
    this.#first = first
    this.#dates = new DateColumns(table, mapping, plan.serials, this.#findings)
    this.#places = new PlaceColumns(table, mapping, this.#findings)
    const [status] = columnsFor(mapping, 'status')
    this.#statuses =
      status === undefined
        ? null
        : new Coded(table, [status], this.#findings, (cells) => statusReading(status, cells.text(status)))
    this.#kindColumn = columnsFor(mapping, 'kind')[0]
    this.#actors = new NamedColumns([
      ...columnsFor(mapping, 'actor').map((column) => ({
        column,
        role: mapping.columns[column]?.role ?? ('acts' as const),
        roles: saying(mapping, 'roles'),
      })),
      ...columnsFor(mapping, 'target').map((column) => ({ column, role: 'acted-on' as const })),
    ])
    this.#sources = new NamedColumns(
      columnsFor(mapping, 'source').map((column) => ({ column, role: 'named' as const })),
    )
    this.#figureColumn = saying(mapping, 'figures')
    this.#fields = new FieldColumns(plan.fields, table.length)
    this.#ids = new Ids(columnsFor(mapping, 'id')[0])
    const { length } = table
    this.#row = new Uint32Array(length)
    this.#earliest = new Int32Array(length)
    this.#latest = new Int32Array(length)
    this.#date = new Uint32Array(length)
    this.#place = new Uint32Array(length)
    this.#kind = new Uint32Array(length)
  }

  /** Reads the next row; `row` is its position in the part. */
  readonly read = (cells: Cells, row: number): void => {
    if (row + this.#first <= this.#plan.tagRow) {
      this.#leaveTags(row)
      return
    }
    const dates = this.#dates
    if (!dates.read(cells, row)) return
    const at = this.#length++
    this.#row[at] = row + this.#first
    this.#earliest[at] = dates.earliest
    this.#latest[at] = dates.latest
    this.#date[at] = dates.date
    this.#place[at] = this.#places.read(cells, row)
    this.#kind[at] = this.#kindAt(cells)
    this.#statuses?.value(cells, row)
    this.#actors.read(cells)
    this.#sources.read(cells)
    this.#fields.read(cells)
    this.#ids.read(cells)
    this.#count(cells)
  }

  /** What is counted, in the order in which it first is. */
  #count(cells: Cells): void {
    if (this.#figureColumn === undefined) return
    for (const counted of countedIn(cells.text(this.#figureColumn)))
      if (!this.#counted.has(counted.id)) this.#counted.set(counted.id, counted)
  }

  /** The row of HXL tags, and what stands above it, are no data. */
  #leaveTags(row: number): void {
    const column = this.#table.columns.findIndex((_, at) => this.#table.cell(row, at) !== '')
    this.#findings.add('noted', row + this.#first === this.#plan.tagRow ? 'tags' : 'above-tags', () => ({
      row: this.#table.numberOf(row),
      column: this.#table.columns[column] ?? '',
      value: this.#table.cell(row, column),
      read: '',
    }))
  }

  #kindAt(cells: Cells): number {
    const column = this.#kindColumn
    const code = column === undefined ? 0 : cells.code(column)
    let kind = this.#kindOf.get(code)
    if (kind === UNKNOWN) {
      kind = this.#kinds.at(column === undefined ? '' : cells.text(column))
      this.#kindOf.set(code, kind)
    }
    this.#kinds.count(kind)
    return kind
  }

  made(): ReadRows {
    const length = this.#length
    return {
      row: this.#row.slice(0, length),
      earliest: this.#earliest.slice(0, length),
      latest: this.#latest.slice(0, length),
      date: this.#date.slice(0, length),
      place: this.#place.slice(0, length),
      kind: this.#kind.slice(0, length),
      dates: this.#dates.dates,
      places: this.#places.made(),
      unplaced: this.#places.unplaced(),
      kinds: this.#kinds.made(),
      actors: this.#actors.made(),
      sources: this.#sources.made(),
      counted: [...this.#counted.values()],
      fields: this.#fields.made(),
      ids: this.#ids.made(),
      findings: this.#findings.made(),
    }
  }
}

/** What is wrong with a status. The status itself is read from the table when the atlas is made. */
function statusReading(column: number, text: string): Reading {
  const isKnown = text === '' || statusIn(text) !== null
  return {
    value: 0,
    findings: isKnown ? [] : [{ outcome: 'noted', code: 'status-unknown', column, value: text, read: '' }],
  }
}

/** The column that says something else of events; undefined if none does. */
function saying({ columns }: Mapping, what: ColumnUse['says']): number | undefined {
  const at = columns.findIndex(({ says }) => says === what)
  return at < 0 ? undefined : at
}
