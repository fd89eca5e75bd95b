import { edition, type Reference } from './reference'
import type { SourceReference } from './source'

/** LaTeX's ten special characters (Lamport, LaTeX: A Document Preparation System, §3.1), and how each is printed. */
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

/** A reference as a BibTeX entry, in Unicode, ended by a line feed. The title keeps its capitals. */
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
 * Documents and parts as BibTeX entries, a blank line between two: `@incollection` for a part of a titled document,
 * `@online` for what has an address, else `@misc`. Names stand in braces, as they are written.
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

/** A date in EDTF twice: as `date` for biblatex, as `year` for BibTeX's own styles. */
function dated(date: string | null | undefined): readonly Field[] {
  return [
    ['date', date ? printed(date) : undefined],
    ['year', date ? /^\d{4}(?=-|$)/.exec(date)?.[0] : undefined],
  ]
}

/** An entry, ended by a line feed; fields without a value are left out. */
function entry(type: string, key: string, fields: readonly Field[]): string {
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []))
  return [`@${type}{${key},`, ...lines, '}', ''].join('\n')
}

/** A text that no style takes apart or puts into lower case. */
function literal(text: string): string {
  return `{${printed(text)}}`
}

/** An address, taken as it stands by every style that knows the field; brackets alone would end it early. */
function verbatim(address: string): string {
  return address.replace(/[{}\\]/g, encodeURIComponent)
}

/** A text as LaTeX prints it, on one line. */
function printed(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').replace(/[\\{}$&#_%~^]/g, (character) => PRINTED[character] ?? character)
}
