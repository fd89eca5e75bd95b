import type { CitedDocument } from '@/geodata/domain/cite/citedDocuments'
import { byPlaceIn } from '@/geodata/domain/cite/sourceOrder'
import type { Atlas, AtlasEvent, Source } from '@/geodata/domain/join/atlas'

/** A passage of a document, and the events that cite it. */
export interface Passage {
  /** The part of the document; null for its own text. */
  readonly part: string | null
  readonly locator: string
  readonly events: readonly AtlasEvent[]
}

/** The cited passages of a source, with their events' links and dates, in document order, part by part. */
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

/** The locators of a document or part that no event cites. */
export function unusedIn({ source, part }: CitedDocument, passages: readonly Passage[]): string[] {
  const used = new Set(passages.flatMap((passage) => (passage.part === (part?.id ?? null) ? [passage.locator] : [])))
  return (part ?? source).sections.flatMap(locatorsOf).filter((locator) => !used.has(locator))
}

/** Number of events that cite a part of a source. */
export function eventsIn(part: string, passages: readonly Passage[]): number {
  return new Set(passages.flatMap((passage) => (passage.part === part ? passage.events : []))).size
}

function locatorsOf({ heading, paragraphs }: Source['sections'][number]): string[] {
  if (paragraphs === null) return heading === null ? [] : [heading]
  return Array.from({ length: paragraphs }, (_, i) => [heading, `¶${i + 1}`].filter((word) => word !== null).join(' '))
}
