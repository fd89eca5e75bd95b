import type { Atlas, AtlasEvent, Place } from '../join/atlas'
import type { Count, Selection } from '../select/selection'
import { jointStatus, type PlaceStatus, statusesOf } from './status'

/** A mark of the map: a place, and the places that are counted on it because they lie within it. */
export interface Gathered {
  readonly place: Place
  readonly count: Count
  /** What the events there are together; `reported` where there are none. */
  readonly status: PlaceStatus
}

/** The places that have a mark or a row of their own, each with what is told of the places within it added. */
export function gathered(atlas: Atlas, selection: Pick<Selection, 'positions' | 'counts'>): Gathered[] {
  const counts = selection.counts.place
  const statuses = statusesOf(atlas, selection)
  return atlas.places
    .filter(({ within }) => within === null)
    .map((place) => {
      const ids = atlas.places.filter(({ id, within }) => id === place.id || within === place.id).map(({ id }) => id)
      const own = ids.map((id) => counts[id])
      const [first = 'reported', ...others] = ids.flatMap((id) => statuses.get(id) ?? [])
      return {
        place,
        status: others.reduce(jointStatus, first),
        count: {
          certain: own.reduce((sum, count) => sum + (count?.certain ?? 0), 0),
          possible: own.reduce((sum, count) => sum + (count?.possible ?? 0), 0),
        },
      }
    })
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
