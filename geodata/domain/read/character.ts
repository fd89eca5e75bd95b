import { escapedByte } from './decode'

/**
 * Forbidden characters: control characters other than tab and line ends, direction controls (which make a text display
 * differently from how it is stored), invisible separators and marks, the replacement character, and lone surrogates.
 * They make XML and JSON-LD invalid or hide what is written.
 */
const STRANGE = /(?!\t|\n|\r\n)\p{Cc}|[\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\uffff]|\p{Cs}/gu

/** A forbidden character in a text, with line and column from 1 (column in characters). */
interface StrangeCharacter {
  readonly line: number
  readonly column: number
  readonly message: string
}

/** The forbidden characters of a text, in order; reported once per line. */
export function strangeCharacters(text: string): StrangeCharacter[] {
  const found = new Map<string, StrangeCharacter>()
  let undecoded = false
  let [line, begin] = [1, 0]
  for (const { 0: character, index } of text.matchAll(STRANGE)) {
    for (let end = text.indexOf('\n', begin); end >= 0 && end < index; end = text.indexOf('\n', begin)) {
      line++
      begin = end + 1
    }
    const byte = escapedByte(character.charCodeAt(0))
    // After an undecodable byte, U+FFFD also stands for all further ones.
    if (undecoded && character === '\ufffd') continue
    undecoded ||= byte !== null
    const column = [...text.slice(begin, index)].length + 1
    const message = byte === null ? refusal(character, column) : notUtf8(byte, column, text.slice(0, index))
    const key = `${line} ${character}`
    if (!found.has(key)) found.set(key, { line, column, message })
  }
  return [...found.values()]
}

/** The text without forbidden characters; line numbers stay the same. */
export function withoutStrangeCharacters(text: string): string {
  return text.replace(STRANGE, '')
}

/**
 * The fault of a value with a forbidden character from an escape sequence, `"\u0007"` in YAML or `&#7;` in Markdown;
 * null if it has none.
 */
export function escapedCharacter(value: string): string | null {
  const [character] = value.match(STRANGE) ?? []
  return character === undefined ? null : `an escape stands for ${named(character)}; remove it`
}

function refusal(character: string, column: number): string {
  return `found ${named(character)} at column ${column}; ${character === '\ufffd' ? 'write the character that it stands for' : 'remove it'}`
}

function named(character: string): string {
  const code = character.charCodeAt(0)
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  if (character === '\ufffd') return `${name}, which stands for a character that was lost`
  if (/\p{Cc}/u.test(character)) return `the control character ${name}`
  if (/[\u202a-\u202e\u2066-\u2069]/.test(character)) return `the direction control ${name}`
  return /\p{Cs}/u.test(character) ? `${name}, half a character` : `the invisible character ${name}`
}

function notUtf8(byte: number, column: number, before: string): string {
  const hex = `0x${byte.toString(16).toUpperCase()}`
  // Not `Buffer`, which a browser lacks.
  const offset = new TextEncoder().encode(before).length + 1
  const guess = new TextDecoder('windows-1252').decode(new Uint8Array([byte]))
  return `not UTF-8: found the byte ${hex} at column ${column} (byte ${offset} of the file), which is '${guess}' in Windows-1252; save the file as UTF-8`
}
