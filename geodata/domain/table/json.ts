import { joined } from './encoding'
import { type Limits, mebibytes } from './limits'
import { refused } from './refusals'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const BLANK = 32
const COMMA = 0x2c
const COLON = 0x3a
const SQUARE = 0x5b
const SQUARE_END = 0x5d
const CURLY = 0x7b
const CURLY_END = 0x7d

/**
 * The value of a JSON text in UTF-8.
 * @throws Refusal `too-large`, `deep-json` or `broken-json`
 */
export function parseJson(bytes: Uint8Array, limits: Limits): unknown {
  const text = checkedText(bytes, limits)
  try {
    return JSON.parse(text)
  } catch {
    const at = faultIn(text)
    const before = text.slice(0, at)
    const line = before.split('\n').length
    throw refused('broken-json', { line, column: at - before.lastIndexOf('\n') })
  }
}

/**
 * The value of a JSON text in UTF-8, undefined if it is broken.
 * @throws Refusal `too-large` or `deep-json`
 */
export function jsonIn(bytes: Uint8Array, limits: Limits): unknown {
  const text = checkedText(bytes, limits)
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function checkedText(bytes: Uint8Array, limits: Limits): string {
  if (bytes.length > limits.json)
    throw refused('too-large', { size: mebibytes(bytes.length), most: mebibytes(limits.json) })
  checkDepth(bytes, limits.depth)
  return new TextDecoder().decode(bytes)
}

/** Counts open brackets outside strings, before anything is parsed. */
function checkDepth(bytes: Uint8Array, most: number): void {
  let depth = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === QUOTE) at = quoteEnd(bytes, at)
    else if (byte === CURLY || byte === SQUARE) {
      depth++
      if (depth > most) throw refused('deep-json', { most })
    } else if (byte === CURLY_END || byte === SQUARE_END) depth--
  }
}

const WHITE = /[ \t\n\r]*/y
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y

/** Position of the first character that JSON does not allow: engines do not all tell it. */
function faultIn(text: string): number {
  const open: ('{' | '[')[] = []
  let at = 0
  const skip = (pattern: RegExp) => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at = pattern.lastIndex
    return found !== null
  }
  const string = () => {
    const end = stringEnd(text, at)
    if (end > 0) at = end
    return end > 0
  }
  let wants: 'value' | 'first' | 'key' | 'next' = 'value'
  for (;;) {
    skip(WHITE)
    const sign = text[at]
    const inside = open.at(-1)
    if (wants === 'next') {
      if (sign === (inside === '{' ? '}' : ']') && inside) {
        open.pop()
        at++
      } else if (sign === ',' && inside) {
        at++
        wants = inside === '{' ? 'key' : 'value'
      } else return at
    } else if (wants === 'first' && sign === (inside === '{' ? '}' : ']')) {
      open.pop()
      at++
      wants = 'next'
    } else if (wants === 'key' || (wants === 'first' && inside === '{')) {
      if (!string()) return at
      skip(WHITE)
      if (text[at] !== ':') return at
      at++
      wants = 'value'
    } else if (sign === '{' || sign === '[') {
      open.push(sign)
      at++
      wants = 'first'
    } else if (string() || skip(SCALAR)) wants = 'next'
    else return at
  }
}

/** Where the string that begins here ends, 0 if there is none or it is wrong. */
function stringEnd(text: string, start: number): number {
  if (text.charCodeAt(start) !== QUOTE) return 0
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) return at + 1
    if (code < 32) return 0
    if (code !== BACKSLASH) continue
    at++
    if (text[at] !== 'u') {
      if (!/["\\/bfnrt]/.test(text[at] ?? '')) return 0
    } else if (/^[\da-fA-F]{4}$/.test(text.slice(at + 1, at + 5))) at += 4
    else return 0
  }
  return 0
}

/** A list in a JSON text, without its elements being parsed. */
export interface JsonList {
  /** Bytes of the text around the list, with an empty list in its place; closed if the text ends too early. */
  readonly around: Uint8Array
  /** First byte and end of each element, in turn. */
  readonly spans: readonly number[]
}

/**
 * Finds the elements of the list that a JSON text is, or has as a member of this name; null if there is none. For texts
 * that are too large to be parsed as one, or have a fault in one element.
 * @throws Refusal `deep-json` or `many-rows`
 */
export function listIn(bytes: Uint8Array, member: string, limits: Limits): JsonList | null {
  const start = listStart(bytes, member)
  if (start < 0) return null
  const spans: number[] = []
  let depth = 0
  let from = start + 1
  let at = from
  for (; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === QUOTE) at = quoteEnd(bytes, at)
    else if (byte === CURLY || byte === SQUARE) {
      depth++
      if (depth > limits.depth) throw refused('deep-json', { most: limits.depth })
    } else if ((byte === CURLY_END || byte === SQUARE_END) && depth > 0) depth--
    else if (byte === COMMA && depth === 0) {
      spans.push(from, at)
      from = at + 1
      if (spans.length > limits.rows * 2) throw refused('many-rows', { most: limits.rows })
    } else if (byte === SQUARE_END) break
  }
  const end = Math.min(at, bytes.length)
  if (bytes.subarray(from, end).some((byte) => byte > BLANK)) spans.push(from, end)
  const whole = bytes[afterBlanks(bytes, 0)] === SQUARE
  const rest = at < bytes.length ? bytes.subarray(at) : new TextEncoder().encode(whole ? ']' : ']}')
  return { around: joined([bytes.subarray(0, start + 1), rest]), spans }
}

/** Where the list begins: the text itself, or the member of its object; -1 if there is none. */
function listStart(bytes: Uint8Array, member: string): number {
  const first = afterBlanks(bytes, 0)
  if (bytes[first] === SQUARE) return first
  if (bytes[first] !== CURLY) return -1
  let depth = 0
  for (let at = first; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === CURLY || byte === SQUARE) depth++
    else if (byte === CURLY_END || byte === SQUARE_END) depth--
    else if (byte === QUOTE) {
      const end = quoteEnd(bytes, at)
      const colon = afterBlanks(bytes, end + 1)
      const value = afterBlanks(bytes, colon + 1)
      const found = depth === 1 && bytes[colon] === COLON && bytes[value] === SQUARE && end - at - 1 === member.length
      if (found && [...member].every((sign, i) => bytes[at + 1 + i] === sign.charCodeAt(0))) return value
      at = end
    }
  }
  return -1
}

function afterBlanks(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && (bytes[at] ?? 0) <= BLANK) at++
  return at
}

/** Position of the quote that ends a string, or of the end of the text. */
function quoteEnd(bytes: Uint8Array, start: number): number {
  let at = start + 1
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1
  return at
}
