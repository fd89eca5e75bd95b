import type { Atlas, AtlasEvent, Source } from '@/geodata/join/atlas'
import { byPlaceIn } from '@/geodata/locator/order'

/** A place inside a document, and the events that cite it. */
export interface Passage {
  /** The part of the document, or null for its own text. */
  readonly part: string | null
  readonly locator: string
  readonly events: readonly AtlasEvent[]
}

/** The passages of a source that events cite, from the document's beginning to its end. */
export function passagesOf(atlas: Atlas, source: Source): Passage[] {
  const passages = new Map<string, { part: string | null; locator: string; events: Set<AtlasEvent> }>()
  for (const event of atlas.events) {
    for (const { source: cited, part, locator } of event.citations) {
      if (cited !== source.id) continue
      const key = `${part} ${locator}`
      const passage = passages.get(key) ?? { part, locator, events: new Set() }
      passage.events.add(event)
      passages.set(key, passage)
    }
  }
  return [...passages.values()]
    .sort(byPlaceIn(source))
    .map(({ part, locator, events }) => ({ part, locator, events: [...events] }))
}
