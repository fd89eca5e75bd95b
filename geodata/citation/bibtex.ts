import type { Reference } from './reference'

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

/** A reference as a BibTeX entry, in Unicode, ended by a line feed. The title keeps its capitals. */
export function bibtex({
  key,
  title,
  author,
  publisher,
  version,
  address,
  licence,
  language,
  accessed,
}: Reference): string {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', `{${printed(author)}}`],
    ['title', `{${printed(title)}}`],
    ['publisher', printed(publisher)],
    ['version', printed(version)],
    // Taken as it stands by every style that knows the field; brackets alone would end it early.
    ['url', address.replace(/[{}\\]/g, encodeURIComponent)],
    ['urldate', accessed && printed(accessed)],
    ['language', printed(language)],
    ['note', printed(licence)],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []))
  return [`@misc{${key},`, ...lines, '}', ''].join('\n')
}

/** A text as LaTeX prints it, on one line. */
function printed(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').replace(/[\\{}$&#_%~^]/g, (character) => PRINTED[character] ?? character)
}
