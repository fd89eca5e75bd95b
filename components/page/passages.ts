import type { Atlas, AtlasEvent } from '@/geodata/join/atlas'
import { byPlaceInDocument } from '@/geodata/locator/order'

/** A place inside a document, and the events that cite it. */
export interface Passage {
  readonly locator: string
  readonly events: readonly AtlasEvent[]
}

/** The passages of a source that events cite, from the document's beginning to its end. */
export function passagesOf(atlas: Atlas, source: string): Passage[] {
  const citations = atlas.events.flatMap((event) => event.citations.filter((citation) => citation.source === source))
  const locators = new Set(citations.toSorted(byPlaceInDocument).map(({ locator }) => locator))
  return [...locators].map((locator) => ({
    locator,
    events: atlas.events.filter((event) =>
      event.citations.some((citation) => citation.source === source && citation.locator === locator),
    ),
  }))
}
