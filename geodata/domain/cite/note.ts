import type { Atlas, AtlasEvent, Citation } from '../join/atlas'
import { type CitedDocument, documentOf } from './citedDocuments'

/** A passage of a document, numbered from 1 in the order in which events first cite it. */
export interface Note {
  readonly number: number
  /** Where inside the document or its part, in the document's own terms. */
  readonly locator: string
}

/** A document, or a part of one, with its cited passages in order of number. */
interface NotedDocument extends CitedDocument {
  readonly notes: readonly Note[]
}

/** The passages cited by a list of events. */
export interface Notes {
  /** By event id: one note for each citation, in the event's order. */
  readonly of: ReadonlyMap<string, readonly Note[]>
  /** Cited documents in order of first citation; a part with its own authors is separate from its document. */
  readonly documents: readonly NotedDocument[]
}

/** Numbers the passages cited by events, each passage once. */
export function notesOf(atlas: Atlas, events: readonly AtlasEvent[]): Notes {
  const byDocument = new Map<string, { readonly cited: Citation; readonly notes: Map<string, Note> }>()
  let count = 0
  const noteFor = (cited: Citation): Note => {
    const key = `${cited.source} ${cited.part}`
    const known = byDocument.get(key) ?? { cited, notes: new Map<string, Note>() }
    const note = known.notes.get(cited.locator) ?? { number: ++count, locator: cited.locator }
    known.notes.set(cited.locator, note)
    byDocument.set(key, known)
    return note
  }
  const of = new Map(events.map(({ id, citations }) => [id, citations.map(noteFor)]))
  const documents = [...byDocument.values()].flatMap(({ cited, notes }) => {
    const document = documentOf(atlas, cited)
    return document ? [{ ...document, notes: [...notes.values()] }] : []
  })
  return { of, documents }
}
