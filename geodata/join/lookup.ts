import type { Atlas, AtlasEvent } from './atlas'

const eventsOf = new WeakMap<Atlas, ReadonlyMap<string, AtlasEvent>>()

/** The events of an atlas by id, made once: a search through the list for each id would be slow with thousands of events. */
function eventsById(atlas: Atlas): ReadonlyMap<string, AtlasEvent> {
  const known = eventsOf.get(atlas)
  if (known) return known
  const made = new Map(atlas.events.map((event) => [event.id, event]))
  eventsOf.set(atlas, made)
  return made
}

/** The events with these ids, in the order of the ids; ids that the atlas lacks are left out. */
export function eventsWith(atlas: Atlas, ids: readonly string[]): AtlasEvent[] {
  const events = eventsById(atlas)
  return ids.flatMap((id) => events.get(id) ?? [])
}
