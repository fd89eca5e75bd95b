import { folded, tokens } from './tokens'

/** A parsed search; all words are folded. */
export interface SearchQuery {
  /** Each must be in an event, in one of its forms. */
  readonly words: readonly string[]
  /** Each must be in an event, as consecutive words: "coup d'État" in quotation marks. */
  readonly phrases: readonly (readonly string[])[]
  /** None may be in an event: words and phrases after a minus. */
  readonly without: readonly (readonly string[])[]
}

/** A phrase in any kind of quotation marks, or a word; each may follow a minus. */
const PARTS =
  /(?<=^|\s)([-\u2212\u2013]?)(?:["\u201c\u201d\u201e\u00ab]\s*([^"\u201c\u201d\u00bb]*)["\u201c\u201d\u00bb]|(\S+))/gu

/**
 * Parses a search: `bamako march`, `"general strike"`, `coup -1968`, `-"Ansar Dine"`. An unclosed quotation mark is
 * ignored. The month of a date, as in `22 March 1991`, is not searched for, unless there is nothing else.
 */
export function parseQuery(text: string): SearchQuery {
  const query = { words: [] as string[], phrases: [] as string[][], without: [] as string[][] }
  const typed = text.normalize('NFC')
  const months = new Set(tokens(typed).flatMap(({ at, month }) => (month ? [at] : [])))
  const ofDates: string[] = []
  for (const { 1: minus = '', 2: quoted, 3: bare = '', index } of typed.matchAll(PARTS)) {
    const found = quoted === undefined ? wordsAsTyped(bare) : wordsAsTyped(quoted)
    if (found.length === 0) continue
    if (minus) query.without.push(found)
    else if (quoted !== undefined && found.length > 1) query.phrases.push(found)
    else if (quoted === undefined && months.has(index)) ofDates.push(...found)
    else query.words.push(...found)
  }
  const nothingElse = query.words.length + query.phrases.length + query.without.length === 0
  return { ...query, words: [...new Set(nothingElse ? ofDates : query.words)] }
}

/** Unlike in texts, every typed word is searched for, even the name of a month. */
function wordsAsTyped(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Whether a text has a phrase; months count here, because a phrase may contain a date. */
export function holdsPhrase(text: string, phrase: readonly string[]): boolean {
  return spoken(text).includes(` ${phrase.join(' ')} `)
}

/** The words of a text between blanks: a phrase is in the text if it is in this, between blanks as well. */
export function spoken(text: string): string {
  return ` ${wordsAsTyped(text).join(' ')} `
}
