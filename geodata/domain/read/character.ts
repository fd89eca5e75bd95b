import { escapedByte } from './decode'

/**
 * Characters that no text may hold: control characters but for tab and line ends, direction controls (which make a text
 * read otherwise than it is stored), invisible separators and marks, what stands for a lost character, and halves of
 * surrogate pairs. They make XML and JSON-LD invalid or hide what is written.
 */
const STRANGE = /(?!\t|\n|\r\n)\p{Cc}|[\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\uffff]|\p{Cs}/gu

/** Something that stands in a text and must not, and where: line and column from 1, the column in characters. */
interface StrangeCharacter {
  readonly line: number
  readonly column: number
  readonly message: string
}

/** What of a text must not stand in it, in order; a character that a line repeats is named once. */
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
    // Once a byte could not be decoded, U+FFFD stands for every further one.
    if (undecoded && character === '\ufffd') continue
    undecoded ||= byte !== null
    const column = [...text.slice(begin, index)].length + 1
    const message = byte === null ? refusal(character, column) : notUtf8(byte, column, text.slice(0, index))
    const key = `${line} ${character}`
    if (!found.has(key)) found.set(key, { line, column, message })
  }
  return [...found.values()]
}

/** The text without the characters that `strangeCharacters` names; every other keeps its line. */
export function withoutStrangeCharacters(text: string): string {
  return text.replace(STRANGE, '')
}

/**
 * What is wrong with a value that an escape has brought a strange character into, `"\u0007"` in YAML or `&#7;` in
 * Markdown; null where it holds none.
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
  const offset = Buffer.byteLength(before) + 1
  const guess = new TextDecoder('windows-1252').decode(new Uint8Array([byte]))
  return `not UTF-8: found the byte ${hex} at column ${column} (byte ${offset} of the file), which is '${guess}' in Windows-1252; save the file as UTF-8`
}
