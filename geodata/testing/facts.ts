import type { Atlas, AtlasEvent, Group, Place } from '../domain/join/atlas'
import { select } from '../domain/select/select'
import type { Selection } from '../domain/select/selection'
import { EMPTY_VIEW, type View } from '../domain/view/view'
import { atlasSource } from '../load/source'

/** The real data, the basis of all expectations. */
export const atlas: Atlas = atlasSource().atlas()

/** The selection of a View. */
export function selected(view: Partial<View> = {}): Selection {
  return select(atlas, { ...EMPTY_VIEW, ...view })
}

export function placeNamed(id: string): Place {
  return found(atlas.places, ({ id: known }) => known === id, `place ${id}`)
}

/** The place that an event is counted on. */
export function cityOf(event: AtlasEvent): Place {
  const place = placeNamed(event.place)
  return place.within === null ? place : placeNamed(place.within)
}

/** The events counted on a place's mark: its own and those of places within it. */
export function eventsCountedAt(place: Place): AtlasEvent[] {
  return atlas.events.filter((event) => cityOf(event).id === place.id)
}

/** The first matching event of the atlas. Throws if there is none, naming what was wanted. */
export function anEvent(what: string, fits: (event: AtlasEvent) => boolean): AtlasEvent {
  return found(atlas.events, fits, what)
}

export function eventsOf(ids: readonly string[]): AtlasEvent[] {
  return atlas.events.filter(({ id }) => ids.includes(id))
}

function found<T>(items: readonly T[], fits: (item: T) => boolean, what: string): T {
  const item = items.find(fits)
  if (item === undefined) throw new Error(`The atlas holds no ${what}.`)
  return item
}

/** A group of regions. Throws if the atlas has none with that id. */
export function groupNamed(id: string): Group {
  return found(atlas.config.groups, ({ id: known }) => known === id, `group ${id}`)
}
