import type { Atlas, AtlasEvent, Place } from '../join/atlas'
import { type Columns, columns, type Lists } from '../join/columns'
import { eventsAtPositions, positionIn, withId } from '../join/lookup'
import type { Standing } from '../time/interval'
import { type Count, MATCHES, type Match, matchThere } from './match'
import { jointStatus, type PlaceStatus, statusesOf } from './placeStatus'
import type { Selection } from './selection'
import { matchIn } from './standing'

/** A mark on the map: a place, and the places within it that are counted on it. */
export interface PlaceCount {
  readonly place: Place
  readonly count: Count
  /** Kinds of the events in the mark's number, most frequent first. */
  readonly kinds: readonly string[]
  /** Joint status of its events; `reported` if it has none. */
  readonly status: PlaceStatus
}

/** Which places are counted on which mark; independent of the View, so cached with the list of places. */
interface Marking {
  /** Positions of the places with a mark or row of their own. */
  readonly marks: Uint32Array
  /** By place: the index of its mark in `marks`; by mark: the positions of its places. */
  readonly markOf: Uint32Array
  readonly placesOf: Lists
  /** By place: how it relates to its mark. */
  readonly standings: readonly Standing[]
}

const markings = new WeakMap<Atlas['places'], Marking>()

function markingOf({ places }: Atlas): Marking {
  const known = markings.get(places)
  if (known) return known
  const marks = Uint32Array.from(places.keys()).filter((at) => places[at]?.within === null)
  const atMark = new Map(Array.from(marks, (at, mark) => [places[at]?.id, mark]))
  const none = marks.length
  const markOf = Uint32Array.from(places, ({ id, within }) => atMark.get(within ?? id) ?? none)
  const marking: Marking = {
    marks,
    markOf,
    placesOf: grouped(markOf, none),
    standings: places.map((place, at) => {
      const mark = places[marks[markOf[at] as number] as number]
      return mark ? standingOn(mark, place) : 'out'
    }),
  }
  markings.set(places, marking)
  return marking
}

/** Counts for the places with a mark or row of their own, including the places within them. */
export function placeCounts(atlas: Atlas, selection: Pick<Selection, 'positions' | 'atPlaces'>): PlaceCount[] {
  const { marks, placesOf, standings } = markingOf(atlas)
  const statuses = statusesOf(atlas, selection)
  const { certain, possible, nationwide } = selection.atPlaces
  const counts: Count[] = []
  const statusOf = new Uint8Array(marks.length)
  for (let mark = 0; mark < marks.length; mark++) {
    const sum = { certain: 0, possible: 0, nationwide: 0 }
    for (let n = placesOf.from[mark] as number; n < (placesOf.from[mark + 1] as number); n++) {
      const at = placesOf.values[n] as number
      // Consistent with `matchThere`; inferred places were already counted as possible in the tally.
      if (standings[at] === 'certain') sum.certain += certain[at] ?? 0
      else sum.possible += certain[at] ?? 0
      sum.possible += possible[at] ?? 0
      sum.nationwide += nationwide[at] ?? 0
      statusOf[mark] = (statusOf[mark] as number) | (statuses[at] as number)
    }
    counts.push(sum)
  }
  const kindsOn = kindsOnMarks(atlas, selection, counts)
  return counts.map((count, mark) => ({
    place: atlas.places[marks[mark] as number] as Place,
    status: jointStatus(statusOf[mark] as number),
    count,
    kinds: kindsOn(mark),
  }))
}

/**
 * Counts events by kind for all marks in one pass: those matching as in the mark's number, i.e. the certain ones, or
 * the possible ones if none is certain.
 */
function kindsOnMarks(
  atlas: Atlas,
  { positions }: Pick<Selection, 'positions'>,
  counts: readonly Count[],
): (mark: number) => readonly string[] {
  const { place, kind, placeInferred } = columns(atlas)
  const { markOf, standings } = markingOf(atlas)
  const width = atlas.kinds.length
  const told = counts.map((count) => MATCHES.find((match) => count[match] > 0))
  const sums = new Uint32Array(counts.length * width)
  for (const match of MATCHES) {
    for (const position of positions[match]) {
      const at = place[position] as number
      const mark = markOf[at] as number
      if ((kind[position] as number) >= width) continue
      const sure = match === 'certain' && standings[at] === 'certain' && placeInferred[position] === 0
      const there = match === 'certain' && !sure ? 'possible' : match
      const sum = mark * width + (kind[position] as number)
      if (there === told[mark]) sums[sum] = (sums[sum] as number) + 1
    }
  }
  return (mark) => {
    if (!told[mark]) return NO_KINDS
    const own = sums.subarray(mark * width, (mark + 1) * width)
    return atlas.kinds
      .map(({ id }, i) => ({ id, count: own[i] as number }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count)
      .map(({ id }) => id)
  }
}

const NO_KINDS: readonly string[] = []

function standingOn(mark: Place, { regions }: Place): Standing {
  return regions.every((region) => mark.regions.includes(region)) ? 'certain' : 'possible'
}

/** Returns how events on a place's mark match there, consistent with the number on the mark. */
export function matchAt(
  atlas: Atlas,
  mark: Place,
  selection: Pick<Selection, 'positions'>,
): (event: AtlasEvent) => Match | 'out' {
  const match = matchIn(atlas, selection)
  return (event) => {
    const place = withId(atlas.places, event.place)
    const found = match(event)
    if (!place || found === 'out') return 'out'
    return matchThere(found, standingOn(mark, place), { nationwide: false, inferred: event.inferred.includes('place') })
  }
}

const eventsByPlace = new WeakMap<Columns, Lists>()

/** Positions of the events of a place and of the places within it, ascending. */
export function positionsAt(atlas: Atlas, { id }: Place): Int32Array {
  const table = columns(atlas)
  const known = eventsByPlace.get(table) ?? grouped(table.place, atlas.places.length)
  eventsByPlace.set(table, known)
  const own = positionIn(atlas.places, id)
  if (own < 0) return new Int32Array(0)
  const { markOf, placesOf } = markingOf(atlas)
  const here = atlas.places[own]?.within === null ? Array.from(valuesOf(placesOf, markOf[own] as number)) : [own]
  return Int32Array.from(here.flatMap((at) => Array.from(valuesOf(known, at)))).sort()
}

/** Groups positions, ascending within each group; `groupOf` is the group of each position, or `groups` for none. */
function grouped(groupOf: Uint32Array, groups: number): Lists {
  const from = new Uint32Array(groups + 2)
  for (const group of groupOf) from[group + 1] = (from[group + 1] as number) + 1
  for (let group = 1; group < from.length; group++) from[group] = (from[group] as number) + (from[group - 1] as number)
  const next = from.slice()
  const values = new Uint32Array(groupOf.length)
  for (const [at, group] of groupOf.entries()) {
    values[next[group] as number] = at
    next[group] = (next[group] as number) + 1
  }
  return { from, values }
}

function valuesOf({ from, values }: Lists, at: number): Uint32Array {
  return values.subarray(from[at], from[at + 1])
}

/** Those of some events that are at a place or at a place within it. */
export function eventsAt(atlas: Atlas, place: Place, events: readonly AtlasEvent[]): readonly AtlasEvent[] {
  if (events === atlas.events) return eventsAtPositions(atlas, positionsAt(atlas, place))
  return events.filter((event) => event.place === place.id || withId(atlas.places, event.place)?.within === place.id)
}

/** The id of the place that a place is counted on: itself, unless it lies within another. */
export function markOf(atlas: Atlas, id: string): string {
  return withId(atlas.places, id)?.within ?? id
}
