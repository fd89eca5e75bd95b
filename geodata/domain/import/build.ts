import type { Table } from '../table/table'
import { asParts } from '../table/written'
import { everyPosition, ordered } from '../work/ordered'
import { atOnce } from '../work/steps'
import { columnsFor } from './dating'
import { fieldMade } from './fieldColumns'
import { Findings } from './findings'
import { idColumnOf } from './idColumn'
import type { Imported, ImportedPlaces } from './imported'
import { joined } from './joinRows'
import type { Mapping } from './mapping'
import { namesMade } from './namedColumns'
import { byFrequency } from './names'
import { swapsOffered } from './offers'
import { namedApart } from './placeList'
import { type Plan, planned, type ReadRows, RowReader } from './rowReader'

/** Rows between two steps of an import: some milliseconds. */
const STEP = 4096

/** More values than these no reader can survey; all beyond are counted as one. */
const MOST = { kinds: 200, actors: 5000, sources: 1000 } as const

/**
 * Makes events from the rows of a table. Yields the number of rows read every few milliseconds, so that the caller can
 * report the progress, or stop by not going on.
 *
 * @internal Exported for tests.
 */
export function* building(table: Table, asked: Mapping): Generator<number, Imported, void> {
  const plan = planned(table, asked)
  return finished(table, plan, [yield* readingRows(table, plan)])
}

/** Reads the rows of a table from `first` up to, but not including, row `to`. Yields as `building`. */
export function* readingRows(
  table: Table,
  plan: Plan,
  first = 0,
  to = table.length,
): Generator<number, ReadRows, void> {
  const reader = new RowReader(table, plan)
  for (let from = first; from < to; from += STEP) {
    yield from
    table.scan(reader.read, from, Math.min(from + STEP, to), plan.columns)
  }
  yield to
  return reader.made()
}

/**
 * The same in one go.
 *
 * @internal Exported for tests.
 */
export function build(table: Table, mapping: Mapping): Imported {
  return atOnce(building(table, mapping))
}

/** Makes events from all rows of a table, which were read by a plan: in parts, in their order, or at once. */
export function finished(table: Table, plan: Plan, parts: readonly ReadRows[]): Imported {
  const { mapping } = plan
  const read = joined(parts)
  const findings = new Findings()
  findings.join(plan.findings)
  findings.join(read.findings)
  const order = inOrder(read.earliest, read.latest)
  const kinds = byFrequency(read.kinds, MOST.kinds)
  const actors = namesMade(read.actors, order, MOST.actors)
  const sources = namesMade(read.sources, order, MOST.sources)
  const kind = taken(read.kind, order)
  for (let i = 0; i < kind.length; i++) kind[i] = kinds.positions[kind[i] as number] as number
  const places = namedApart(read.places)
  nameSwaps(table, mapping, read, places, findings)
  return {
    table: asParts(table),
    mapping,
    events: {
      row: taken(read.row, order),
      earliest: taken(read.earliest, order),
      latest: taken(read.latest, order),
      date: taken(read.date, order),
      place: taken(read.place, order),
      kind,
      actors: actors.lists,
      roles: actors.roles,
      sources: sources.lists,
    },
    dates: read.dates,
    places,
    unplaced: read.unplaced,
    kinds: kinds.names,
    actors: actors.names,
    sources: sources.names,
    counted: read.counted,
    fields: read.fields.map((field, n) => fieldMade(table.columns[plan.fields[n] ?? -1] ?? '', field, order)),
    idColumn: idColumnOf(
      parts.map(({ ids }) => ids),
      table,
      read.row,
    ),
    findings: findings.made(),
  }
}

/** Names the rows at places that are perhaps swapped; swaps them if the reader agreed. */
function nameSwaps(
  table: Table,
  mapping: Mapping,
  { row, place }: Pick<ReadRows, 'row' | 'place'>,
  { lat, lng }: ImportedPlaces,
  findings: Findings,
): void {
  const swaps = new Set(swapsOffered(lat, lng))
  if (swaps.size === 0) return
  const agreed = mapping.swapDoubtful ?? false
  const column = columnsFor(mapping, 'latitude')[0] ?? columnsFor(mapping, 'coordinates')[0] ?? -1
  for (let i = 0; i < row.length; i++) {
    const at = place[i] as number
    if (!swaps.has(at)) continue
    findings.add(agreed ? 'mended' : 'noted', agreed ? 'coordinates-swapped' : 'coordinates-perhaps-swapped', () => ({
      row: table.numberOf(row[i] as number),
      column: table.columns[column] ?? '',
      value: `${lat[at]}, ${lng[at]}`,
      read: `${lng[at]}, ${lat[at]}`,
    }))
  }
  if (agreed) for (const at of swaps) [lat[at], lng[at]] = [lng[at] as number, lat[at] as number]
}

/** The values at some positions. */
function taken<Values extends Uint32Array | Int32Array>(values: Values, order: Uint32Array): Values {
  const made = values.slice(0, order.length) as Values
  for (let i = 0; i < order.length; i++) made[i] = values[order[i] as number] as number
  return made
}

/** Positions by earliest day, latest day, position. */
function inOrder(earliest: Int32Array, latest: Int32Array): Uint32Array {
  const lengths = new Int32Array(earliest.length)
  for (let i = 0; i < lengths.length; i++) lengths[i] = (latest[i] as number) - (earliest[i] as number)
  return ordered(ordered(everyPosition(lengths.length), lengths), earliest)
}
