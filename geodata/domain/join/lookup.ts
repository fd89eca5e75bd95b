import type { Atlas, AtlasEvent, Kind } from './atlas'

const positionsOf = new WeakMap<Atlas, ReadonlyMap<string, number>>()

/** Where an event stands in the atlas's list; -1 for an id that the atlas lacks, and for null. */
export function positionOfEvent(atlas: Atlas, id: string | null): number {
  if (id === null) return -1
  const known = positionsOf.get(atlas) ?? new Map(atlas.events.map((event, position) => [event.id, position]))
  positionsOf.set(atlas, known)
  return known.get(id) ?? -1
}

/** The event with an id; undefined where the atlas has none, and for null. */
export function eventWith(atlas: Atlas, id: string | null): AtlasEvent | undefined {
  return atlas.events[positionOfEvent(atlas, id)]
}

const kindsOf = new WeakMap<Atlas['kinds'], ReadonlyMap<string, Kind>>()

/** The kind with an id; undefined where the atlas has none. */
export function kindWith({ kinds }: Pick<Atlas, 'kinds'>, id: string): Kind | undefined {
  const known = kindsOf.get(kinds) ?? new Map(kinds.map((kind) => [kind.id, kind]))
  kindsOf.set(kinds, known)
  return known.get(id)
}

/** The events at these positions of the atlas's list, in the same order. */
export function eventsAtPositions({ events }: Atlas, positions: Iterable<number>): AtlasEvent[] {
  return Array.from(positions, (position) => events[position] as AtlasEvent)
}
