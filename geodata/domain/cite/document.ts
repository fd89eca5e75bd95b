import type { Atlas, Citation, Source, SourcePart } from '../join/atlas'
import { withId } from '../join/lookup'
import type { Language } from '../language/language'

/** What a passage stands in: a document, or a part of one that has authors of its own. */
export interface CitedDocument {
  readonly source: Source
  readonly part: SourcePart | null
}

/** A document with the passages of it that are cited. */
export interface CitedPassages extends CitedDocument {
  readonly passages: readonly CitedPassage[]
}

export interface CitedPassage {
  /** Place of the citation in the list that it comes from, counted from 1. */
  readonly number: number
  readonly locator: string
}

/** What a passage stands in; undefined where the atlas lacks the document. */
export function documentOf(atlas: Atlas, { source, part }: Omit<Citation, 'locator'>): CitedDocument | undefined {
  const found = withId(atlas.sources, source)
  return found && { source: found, part: found.parts.find(({ id }) => id === part) ?? null }
}

/**
 * Citations by what they stand in, each document once, in the order of their first numbers; a part stands apart from
 * its document.
 */
export function citedDocuments(atlas: Atlas, citations: readonly Citation[]): CitedPassages[] {
  const numbered = citations.map((citation, i) => ({ ...citation, number: i + 1 }))
  return atlas.sources
    .flatMap((source) => [null, ...source.parts].map((part) => ({ source, part })))
    .map(({ source, part }) => ({
      source,
      part,
      passages: numbered
        .filter((cited) => cited.source === source.id && cited.part === (part?.id ?? null))
        .map(({ number, locator }) => ({ number, locator })),
    }))
    .flatMap((cited) => {
      const [first] = cited.passages
      return first ? [{ cited, first: first.number }] : []
    })
    .sort((a, b) => a.first - b.first)
    .map(({ cited }) => cited)
}

/**
 * What a document is called in a few words: the atlas's name for it; a part by its own authors and year, never by those
 * of its document.
 */
export function documentLabel({ source, part }: CitedDocument, language: Language): string {
  if (!part) return source.label[language]
  const name = part.author ? authorsIn(part.author, language) : (part.title ?? part.heading)
  const year = /\d{4}/.exec(part.date ?? '')?.[0]
  return year ? `${name} (${year})` : name
}

/** A passage in a few words: "DW, 26 March 2012, Caption ¶1". */
export function passageWords(atlas: Atlas, passage: Citation, language: Language): string {
  const document = documentOf(atlas, passage)
  return `${document ? documentLabel(document, language) : passage.source}, ${passage.locator}`
}

/** What a document, or the part cited, says of itself; null where it is silent. The date is EDTF. */
export function saidBy({ source, part }: CitedDocument): Pick<Source, 'title' | 'author' | 'date'> {
  const { title, author, date } = part ?? source
  return { title, author, date }
}

/** Authors one by one, each as the document writes the name; the record has a semicolon between two. */
export function authorNames(author: string | null): string[] {
  return author?.split(/\s*;\s*/) ?? []
}

/** Authors as a language lists them. */
export function authorsIn(author: string, language: Language): string {
  return new Intl.ListFormat(language).format(authorNames(author))
}

/**
 * A passage in one line, with all that a part says of itself and the same punctuation in every language: "DW, 26 March
 * 2012, Lead ¶3"; "Susan Stigant, Susan Stigant on Mali’s Military Coup, 2020-08-26 (Wing, Special Report (USIP),
 * Related Publications ¶1)".
 */
export function passageLine(atlas: Atlas, passage: Citation, language: Language): string {
  const document = documentOf(atlas, passage)
  if (!document?.part) return passageWords(atlas, passage, language)
  const { title, author, date } = saidBy(document)
  const credit = [author && authorsIn(author, language), title, date].filter(Boolean).join(', ')
  return `${credit} (${document.source.label[language]}, ${document.part.heading} ${passage.locator})`
}
