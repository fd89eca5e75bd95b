import type { Atlas, AtlasEvent, Kind } from './atlas'
import { idsOf, madeWhenRead } from './columns'

interface Identified {
  readonly id: string
}

const indexes = new WeakMap<readonly Identified[], ReadonlyMap<string, number>>()

/**
 * Where the record with an id stands in a list; -1 where there is none, and for null. The ids of a list are looked
 * through once.
 */
export function positionIn(list: readonly Identified[], id: string | null | undefined): number {
  if (id === null || id === undefined) return -1
  const known = indexes.get(list) ?? positions(list)
  indexes.set(list, known)
  return known.get(id) ?? -1
}

/** The record of a list with an id; undefined where there is none, and for null. */
export function withId<One extends Identified>(list: readonly One[], id: string | null | undefined): One | undefined {
  return list[positionIn(list, id)]
}

function positions(list: readonly Identified[]): ReadonlyMap<string, number> {
  const id = idsOf(list)
  const index = new Map<string, number>()
  for (let i = 0; i < list.length; i++) index.set(id(i), i)
  return index
}

/** Where an event stands in the atlas's list; -1 for an id that the atlas lacks, and for null. */
export function positionOfEvent(atlas: Atlas, id: string | null): number {
  return positionIn(atlas.events, id)
}

/** The event with an id; undefined where the atlas has none, and for null. */
export function eventWith(atlas: Atlas, id: string | null): AtlasEvent | undefined {
  return atlas.events[positionOfEvent(atlas, id)]
}

/** The kind with an id; undefined where the atlas has none. */
export function kindWith({ kinds }: Pick<Atlas, 'kinds'>, id: string): Kind | undefined {
  return withId(kinds, id)
}

/** The events at these positions of the atlas's list, in the same order; each is made when it is first read. */
export function eventsAtPositions({ events }: Atlas, positions: ArrayLike<number>): readonly AtlasEvent[] {
  return madeWhenRead(positions.length, (i) => events[positions[i] as number] as AtlasEvent)
}
