import type { Atlas, AtlasEvent, Kind } from './atlas'
import { finderOf, idsOf, madeWhenRead } from './columns'

interface Identified {
  readonly id: string
}

const indexes = new WeakMap<readonly Identified[], ReadonlyMap<string, number>>()

/** Position of the record with an id in a list; -1 if there is none, and for null. Ids are indexed once per list. */
export function positionIn(list: readonly Identified[], id: string | null | undefined): number {
  if (id === null || id === undefined) return -1
  const find = finderOf(list)
  if (find) return find(id)
  const known = indexes.get(list) ?? positions(list)
  indexes.set(list, known)
  return known.get(id) ?? -1
}

/** The record with an id in a list; undefined if there is none, and for null. */
export function withId<One extends Identified>(list: readonly One[], id: string | null | undefined): One | undefined {
  return list[positionIn(list, id)]
}

function positions(list: readonly Identified[]): ReadonlyMap<string, number> {
  const id = idsOf(list)
  const index = new Map<string, number>()
  for (let i = 0; i < list.length; i++) index.set(id(i), i)
  return index
}

/** Position of an event in the atlas's list; -1 for an unknown id, and for null. */
export function positionOfEvent(atlas: Atlas, id: string | null): number {
  return positionIn(atlas.events, id)
}

/** The event with an id; undefined if there is none, and for null. */
export function eventWith(atlas: Atlas, id: string | null): AtlasEvent | undefined {
  return atlas.events[positionOfEvent(atlas, id)]
}

/** The kind with an id; undefined if there is none. */
export function kindWith({ kinds }: Pick<Atlas, 'kinds'>, id: string): Kind | undefined {
  return withId(kinds, id)
}

/** The events at these positions, in the same order; each object is created on first access. */
export function eventsAtPositions({ events }: Atlas, positions: ArrayLike<number>): readonly AtlasEvent[] {
  return madeWhenRead(positions.length, (i) => events[positions[i] as number] as AtlasEvent)
}
