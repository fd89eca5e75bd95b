import type { Atlas, AtlasEvent, Source } from '../join/atlas'

/** A passage of a document, numbered from 1 in the order in which events first cite it. */
export interface Note {
  readonly number: number
  /** Where inside the document, in the document's own terms. */
  readonly locator: string
}

/** The passages that a list of events rests on. */
export interface Notes {
  /** By event id, in the order in which the event cites them. */
  readonly of: ReadonlyMap<string, readonly Note[]>
  /** The documents in the order in which they are first cited, each with its passages in order of number. */
  readonly documents: readonly { readonly source: Source; readonly notes: readonly Note[] }[]
}

/** Numbers the passages that events cite, each passage once. */
export function notesOf(atlas: Atlas, events: readonly AtlasEvent[]): Notes {
  const bySource = new Map<string, Map<string, Note>>()
  let count = 0
  const noteFor = (source: string, locator: string): Note => {
    const known = bySource.get(source) ?? new Map<string, Note>()
    const note = known.get(locator) ?? { number: ++count, locator }
    bySource.set(source, known.set(locator, note))
    return note
  }
  const of = new Map(
    events.map(({ id, citations }) => [
      id,
      [...new Set(citations.map(({ source, locator }) => noteFor(source, locator)))],
    ]),
  )
  const documents = [...bySource].flatMap(([id, notes]) => {
    const source = atlas.sources.find((one) => one.id === id)
    return source ? [{ source, notes: [...notes.values()] }] : []
  })
  return { of, documents }
}
