import { Refused } from '../problem'
import { LIMITS } from './syntax'

/** A word of a filter, with its offset in the text. */
export interface Token {
  /** `end` is behind the last one. `name` is an identifier or a keyword, `quoted` an identifier in double quotes. */
  readonly kind: 'name' | 'quoted' | 'text' | 'number' | 'symbol' | 'end'
  /** As it means: without quotes and escapes. */
  readonly text: string
  readonly at: number
  /** Behind its last character. */
  readonly end: number
}

const SPACE = /\s+/uy
const NAME = /[\p{L}:_][\p{L}\p{Nd}\p{Mn}:_.\u203f\u2040]*/uy
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y
const SYMBOL = /<=|>=|<>|[<>=(),]/y

/** What people write who know other languages. */
const OTHERS: readonly (readonly [wrong: string, right: string])[] = [
  ['==', '='],
  ['!=', '<>'],
  ['&&', 'AND'],
  ['||', 'OR'],
  ['!', 'NOT'],
  ['“', "'"],
  ['”', "'"],
  ['‘', "'"],
  ['’', "'"],
  ['`', '"'],
]

/** Divides a filter into tokens, the last of which is the end. Throws `Refused`. */
export function tokensOf(text: string): Token[] {
  if (text.length > LIMITS.characters)
    throw new Refused(
      `The filter has ${text.length} characters; at most ${LIMITS.characters} are read. Divide it into several requests.`,
      `Le filtre a ${text.length} caractères ; au plus ${LIMITS.characters} sont lus. Répartissez-le entre plusieurs requêtes.`,
      LIMITS.characters,
    )
  const tokens: Token[] = []
  let at = 0
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    return pattern.exec(text)?.[0]
  }
  const add = (kind: Token['kind'], meant: string, length: number) => {
    tokens.push({ kind, text: meant, at, end: at + length })
    at += length
  }
  for (;;) {
    at += match(SPACE)?.length ?? 0
    if (at >= text.length) break
    const letter = text[at]
    if (letter === "'") {
      const { meant, length } = textAt(text, at)
      add('text', meant, length)
      continue
    }
    if (letter === '"') {
      const end = text.indexOf('"', at + 1)
      if (end < 0) throw unclosed(text, at, '"')
      add('quoted', text.slice(at + 1, end), end + 1 - at)
      continue
    }
    const number = match(NUMBER)
    const name = number === undefined ? match(NAME) : undefined
    const symbol = number === undefined && name === undefined ? (otherwise(text, at) ?? match(SYMBOL)) : undefined
    if (number !== undefined) add('number', number, number.length)
    else if (name !== undefined) add('name', name, name.length)
    else if (symbol !== undefined) add('symbol', symbol, symbol.length)
    else {
      const unknown = String.fromCodePoint(text.codePointAt(at) ?? 0)
      throw new Refused(
        `The filter cannot have ${printable(unknown)} here. Texts are in single quotes, as 'Kidal'; there is no arithmetic.`,
        `Le filtre ne peut pas contenir ${printable(unknown)} ici. Les textes sont entre apostrophes, comme 'Kidal' ; il n’y a pas de calcul.`,
        at,
      )
    }
  }
  tokens.push({ kind: 'end', text: '', at: text.length, end: text.length })
  return tokens
}

/** Throws for a sign of another language. */
function otherwise(text: string, at: number): undefined {
  const other = OTHERS.find(([wrong]) => text.startsWith(wrong, at))
  if (other)
    throw new Refused(
      `The filter has ${other[0]} here; CQL2 writes ${other[1]}.`,
      `Le filtre contient ${other[0]} ici ; en CQL2, on écrit ${other[1]}.`,
      at,
    )
}

/** A text in single quotes: `''` and `\'` are a quote inside. */
function textAt(text: string, from: number): { readonly meant: string; readonly length: number } {
  let meant = ''
  let at = from + 1
  for (;;) {
    const letter = text[at]
    if (letter === undefined) throw unclosed(text, from, "'")
    if (letter === '\\' && text[at + 1] === "'") {
      meant += "'"
      at += 2
    } else if (letter === "'" && text[at + 1] === "'") {
      meant += "'"
      at += 2
    } else if (letter === "'") return { meant, length: at + 1 - from }
    else {
      meant += letter
      at++
    }
  }
}

function unclosed(text: string, at: number, quote: string): Refused {
  const start = text.slice(at, at + 20)
  return new Refused(
    `What begins with ${start} has no closing ${quote}. A quote inside a text is written twice, as in 'Côte d''Ivoire'.`,
    `Ce qui commence par ${start} n’est pas fermé par ${quote}. Une apostrophe dans un texte s’écrit deux fois, comme dans 'Côte d''Ivoire'.`,
    at,
  )
}

/** A character that may be invisible, for a message. */
export function printable(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return /[\p{C}\p{Z}]/u.test(character) ? `U+${code.toString(16).toUpperCase().padStart(4, '0')}` : `'${character}'`
}
