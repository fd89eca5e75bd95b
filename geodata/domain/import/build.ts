import type { Lists } from '../join/columns'
import { ROLES, type Role } from '../schema/term'
import type { Cells, Table } from '../table/table'
import { asParts } from '../table/written'
import { DateColumns } from './dateColumns'
import { columnsFor } from './dating'
import { FieldColumns } from './fieldColumns'
import { Findings } from './findings'
import { Growing } from './growing'
import { tagRowOf } from './hxl'
import type { Counted, Imported, ImportedPlaces } from './imported'
import { countedIn } from './listed'
import type { ColumnUse, Mapping, Use } from './mapping'
import { Names } from './names'
import { swapsOffered } from './offers'
import { PlaceColumns } from './placeColumns'
import { settled } from './settled'

/** Rows between two steps of an import: some milliseconds. */
const STEP = 4096

/** More values than these no reader can survey; all beyond are counted as one. */
const MOST = { kinds: 200, actors: 5000, sources: 1000 } as const

/**
 * Makes events from the rows of a table. Yields the number of rows read every few milliseconds, so that the caller can
 * report the progress, or stop by not going on.
 */
export function* building(table: Table, mapping: Mapping): Generator<number, Imported, void> {
  const builder = new Builder(table, mapping)
  for (let from = 0; from < table.length; from += STEP) {
    yield from
    table.scan(builder.read, from, Math.min(from + STEP, table.length), builder.columns)
  }
  yield table.length
  return builder.imported()
}

/**
 * The same in one go.
 *
 * @internal Exported for tests.
 */
export function build(table: Table, mapping: Mapping): Imported {
  const steps = building(table, mapping)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Read from the file when an event is shown. */
const READ_LATER: ReadonlySet<Use> = new Set(['title', 'text', 'figure', 'link', 'out'])
/** What columns that are left out say that is needed at once. */
const SAID_EARLY: ReadonlySet<ColumnUse['says']> = new Set(['roles', 'figures', 'regions'])

class Builder {
  /** The columns that are read. */
  readonly columns: readonly number[]
  readonly #table: Table
  readonly #mapping: Mapping
  readonly #findings = new Findings()
  readonly #tagRow: number
  readonly #dates: DateColumns
  readonly #places: PlaceColumns
  readonly #kindColumn: number | undefined
  readonly #kinds = new Names()
  readonly #kindOf: number[] = []
  readonly #actors: NamedColumns
  readonly #sources: NamedColumns
  readonly #figureColumn: number | undefined
  readonly #counted = new Map<string, Counted>()
  readonly #fields: FieldColumns
  readonly #ids: Ids
  /** By event, in the order of the rows. */
  readonly #row: Uint32Array
  readonly #earliest: Int32Array
  readonly #latest: Int32Array
  readonly #date: Uint32Array
  readonly #place: Uint32Array
  readonly #kind: Uint32Array
  #length = 0

  constructor(table: Table, asked: Mapping) {
    const { mapping, findings } = settled(table, asked)
    this.#table = table
    this.#mapping = mapping
    for (const { outcome, code, ...rest } of findings) this.#findings.add(outcome, code, () => rest)
    this.#tagRow = tagRowOf(table) ?? -1
    this.#dates = new DateColumns(table, mapping, this.#findings)
    this.#places = new PlaceColumns(table, mapping, this.#findings)
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
    this.#fields = new FieldColumns(table, mapping)
    this.#ids = new Ids(columnsFor(mapping, 'id')[0])
    const early = mapping.columns.flatMap(({ use, says }, at) =>
      says !== undefined && SAID_EARLY.has(says) ? [at] : READ_LATER.has(use) ? [] : [at],
    )
    this.columns = [...new Set([...early, ...this.#fields.columns])]
    const { length } = table
    this.#row = new Uint32Array(length)
    this.#earliest = new Int32Array(length)
    this.#latest = new Int32Array(length)
    this.#date = new Uint32Array(length)
    this.#place = new Uint32Array(length)
    this.#kind = new Uint32Array(length)
  }

  readonly read = (cells: Cells, row: number): void => {
    if (row <= this.#tagRow) {
      this.#leaveTags(row)
      return
    }
    const dates = this.#dates
    if (!dates.read(cells, row)) return
    const at = this.#length++
    this.#row[at] = row
    this.#earliest[at] = dates.earliest
    this.#latest[at] = dates.latest
    this.#date[at] = dates.date
    this.#place[at] = this.#places.read(cells, row)
    this.#kind[at] = this.#kindAt(cells)
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
    this.#findings.add('noted', row === this.#tagRow ? 'tags' : 'above-tags', () => ({
      row: this.#table.numberOf(row),
      column: this.#table.columns[column] ?? '',
      value: this.#table.cell(row, column),
      read: '',
    }))
  }

  #kindAt(cells: Cells): number {
    const column = this.#kindColumn
    const code = column === undefined ? 0 : cells.code(column)
    const kind = this.#kindOf[code] ?? this.#kinds.at(column === undefined ? '' : cells.text(column))
    this.#kindOf[code] = kind
    this.#kinds.count(kind)
    return kind
  }

  /** Names the rows at places that are perhaps swapped; swaps them if the reader agreed. */
  #nameSwaps({ lat, lng }: ImportedPlaces): void {
    const swaps = new Set(swapsOffered(lat, lng))
    if (swaps.size === 0) return
    const agreed = this.#mapping.swapDoubtful ?? false
    const column = columnsFor(this.#mapping, 'latitude')[0] ?? columnsFor(this.#mapping, 'coordinates')[0] ?? -1
    for (let i = 0; i < this.#length; i++) {
      const at = this.#place[i] as number
      if (!swaps.has(at)) continue
      this.#findings.add(
        agreed ? 'mended' : 'noted',
        agreed ? 'coordinates-swapped' : 'coordinates-perhaps-swapped',
        () => ({
          row: this.#table.numberOf(this.#row[i] as number),
          column: this.#table.columns[column] ?? '',
          value: `${lat[at]}, ${lng[at]}`,
          read: `${lng[at]}, ${lat[at]}`,
        }),
      )
    }
    if (agreed) for (const at of swaps) [lat[at], lng[at]] = [lng[at] as number, lat[at] as number]
  }

  imported(): Imported {
    const order = inOrder(this.#earliest.subarray(0, this.#length), this.#latest)
    const kinds = this.#kinds.byFrequency(MOST.kinds)
    const actors = this.#actors.made(order, MOST.actors)
    const sources = this.#sources.made(order, MOST.sources)
    const kind = taken(this.#kind, order)
    for (let i = 0; i < kind.length; i++) kind[i] = kinds.positions[kind[i] as number] as number
    const places = this.#places.made()
    this.#nameSwaps(places)
    return {
      table: asParts(this.#table),
      mapping: this.#mapping,
      events: {
        row: taken(this.#row, order),
        earliest: taken(this.#earliest, order),
        latest: taken(this.#latest, order),
        date: taken(this.#date, order),
        place: taken(this.#place, order),
        kind,
        actors: actors.lists,
        roles: actors.roles,
        sources: sources.lists,
      },
      dates: this.#dates.dates,
      places,
      unplaced: this.#places.unplaced(),
      kinds: kinds.names,
      actors: actors.names,
      sources: sources.names,
      counted: [...this.#counted.values()],
      fields: this.#fields.made(order),
      idColumn: this.#ids.column,
      findings: this.#findings.made(),
    }
  }
}

/** The values at some positions. */
function taken<Values extends Uint32Array | Int32Array>(values: Values, order: Uint32Array): Values {
  const made = values.slice(0, order.length) as Values
  for (let i = 0; i < order.length; i++) made[i] = values[order[i] as number] as number
  return made
}

/** Positions by earliest day, latest day, position. */
function inOrder(earliest: Int32Array, latest: Int32Array): Uint32Array {
  const { length } = earliest
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  let longest = 0
  for (let i = 0; i < length; i++) {
    const day = earliest[i] as number
    if (day < first) first = day
    if (day > last) last = day
    if ((latest[i] as number) - day > longest) longest = (latest[i] as number) - day
  }
  const days = longest + 1
  if ((last - first + 1) * days * length > Number.MAX_SAFE_INTEGER)
    return Uint32Array.from({ length }, (_, i) => i).sort(
      (a, b) =>
        (earliest[a] as number) - (earliest[b] as number) || (latest[a] as number) - (latest[b] as number) || a - b,
    )
  // Typed arrays sort numbers much faster than with a comparator, so the three are one number.
  const keys = new Float64Array(length)
  for (let i = 0; i < length; i++) {
    const day = earliest[i] as number
    keys[i] = ((day - first) * days + ((latest[i] as number) - day)) * length + i
  }
  keys.sort()
  const order = new Uint32Array(length)
  for (let i = 0; i < length; i++) order[i] = (keys[i] as number) % length
  return order
}

/** The column that says something else of events; undefined if none does. */
function saying({ columns }: Mapping, what: ColumnUse['says']): number | undefined {
  const at = columns.findIndex(({ says }) => says === what)
  return at < 0 ? undefined : at
}

interface NamedColumn {
  readonly column: number
  readonly role: Role
  /** The column with the role of each name, in the same order. */
  readonly roles?: number | undefined
}

/** Columns of names, several in one cell after semicolons. */
class NamedColumns {
  readonly #columns: readonly NamedColumn[]
  readonly #names = new Names()
  /** By column, by code of its text. */
  readonly #namesOf: (readonly number[])[][]
  readonly #values = new Growing()
  readonly #roles = new Growing()
  readonly #ends: Growing
  #begin = 0

  constructor(columns: readonly NamedColumn[]) {
    this.#columns = columns
    this.#namesOf = columns.map(() => [])
    this.#ends = new Growing()
  }

  read(cells: Cells): void {
    for (let n = 0; n < this.#columns.length; n++) {
      const { column, role, roles } = this.#columns[n] as NamedColumn
      if (roles !== undefined) {
        this.#readInRoles(cells.text(column), cells.text(roles), role)
        continue
      }
      const namesOf = this.#namesOf[n] as (readonly number[])[]
      const code = cells.code(column)
      const names = namesOf[code] ?? this.#split(cells.text(column))
      namesOf[code] = names
      for (const name of names) this.#add(name, ROLES.indexOf(role))
    }
    this.#begin = this.#values.length
    this.#ends.add(this.#begin)
  }

  /** Names and roles beside each other; where they do not match, all are in one role. */
  #readInRoles(names: string, roles: string, otherwise: Role): void {
    const parts = names.split(';').flatMap((part) => part.trim() || [])
    const given = roles.split(';').map((part) => ROLES.indexOf(part.trim() as Role))
    const fit = given.length === parts.length && given.every((role) => role >= 0)
    parts.forEach((part, n) => {
      this.#add(this.#names.at(part), fit ? (given[n] as number) : ROLES.indexOf(otherwise))
    })
  }

  #split(text: string): readonly number[] {
    const parts = text.split(';').flatMap((part) => part.trim() || [])
    return [...new Set(parts)].map((part) => this.#names.at(part))
  }

  /** Nobody is listed twice in one role. */
  #add(name: number, role: number): void {
    for (let at = this.#begin; at < this.#values.length; at++)
      if (this.#values.at(at) === name && this.#roles.at(at) === role) return
    this.#names.count(name)
    this.#values.add(name)
    this.#roles.add(role)
  }

  made(order: Uint32Array, most: number) {
    const { names, positions } = this.#names.byFrequency(most)
    const from = new Uint32Array(order.length + 1)
    const values = new Uint32Array(this.#values.length)
    const roles = new Uint8Array(this.#values.length)
    let length = 0
    for (let i = 0; i < order.length; i++) {
      const row = order[i] as number
      const end = this.#ends.at(row)
      const start = length
      for (let at = row === 0 ? 0 : this.#ends.at(row - 1); at < end; at++) {
        const value = positions[this.#values.at(at)] as number
        const role = this.#roles.at(at)
        // Several may share the last position.
        if (value === most && holds(values, roles, start, length, value, role)) continue
        values[length] = value
        roles[length++] = role
      }
      from[i + 1] = length
    }
    const lists: Lists = { from, values: values.slice(0, length) }
    return { names, lists, roles: roles.slice(0, length) }
  }
}

function holds(values: Uint32Array, roles: Uint8Array, from: number, to: number, value: number, role: number): boolean {
  for (let at = from; at < to; at++) if (values[at] === value && roles[at] === role) return true
  return false
}

const ID = /^[\w-]{1,100}$/

/** Numbers up to this are remembered as bits: 16 MB at most. */
const MOST_NUMBERED = 2 ** 27
const FIRST_NUMBERED = 2 ** 16

/** Whether a column has ids: in every row one of its own that an address can hold. */
class Ids {
  #column: number | undefined
  /** Most ids are numbers: a bit for each is smaller and faster than a dictionary of their texts. */
  #numbers = new Uint32Array(FIRST_NUMBERED / 32)
  #last = -1

  constructor(column: number | undefined) {
    this.#column = column
  }

  read(cells: Cells): void {
    if (this.#column !== undefined && !this.#isNew(cells, this.#column)) this.#column = undefined
  }

  #isNew(cells: Cells, column: number): boolean {
    const number = cells.number(column)
    if (Number.isInteger(number) && number >= 0 && number < MOST_NUMBERED) {
      const word = number >>> 5
      const bit = 1 << (number & 31)
      while (word >= this.#numbers.length) {
        const longer = new Uint32Array(2 * this.#numbers.length)
        longer.set(this.#numbers)
        this.#numbers = longer
      }
      if (((this.#numbers[word] as number) & bit) !== 0) return false
      this.#numbers[word] = (this.#numbers[word] as number) | bit
      return true
    }
    if (!ID.test(cells.text(column))) return false
    // A text that was there before has a lower code, or the same.
    const code = cells.code(column)
    const isNew = code > this.#last
    this.#last = code
    return isNew
  }

  get column(): number | null {
    return this.#column ?? null
  }
}
