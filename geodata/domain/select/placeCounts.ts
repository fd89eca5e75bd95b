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
  /** Indices of the marks that are listed: all, or those without a point if there are too many with one. */
  readonly listed: Uint32Array
}

/**
 * Maximum number of places with marks of their own on a map: laying out 200 marks takes about as long as a reader waits
 * for an answer. An atlas with more is crowded: a map shows those in its frame, or dots if there are still too many.
 */
export const MOST_MARKS = 200

const markings = new WeakMap<Atlas['places'], Marking>()

function markingOf({ places }: Atlas): Marking {
  const known = markings.get(places)
  if (known) return known
  const marks = Uint32Array.from(places, (_, at) => at).filter((at) => places[at]?.within === null)
  const none = marks.length
  const unpointed = marks.map((_, mark) => mark).filter((mark) => places[marks[mark] as number]?.point === null)
  const own = new Uint32Array(places.length).fill(none)
  for (let mark = 0; mark < none; mark++) own[marks[mark] as number] = mark
  const markOf =
    none === places.length ? own : own.map((mark, at) => own[positionIn(places, places[at]?.within ?? null)] ?? mark)
  const marking: Marking = {
    marks,
    markOf,
    placesOf: grouped(markOf, none),
    standings: places.map((place, at) => {
      const mark = places[marks[markOf[at] as number] as number]
      return mark ? standingOn(mark, place) : 'out'
    }),
    listed: none - unpointed.length > MOST_MARKS ? unpointed : marks.map((_, mark) => mark),
  }
  markings.set(places, marking)
  return marking
}

/** Whether an atlas has too many places with a point to list them all (`MOST_MARKS`). */
export function isCrowded(atlas: Atlas): boolean {
  const { marks, listed } = markingOf(atlas)
  return listed.length < marks.length
}

type Counted = Pick<Selection, 'positions' | 'atPlaces'>

/**
 * Counts for the places with a mark or row of their own, including the places within them. In a crowded atlas without
 * the places with a point: `markCounts` counts these, and `countsOn` details some.
 */
export function placeCounts(atlas: Atlas, selection: Counted): readonly PlaceCount[] {
  const known = listedOf.get(selection)
  if (known?.places === atlas.places) return known.counts
  const counts = countsOn(atlas, selection, markingOf(atlas).listed)
  listedOf.set(selection, { places: atlas.places, counts })
  return counts
}

/** Gives a selection that was counted elsewhere its marks and rows of the tray, instead of counting known events. */
export function givePlaceCounts({ places }: Atlas, selection: Counted, counts: readonly PlaceCount[]): void {
  listedOf.set(selection, { places, counts })
}

const listedOf = new WeakMap<Counted, { readonly places: Atlas['places']; readonly counts: readonly PlaceCount[] }>()

/** Numbers of events on all marks of an atlas, by index of the mark. */
export interface MarkCounts extends Readonly<Record<Match, Uint32Array>> {
  /** The position of each mark's place in the atlas's list. */
  readonly marks: Uint32Array
}

/** Counts for all marks in one pass, for atlases with hundreds of thousands of places. */
export function markCounts(atlas: Atlas, { atPlaces }: Pick<Selection, 'atPlaces'>): MarkCounts {
  const { marks, markOf, standings } = markingOf(atlas)
  const [certain, possible, nationwide] = [0, 1, 2].map(() => new Uint32Array(marks.length)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ]
  for (let at = 0; at < markOf.length; at++) {
    const mark = markOf[at] as number
    if (mark >= marks.length) continue
    // Consistent with `matchThere`; inferred places were already counted as possible in the tally.
    const there = standings[at] === 'certain' ? certain : possible
    there[mark] = (there[mark] as number) + (atPlaces.certain[at] ?? 0)
    possible[mark] = (possible[mark] as number) + (atPlaces.possible[at] ?? 0)
    nationwide[mark] = (nationwide[mark] as number) + (atPlaces.nationwide[at] ?? 0)
  }
  return { marks, certain, possible, nationwide }
}

/** The index of the mark on which a place is counted; -1 for an unknown place, and for null. */
export function markIndex(atlas: Atlas, id: string | null): number {
  const at = positionIn(atlas.places, id)
  const { marks, markOf } = markingOf(atlas)
  const mark = markOf[at] ?? marks.length
  return mark < marks.length ? mark : -1
}

/** The counts of some marks, given by index, in the same order. */
export function countsOn(atlas: Atlas, selection: Counted, some: Uint32Array): PlaceCount[] {
  const { marks, placesOf } = markingOf(atlas)
  const statuses = statusesOf(atlas, selection)
  const sums = markCounts(atlas, selection)
  const counts = Array.from(
    some,
    (mark): Count => ({
      certain: sums.certain[mark] as number,
      possible: sums.possible[mark] as number,
      nationwide: sums.nationwide[mark] as number,
    }),
  )
  // Only marks show them: of thousands of places without a point, nobody asks.
  let read: ((n: number) => readonly string[]) | undefined
  const known: (readonly string[])[] = []
  const kindsOn = (n: number) => {
    read ??= kindsOnMarks(atlas, selection, some, counts)
    known[n] ??= read(n)
    return known[n]
  }
  return counts.map((count, n) => {
    const mark = some[n] as number
    let status = 0
    for (const at of valuesOf(placesOf, mark)) status |= statuses[at] as number
    return {
      place: atlas.places[marks[mark] as number] as Place,
      status: jointStatus(status),
      count,
      get kinds() {
        return kindsOn(n)
      },
    }
  })
}

/**
 * Counts events by kind for some marks in one pass: those matching as in the mark's number, i.e. the certain ones, or
 * the possible ones if none is certain.
 */
function kindsOnMarks(
  atlas: Atlas,
  { positions }: Pick<Selection, 'positions'>,
  some: Uint32Array,
  counts: readonly Count[],
): (n: number) => readonly string[] {
  const { place, kind, placeInferred } = columns(atlas)
  const { marks, markOf, standings } = markingOf(atlas)
  const none = some.length
  const indexOf = new Uint32Array(marks.length + 1).fill(none)
  some.forEach((mark, n) => {
    indexOf[mark] = n
  })
  const width = atlas.kinds.length
  const told = counts.map((count) => MATCHES.find((match) => count[match] > 0))
  const sums = new Uint32Array(counts.length * width)
  for (const match of MATCHES) {
    const found = positions[match]
    for (let n = 0; n < found.length; n++) {
      const position = found[n] as number
      const at = place[position] as number
      const mark = indexOf[markOf[at] as number] as number
      if (mark === none || (kind[position] as number) >= width) continue
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
  for (let at = 0; at < groupOf.length; at++) {
    const after = (groupOf[at] as number) + 1
    from[after] = (from[after] as number) + 1
  }
  for (let group = 1; group < from.length; group++) from[group] = (from[group] as number) + (from[group - 1] as number)
  const next = from.slice()
  const values = new Uint32Array(groupOf.length)
  for (let at = 0; at < groupOf.length; at++) {
    const group = groupOf[at] as number
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
