import { type Limits, mebibytes } from './limits'
import { refused } from './refusals'

const QUOTE = 0x22
const BACKSLASH = 0x5c

/**
 * The value of a JSON text in UTF-8.
 * @throws Refusal `too-large`, `deep-json` or `broken-json`
 */
export function parseJson(bytes: Uint8Array, limits: Limits): unknown {
  if (bytes.length > limits.json)
    throw refused('too-large', { size: mebibytes(bytes.length), most: mebibytes(limits.json) })
  checkDepth(bytes, limits.depth)
  const text = new TextDecoder().decode(bytes)
  try {
    return JSON.parse(text)
  } catch {
    const at = faultIn(text)
    const before = text.slice(0, at)
    const line = before.split('\n').length
    throw refused('broken-json', { line, column: at - before.lastIndexOf('\n') })
  }
}

/** Counts open brackets outside strings, before anything is parsed. */
function checkDepth(bytes: Uint8Array, most: number): void {
  let depth = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === QUOTE) {
      at++
      while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1
    } else if (byte === 0x7b || byte === 0x5b) {
      depth++
      if (depth > most) throw refused('deep-json', { most })
    } else if (byte === 0x7d || byte === 0x5d) depth--
  }
}

const BLANK = /[ \t\n\r]*/y
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
    skip(BLANK)
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
      skip(BLANK)
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
