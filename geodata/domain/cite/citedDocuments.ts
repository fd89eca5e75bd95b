import type { Atlas, Citation, Source, SourcePart } from '../join/atlas'
import { withId } from '../join/lookup'
import type { Language } from '../language/language'
import { localeOf } from '../language/locale'

/** Where a passage is found: a document, or a part of one that has its own authors. */
export interface CitedDocument {
  readonly source: Source
  readonly part: SourcePart | null
}

/** A document with its cited passages. */
export interface CitedPassages extends CitedDocument {
  readonly passages: readonly CitedPassage[]
}

export interface CitedPassage {
  /** Position in the list of citations, counted from 1. */
  readonly number: number
  readonly locator: string
}

/** The document of a citation; undefined if the atlas lacks it. */
export function documentOf(atlas: Atlas, { source, part }: Omit<Citation, 'locator'>): CitedDocument | undefined {
  const found = withId(atlas.sources, source)
  return found && { source: found, part: found.parts.find(({ id }) => id === part) ?? null }
}

/** Citations grouped by document, in order of their first numbers; a part is separate from its document. */
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
 * Short name of a document: the atlas's own label; for a part, its own authors and year, never those of its document.
 */
export function documentLabel({ source, part }: CitedDocument, language: Language): string {
  if (!part) return source.label[language]
  const name = part.author ? authorsIn(part.author, language) : (part.title ?? part.heading)
  const year = /\d{4}/.exec(part.date ?? '')?.[0]
  return year ? `${name} (${year})` : name
}

/** A passage in short: "DW, 26 March 2012, Caption ¶1". */
export function passageWords(atlas: Atlas, passage: Citation, language: Language): string {
  const document = documentOf(atlas, passage)
  return `${document ? documentLabel(document, language) : passage.source}, ${passage.locator}`
}

/** Title, author and EDTF date as the document, or the cited part, states them; null where it does not. */
export function saidBy({ source, part }: CitedDocument): Pick<Source, 'title' | 'author' | 'date'> {
  const { title, author, date } = part ?? source
  return { title, author, date }
}

/** Single authors, each as the document writes the name; the record separates them with semicolons. */
export function authorNames(author: string | null): string[] {
  return author?.split(/\s*;\s*/) ?? []
}

/** Authors joined into a list in one language. */
export function authorsIn(author: string, language: Language): string {
  return new Intl.ListFormat(localeOf(language)).format(authorNames(author))
}

/**
 * A passage on one line, with all metadata of a part and the same punctuation in every language: "DW, 26 March 2012,
 * Lead ¶3"; "Susan Stigant, Susan Stigant on Mali’s Military Coup, 2020-08-26 (Wing, Special Report (USIP), Related
 * Publications ¶1)".
 */
export function passageLine(atlas: Atlas, passage: Citation, language: Language): string {
  const document = documentOf(atlas, passage)
  if (!document?.part) return passageWords(atlas, passage, language)
  const { title, author, date } = saidBy(document)
  const credit = [author && authorsIn(author, language), title, date].filter(Boolean).join(', ')
  return `${credit} (${document.source.label[language]}, ${document.part.heading} ${passage.locator})`
}
