import type { Atlas, Citation, Source, SourcePart } from '../join/atlas'
import type { Language } from '../language/language'

/** What a citation names: a document, or a piece by other authors that stands inside one. */
export interface Work {
  /** Id of the source, followed by that of the part. */
  readonly id: string
  readonly source: Source
  /** Null for the document's own text. */
  readonly part: SourcePart | null
  /** As the document, or the part, says of itself; null where it is silent. */
  readonly title: string | null
  readonly author: string | null
  /** EDTF. */
  readonly date: string | null
}

type Cited = Pick<Citation, 'source' | 'part'>

/** The work that a citation names; null where the atlas lacks its source or its part. */
export function workOf({ sources }: Pick<Atlas, 'sources'>, { source: id, part: partId }: Cited): Work | null {
  const source = sources.find((one) => one.id === id)
  if (!source) return null
  if (partId === null) return { id, source, part: null, ...said(source) }
  const part = source.parts.find((one) => one.id === partId)
  return part ? { id: `${id}-${partId}`, source, part, ...said(part) } : null
}

function said({ title, author, date }: Pick<Work, 'title' | 'author' | 'date'>) {
  return { title, author, date }
}

/** The works that citations name, each once: in the order of the atlas's sources, a document before its parts. */
export function worksOf({ sources }: Pick<Atlas, 'sources'>, citations: readonly Cited[]): Work[] {
  return sources.flatMap((source) =>
    [null, ...source.parts.map(({ id }) => id)].flatMap((part) => {
      const cited = citations.some((one) => one.source === source.id && one.part === part)
      return (cited && workOf({ sources }, { source: source.id, part })) || []
    }),
  )
}

/** The authors of a work, one by one, each as the document writes the name. */
export function authorsOf({ author }: Pick<Work, 'author'>): string[] {
  return author?.split(/\s*;\s*/) ?? []
}

/** The authors of a work in a line, "Ena Dion and Emily Cole"; null where it names none. */
export function authorLine(work: Pick<Work, 'author'>, language: Language): string | null {
  const authors = authorsOf(work)
  return authors.length > 0 ? new Intl.ListFormat(language, { type: 'conjunction' }).format(authors) : null
}

/** What a work is called where there is room for a name only: a document by our label, a part by its authors, for the label names the document's. */
export function workName(work: Work, language: Language): string {
  const label = work.source.label[language]
  return work.part ? (authorLine(work, language) ?? work.title ?? label) : label
}

/**
 * A passage in one line, with the same punctuation in every language: "DW, 26 March 2012, Lead ¶3"; in a part "Susan Stigant, Susan Stigant on
 * Mali’s Military Coup, 2020-08-26 (Wing, Special Report (USIP), Related Publications ¶1)".
 */
export function passageLine(atlas: Pick<Atlas, 'sources'>, citation: Citation, language: Language): string {
  const work = workOf(atlas, citation)
  if (!work) return `${citation.source}, ${citation.locator}`
  const label = work.source.label[language]
  if (!work.part) return `${label}, ${citation.locator}`
  const credit = [authorLine(work, language), work.title, work.date].filter((one) => one !== null)
  return `${credit.join(', ')} (${label}, ${work.part.heading} ${citation.locator})`
}
