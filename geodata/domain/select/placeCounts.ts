import type { Atlas, AtlasEvent, Place } from '../join/atlas'
import type { Standing } from '../time/interval'
import { type KindTally, kindTally } from './kinds'
import { added, type Count, MATCHES, type Match, matchThere, NO_EVENTS } from './match'
import type { Selection } from './selection'
import { matchIn } from './standing'
import { jointStatus, type PlaceStatus, statusesOf } from './status'

/** A mark of the map: a place, and the places that are counted on it because they lie within it. */
export interface Gathered {
  readonly place: Place
  readonly count: Count
  /** The kinds of the events that the mark's number counts, the most frequent first. */
  readonly kinds: readonly string[]
  /** What the events there are together; `reported` where there are none. */
  readonly status: PlaceStatus
}

/** The places that have a mark or a row of their own, each with what is told of the places within it added. */
export function gathered(atlas: Atlas, selection: Pick<Selection, 'positions' | 'counts'>): Gathered[] {
  const counts = selection.counts.place
  const statuses = statusesOf(atlas, selection)
  const tally = kindTally(atlas, selection.positions)
  return atlas.places
    .filter(({ within }) => within === null)
    .map((place) => {
      const ids = atlas.places.filter(({ id, within }) => id === place.id || within === place.id).map(({ id }) => id)
      const own = atlas.places.filter(({ id }) => ids.includes(id))
      const count = own
        .map((one) => countedOn(place, one, (match) => counts[one.id]?.[match] ?? 0))
        .reduce(added, NO_EVENTS)
      const [first = 'reported', ...others] = ids.flatMap((id) => statuses.get(id) ?? [])
      return {
        place,
        status: others.reduce(jointStatus, first),
        count,
        kinds: kindsOn(atlas, place, own, count, tally),
      }
    })
}

/** How the events of a place count on the mark of the place that it lies within: what may as well lie in another region is only possible there. */
function countedOn(mark: Place, place: Place, count: (match: Match) => number): Count {
  const sum = { ...NO_EVENTS }
  for (const match of MATCHES) {
    const there = matchThere(match, standingOn(mark, place), { nationwide: false, inferred: false })
    if (there !== 'out') sum[there] += count(match)
  }
  return sum
}

function kindsOn(atlas: Atlas, mark: Place, own: readonly Place[], count: Count, tally: KindTally): readonly string[] {
  const told = MATCHES.find((match) => count[match] > 0)
  if (!told) return []
  const held = atlas.kinds.map(({ id }, kind) => {
    const counts = own.map((place) =>
      countedOn(mark, place, (match) => tally(match, atlas.places.indexOf(place), kind)),
    )
    return { id, count: counts.reduce(added, NO_EVENTS)[told] }
  })
  return held
    .filter((one) => one.count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ id }) => id)
}

function standingOn(mark: Place, { regions }: Place): Standing {
  return regions.every((region) => mark.regions.includes(region)) ? 'certain' : 'possible'
}

/** Tells of events that are counted on a place's mark how they match there, as the number on the mark has it. */
export function matchAt(
  atlas: Atlas,
  mark: Place,
  selection: Pick<Selection, 'positions'>,
): (event: AtlasEvent) => Match | 'out' {
  const match = matchIn(atlas, selection)
  return (event) => {
    const place = atlas.places.find(({ id }) => id === event.place)
    const found = match(event)
    if (!place || found === 'out') return 'out'
    return matchThere(found, standingOn(mark, place), { nationwide: false, inferred: event.inferred.includes('place') })
  }
}

/** The events of a place and of the places within it, among those given. */
export function eventsAt(atlas: Atlas, place: Place, events: readonly AtlasEvent[]): AtlasEvent[] {
  const here = new Set(
    atlas.places.filter(({ id, within }) => id === place.id || within === place.id).map(({ id }) => id),
  )
  return events.filter((event) => here.has(event.place))
}

/** The id of the place on whose mark a place is counted: itself, unless it lies within another. */
export function markOf(atlas: Atlas, id: string): string {
  return atlas.places.find((place) => place.id === id)?.within ?? id
}
