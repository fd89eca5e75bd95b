import { edition, type Reference } from './reference'
import type { SourceReference } from './sourceReferences'

/** LaTeX's ten special characters (Lamport, LaTeX: A Document Preparation System, §3.1), and how to escape each. */
const PRINTED: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

type Field = readonly [name: string, value: string | undefined]

/** A reference as a BibTeX entry in Unicode, ending with a line feed. Capitals in the title are protected. */
export function bibtex(reference: Reference): string {
  const { key, title, author, publisher, versionDate, address, licence, language, accessed } = reference
  return entry('misc', key, [
    ['author', literal(author)],
    ['title', literal(title)],
    ['publisher', printed(publisher)],
    ['version', printed(edition(reference))],
    ...dated(versionDate),
    ['url', verbatim(address)],
    ['urldate', accessed && printed(accessed)],
    ['language', printed(language)],
    ['note', printed(licence)],
  ])
}

/**
 * Documents and parts as BibTeX entries, separated by blank lines: `@incollection` for a part of a titled document,
 * `@online` for anything with a URL, otherwise `@misc`. Names are in braces, so that they are kept as written.
 */
export function sourcesBibtex(references: readonly SourceReference[]): string {
  return references
    .map(({ key, authors, title, container, publisher, date, address, language, note }) =>
      entry(container ? 'incollection' : address ? 'online' : 'misc', key, [
        ['author', authors.map(literal).join(' and ')],
        ['title', title && literal(title)],
        ['booktitle', container && literal(container)],
        ['publisher', publisher && printed(publisher)],
        ...dated(date),
        ['url', address && verbatim(address)],
        ['language', printed(language)],
        ['note', printed(note)],
      ]),
    )
    .join('\n')
}

/** An EDTF date in two fields: `date` for biblatex, `year` for BibTeX's own styles. */
function dated(date: string | null | undefined): readonly Field[] {
  return [
    ['date', date ? printed(date) : undefined],
    ['year', date ? /^\d{4}(?=-|$)/.exec(date)?.[0] : undefined],
  ]
}

/** An entry, ending with a line feed; fields without a value are omitted. */
function entry(type: string, key: string, fields: readonly Field[]): string {
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []))
  return [`@${type}{${key},`, ...lines, '}', ''].join('\n')
}

/** A text that styles neither split nor lower-case. */
function literal(text: string): string {
  return `{${printed(text)}}`
}

/** A URL, which styles copy verbatim; only braces would end it early. */
function verbatim(address: string): string {
  return address.replace(/[{}\\]/g, encodeURIComponent)
}

/** A text escaped for LaTeX, on one line. */
function printed(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').replace(/[\\{}$&#_%~^]/g, (character) => PRINTED[character] ?? character)
}
