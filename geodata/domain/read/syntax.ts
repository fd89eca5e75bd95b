import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
  type Document as YamlDocument,
} from 'yaml'
import { escapedCharacter } from './character'

export type Path = readonly PropertyKey[]

/** Marks unreadable content, to distinguish it from missing content. */
export const UNREAD = Symbol('unread')

/** A syntax error. */
interface Slip {
  /** Position in the text. */
  readonly offset: number
  /** Path in the content; empty if unknown. */
  readonly path: Path
  readonly record: string | null
  readonly message: string
}

interface Parsed {
  /** Null if nothing could be read. Aliases and unreadable records are `UNREAD`. */
  readonly document: YamlDocument | null
  readonly slips: readonly Slip[]
  /** Ids of the records that could not be read. */
  readonly lost: readonly string[]
}

/** Parses YAML, or strict JSON. Never throws. `lines` is filled with the offsets of line starts. */
export function parseText(text: string, json: boolean, lines: LineCounter): Parsed {
  try {
    const slips = json ? jsonSlips(text) : []
    const { document, broken, empty } = parsedRecords(text, lines)
    if (document.errors.length === 0) {
      const lost = broken.flatMap(({ record }) => record ?? [])
      return { document, slips: [...slips, ...broken, ...refused(document, empty)], lost }
    }
    // Later errors follow from the first.
    const [error] = document.errors
    const slip = { offset: error?.pos[0] ?? 0, path: [], record: null, message: unreadable(error?.message ?? '') }
    return { document: null, slips: slips.length > 0 ? slips : [...broken, slip], lost: [] }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { document: null, slips: [{ offset: 0, path: [], record: null, message: TOO_DEEP }], lost: [] }
  }
}

/** YAML accepts invalid JSON, which other programs would refuse. */
function jsonSlips(text: string): Slip[] {
  const slip = text.trim() === '' ? null : jsonSlip(text)
  return slip ? [{ ...slip, path: [], record: null }] : []
}

/** Why and at which position a text is invalid JSON; null if it is valid. */
export function jsonSlip(text: string): Pick<Slip, 'offset' | 'message'> | null {
  const message = jsonError(text)
  if (message === null) return null
  const position = /at position (\d+)/.exec(message)?.[1]
  const reason = message.replace(/ in JSON at position .*$/, '').replace(/,[^,]* is not valid JSON$/, '')
  const offset = position === undefined ? badToken(text) : Math.min(Number(position), text.length - 1)
  return { offset, message: unreadable(reason) }
}

function jsonError(text: string): string | null {
  try {
    JSON.parse(text)
    return null
  } catch (error) {
    return (error as SyntaxError).message
  }
}

/** V8 gives no position for an unexpected token: it is at the end of the shortest prefix with that error. */
function badToken(text: string): number {
  let [low, high] = [0, text.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (jsonError(text.slice(0, middle))?.startsWith('Unexpected token')) high = middle
    else low = middle + 1
  }
  return Math.max(low - 1, 0)
}

const TOO_DEEP = 'not readable: nested too deeply; a record has lists and fields a few levels deep'

function unreadable(message: string): string {
  // The parser's error on stack overflow.
  if (message.startsWith('Maximum call stack')) return TOO_DEEP
  return `not readable: ${(message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')}`
}

interface ParsedRecords {
  readonly document: YamlDocument
  /** One slip for each record that cannot be parsed by itself. */
  readonly broken: readonly Slip[]
  /** Offsets of the empty values that replace such records. */
  readonly empty: ReadonlySet<number>
}

/**
 * Parses a file as a whole or, if that fails, without the records that cannot be parsed by themselves. Each is replaced
 * by an empty value on the same line, so that its error hides no others.
 */
function parsedRecords(text: string, lines: LineCounter): ParsedRecords {
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false })
  const broken: Slip[] = []
  const empty = new Set<number>()
  if (document.errors.length === 0) return { document, broken, empty }
  let readable = text
  for (const { start, end } of recordsIn(text)) {
    const written = text.slice(start, end)
    const [error] = parseDocument(written, { uniqueKeys: false }).errors
    if (!error) continue
    const record = /^ *- id: *(\S+)/.exec(written)?.[1] ?? null
    broken.push({ offset: start + error.pos[0], path: [], record, message: unreadable(error.message) })
    const dash = /^ *- /.exec(written)?.[0] ?? ''
    const rest = written.slice(dash.length + EMPTY.length).replace(/[^\r\n]/g, ' ')
    readable = `${readable.slice(0, start)}${dash}${EMPTY}${rest}${readable.slice(end)}`
    empty.add(start + dash.length)
  }
  return { document: empty.size === 0 ? document : parseDocument(readable, { uniqueKeys: false }), broken, empty }
}

/** YAML's null, in one character. */
const EMPTY = '~'

/** Offsets of the items of a YAML file's top-level list, or lists. */
function* recordsIn(text: string): Generator<{ readonly start: number; readonly end: number }> {
  const indent = /^( *)- \S/m.exec(text)?.[1]
  if (indent === undefined) return
  const item = new RegExp(`^${indent}- \\S`)
  const outside = new RegExp(`^ {0,${indent.length}}\\S`)
  let start: number | null = null
  let offset = 0
  for (const line of text.split(/(?<=\n)/)) {
    if (start !== null && outside.test(line)) {
      yield { start, end: offset }
      start = null
    }
    if (item.test(line)) start = offset
    offset += line.length
  }
  if (start !== null) yield { start, end: offset }
}

/**
 * YAML features that the data must not use: anchors and aliases, duplicate keys, characters possible only by escape.
 * Marks unreadable content, at `empty` and at aliases.
 */
function refused(document: YamlDocument, empty: ReadonlySet<number>): Slip[] {
  const slips: Slip[] = []
  const anchors = new Set<string>()
  visit(document, {
    Node(key, node, ancestors) {
      const say = (at: Node, message: string, field: Path = []) =>
        slips.push({ offset: startOf(at), path: [...pathTo(node, ancestors), ...field], record: null, message })
      if (isAlias(node)) {
        if (!anchors.has(node.source)) say(node, `alias '*${node.source}' of no anchor; write the value out`)
        const unread = new Scalar(key === 'key' ? `*${node.source}` : UNREAD)
        unread.range = node.range ?? null
        return unread
      }
      if (node.anchor) {
        anchors.add(node.anchor)
        say(node, `found the anchor '&${node.anchor}'; write the value out wherever an alias stands for it`)
      }
      if (isMap(node)) {
        for (const { name, at } of repeatedKeys(node)) say(at, 'stands here twice; keep the right one', [name])
      }
      if (!isScalar(node)) return
      if (empty.has(startOf(node))) node.value = UNREAD
      const message = typeof node.value === 'string' ? escapedCharacter(node.value) : null
      if (message !== null) say(node, message)
    },
  })
  return slips
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0
}

function* repeatedKeys(map: YAMLMap): Generator<{ readonly name: string; readonly at: Node }> {
  const seen = new Set<string>()
  for (const { key } of map.items) {
    if (!isScalar(key)) continue
    const name = String(key.value)
    if (seen.has(name)) yield { name, at: key }
    seen.add(name)
  }
}

function pathTo(node: Node, ancestors: readonly unknown[]): Path {
  const line = [...ancestors, node]
  return line.flatMap((one, i): PropertyKey[] => {
    if (isPair(one)) return isScalar(one.key) ? [String(one.key.value)] : []
    return isSeq(one) && i + 1 < line.length ? [one.items.indexOf(line[i + 1])] : []
  })
}
