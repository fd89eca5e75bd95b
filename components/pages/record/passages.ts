import type { CitedDocument } from '@/geodata/domain/cite/citedDocuments'
import { byPlaceIn } from '@/geodata/domain/cite/sourceOrder'
import type { Atlas, AtlasEvent, Source } from '@/geodata/domain/join/atlas'

/** A place inside a document, and the events that cite it. */
export interface Passage {
  /** The part of the document, or null for its own text. */
  readonly part: string | null
  readonly locator: string
  readonly events: readonly AtlasEvent[]
}

/**
 * The passages of a source on which events rest, with their links and their dates, from the document's beginning to its
 * end, part by part.
 */
export function passagesOf(atlas: Atlas, source: Source): Passage[] {
  const passages = new Map<string, { part: string | null; locator: string; events: Set<AtlasEvent> }>()
  for (const event of atlas.events) {
    for (const { source: cited, part, locator } of [...event.citations, ...event.dates, ...event.links]) {
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

/** The locators of a document, or of a part of it, that are not among the passages on which events rest. */
export function unusedIn({ source, part }: CitedDocument, passages: readonly Passage[]): string[] {
  const used = new Set(passages.flatMap((passage) => (passage.part === (part?.id ?? null) ? [passage.locator] : [])))
  return (part ?? source).sections.flatMap(locatorsOf).filter((locator) => !used.has(locator))
}

/** How many events rest on a part of a source. */
export function eventsIn(part: string, passages: readonly Passage[]): number {
  return new Set(passages.flatMap((passage) => (passage.part === part ? passage.events : []))).size
}

function locatorsOf({ heading, paragraphs }: Source['sections'][number]): string[] {
  if (paragraphs === null) return heading === null ? [] : [heading]
  return Array.from({ length: paragraphs }, (_, i) => [heading, `¶${i + 1}`].filter((word) => word !== null).join(' '))
}
