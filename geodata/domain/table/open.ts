import { csvTable, csvTableIfUtf8 } from './csv'
import { type Decoded, decoded, ENCODINGS, type Encoding, perhapsUtf8 } from './encoding'
import { type FeatureRow, featuresIn, featureTable, isGeojson } from './geojson'
import { isRecord } from './geometry'
import { gpxTable } from './gpx'
import { jsonIn, listIn, parseJson } from './json'
import { kmlTable } from './kml'
import { LIMITS, type Limits, mebibytes } from './limits'
import { isLinkedPlaces, linkedPlacesTable } from './linkedPlaces'
import { begins, refuseByContent, refuseByEntries } from './magic'
import { ownPageTable } from './ownPage'
import { type Numbered, numbered, recordsIn, recordTable } from './records'
import { Refusal } from './refusal'
import { refused } from './refusals'
import { storyIn, storymapTable } from './storymap'
import type { Table } from './table'
import { timelineEvents, timelineTable } from './timeline'
import { isUmap, umapTables } from './umap'
import { isWorkbook, type Left, workbookTables } from './xlsx'
import { type Budget, type Entry, gunzip, unpacked, zipEntries } from './zip'

/** How a file is opened. */
export interface Opening {
  /** One of `ENCODINGS` for its texts, if a person has chosen it; otherwise it is recognised. */
  readonly encoding?: string
  readonly limits?: Partial<Limits>
}

/** What was found in a file. */
export interface Opened {
  /** At least one. */
  readonly tables: readonly Table[]
  /** Encoding of the text, null if the file is no text or has several. */
  readonly encoding: Encoding | null
  /** Files in a ZIP file, or sheets, that could not be opened. */
  readonly left: readonly Left[]
  /** Objects of a JSON file, by line or position, that could not be read; the others were. */
  readonly unread: readonly { readonly table: string; readonly row: number; readonly value: string }[]
  /** GeoJSON of the regions that a file of this site has beside its events. */
  readonly regions?: string | undefined
}

interface Context {
  readonly encoding: Encoding | undefined
  readonly limits: Limits
  readonly budget: Budget
  /** How many ZIP files this one is inside of. */
  readonly depth: number
}

/** ZIP files in ZIP files that are opened. */
const DEEPEST = 1

/**
 * Opens a file of any format, recognised by its content rather than its name: tables with separators, workbooks,
 * GeoJSON and other JSON, KML, GPX, and ZIP files of them, at most one inside another. Nothing in a file is executed or
 * fetched.
 * @param content bytes of the file, or a text that was pasted
 * @throws Refusal, and nothing else
 */
export function openFile(
  name: string,
  content: Uint8Array | string,
  { encoding, limits: asked }: Opening = {},
): Opened {
  const limits = { ...LIMITS, ...asked }
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const budget = { bytes: limits.unpacked, limits }
  try {
    return open(name, bytes, {
      encoding: ENCODINGS.find((one) => one === (typeof content === 'string' ? 'utf-8' : encoding)),
      limits,
      budget,
      depth: 0,
    })
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw refused('unreadable', { reason: error instanceof Error ? error.message.slice(0, 200) : '' })
  }
}

function open(name: string, bytes: Uint8Array, context: Context): Opened {
  if (bytes.length === 0) throw refused('empty')
  if (begins(bytes, 'PK\x03\x04') || begins(bytes, 'PK\x05\x06')) return openZip(name, bytes, context)
  if (begins(bytes, '\x1f\x8b')) return openGzip(name, bytes, context)
  refuseByContent(name, bytes)
  return openText(name, bytes, context)
}

function openGzip(name: string, bytes: Uint8Array, context: Context): Opened {
  if (context.depth > DEEPEST) throw refused('nested-zip')
  return open(name.replace(/\.gz$/i, ''), gunzip(bytes, context.budget), { ...context, depth: context.depth + 1 })
}

function openZip(name: string, bytes: Uint8Array, context: Context): Opened {
  const entries = zipEntries(bytes, context.limits)
  if (entries.length === 0) throw refused('empty-zip')
  if (isWorkbook(entries)) {
    const { tables, left } = workbookTables(name, entries, context.budget)
    if (tables.length === 0 && left[0]) throw left[0].refusal
    return { ...filled(tables), left }
  }
  refuseByEntries(entries.map((entry) => entry.name))
  if (context.depth > DEEPEST) throw refused('nested-zip')
  const wanted = entries.some(isKml) && !entries.some(isTable) ? entries.filter(isKml) : entries
  const inside = { ...context, depth: context.depth + 1 }
  const read = wanted.map((entry) => openEntry(wanted.length > 1 ? `${name}: ${entry.name}` : name, entry, inside))
  const tables = read.flatMap((one) => ('tables' in one ? one.tables : []))
  const left = read.flatMap((one) => ('tables' in one ? one.left : [one]))
  if (tables.length === 0) {
    if (entries.some((entry) => /\.shp$/i.test(entry.name))) throw refused('shapefile')
    throw left[0]?.refusal ?? refused('empty-zip')
  }
  const encodings = new Set(read.flatMap((one) => ('tables' in one && one.encoding ? one.encoding : [])))
  const [encoding = null] = encodings
  return {
    tables,
    left,
    encoding: encodings.size === 1 ? encoding : null,
    unread: read.flatMap((one) => ('tables' in one ? one.unread : [])),
  }
}

function isKml({ name }: Entry): boolean {
  return /\.kml$/i.test(name)
}

function isTable({ name }: Entry): boolean {
  return /\.(?:csv|tsv|tab|txt|xlsx|json|geojson|jsonl|ndjson|gpx|umap|zip)$/i.test(name)
}

/** A file in a ZIP file; one that is refused does not spoil the others, unless it uses up what all may have. */
function openEntry(name: string, entry: Entry, context: Context): Opened | Left {
  try {
    return open(name, unpacked(entry, context.budget), context)
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'zip-bomb') return { name: entry.name, refusal: error }
    throw error
  }
}

function openText(name: string, given: Uint8Array, context: Context): Opened {
  const { limits } = context
  const plain = context.encoding ? null : plainTable(name, given, limits)
  if (plain) return filled([limited(plain, limits)], 'utf-8')
  const { encoding, bytes } = decodedText(given, context.encoding)
  if (isBinary(bytes)) throw refused('binary')
  const start = firstWords(bytes)
  if (start === '') throw refused('empty')
  if (start.startsWith('<')) return filled([openXml(name, start, bytes, limits)], encoding)
  if (JSON_START.test(start)) return openJson(name, bytes, context, encoding)
  return filled([limited(csvTable(name, bytes, { onRows: limits.onRows }), limits)], encoding)
}

function limited(table: Table, limits: Limits): Table {
  if (table.columns.length > limits.columns) throw refused('many-columns', { most: limits.columns })
  if (table.length > limits.rows) throw refused('many-rows', { most: limits.rows })
  return table
}

/** A table of text in UTF-8, as most files are, without a pass of its own for its encoding; null for all others. */
function plainTable(name: string, given: Uint8Array, limits: Limits): Table | null {
  const bytes = perhapsUtf8(given)
  if (!bytes || isBinary(bytes)) return null
  const start = firstWords(bytes)
  if (start === '' || start.startsWith('<') || JSON_START.test(start)) return null
  return csvTableIfUtf8(name, bytes, { onRows: limits.onRows })
}

const JSON_START = /^(?:\{\s*["}]|\[\s*[[{"\]\d-])/

/** Text as UTF-8; what an XML declaration says is believed if the bytes are not UTF-8. */
function decodedText(bytes: Uint8Array, asked: Encoding | undefined): Decoded {
  const known = decoded(bytes, asked)
  if (asked || known.encoding !== 'windows-1252') return known
  const [, declared = ''] =
    /^<\?xml[^>]{1,60}?encoding=["']([\w-]{1,20})/.exec(firstWords(known.bytes.subarray(0, 200))) ?? []
  const encoding = ENCODINGS.find((one) => one === declared.toLowerCase() && one !== 'utf-8')
  return encoding ? decoded(bytes, encoding) : known
}

/** Beginning of a text, without blanks. */
function firstWords(bytes: Uint8Array): string {
  let at = 0
  while (at < bytes.length && (bytes[at] ?? 0) <= BLANK) at++
  return new TextDecoder().decode(bytes.subarray(at, at + 1000))
}

/** Control characters that no text has: more than one in a hundred bytes. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 2 ** 14)
  let controls = 0
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 27) || byte === 127) controls++
  return controls * 100 > sample.length
}

function openXml(name: string, start: string, bytes: Uint8Array, limits: Limits): Table {
  const root = /<(?![?!])(?:[\w.-]+:)?([\w.-]+)/.exec(start.replace(/<!--[\s\S]*?(?:-->|$)/g, ''))?.[1] ?? ''
  if (/<!doctype\s+html/i.test(start) || /^(?:html|head|body|div|table|p|script|span)$/i.test(root)) {
    const own = ownPageTable(name, bytes)
    if (own) return own
    throw refused('html')
  }
  if (/^kml$/i.test(root)) return kmlTable(name, bytes, limits)
  if (/^gpx$/i.test(root)) return gpxTable(name, bytes, limits)
  if (/<!ENTITY/i.test(start)) throw refused('xml-entities', { line: 1 })
  throw refused('unknown-xml', { root: root.slice(0, 40) })
}

function openJson(name: string, bytes: Uint8Array, { limits }: Context, encoding: Encoding): Opened {
  const byLine = openLines(name, bytes, limits)
  if (byLine) return { ...byLine, encoding, left: [] }
  const large = bytes.length > limits.list ? openList(name, bytes, limits) : null
  if (large) return { ...large, encoding, left: [] }
  try {
    const value = parseJson(bytes, limits)
    return { ...filled(jsonTables(name, value, limits), encoding), ...regionsBeside(value) }
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'broken-json') throw error
    const sound = openList(name, bytes, limits)
    if (!sound) throw error
    return { ...sound, encoding, left: [] }
  }
}

/** The regions beside the features of a map. */
function regionsBeside(value: unknown): Pick<Opened, 'regions'> {
  const regions = isRecord(value) ? value.regions : undefined
  const isMap = isRecord(regions) && regions.type === 'FeatureCollection' && Array.isArray(regions.features)
  return isMap ? { regions: JSON.stringify(regions) } : {}
}

function jsonTables(name: string, value: unknown, limits: Limits): readonly Table[] {
  if (isRecord(value)) {
    if (isUmap(value)) return umapTables(name, value, limits)
    const story = storyIn(value)
    if (story) return [storymapTable(name, story, limits)]
    const events = timelineEvents(value)
    if (events) return [timelineTable(name, events, limits)]
    if (value.type === 'Topology') throw refused('topojson')
    if (isGeojson(value)) return [mapTable(name, value, numbered(featuresIn(value)), limits)]
  }
  const records = recordsIn(value)
  if (!records) throw refused('unknown-json')
  return [listTable(name, records[0], numbered(records), limits)]
}

/** Features, of GeoJSON or of Linked Places as what is around them tells. */
function mapTable(
  name: string,
  around: Readonly<Record<string, unknown>>,
  values: Iterable<Numbered>,
  limits: Limits,
): Table {
  const features = asFeatures(values)
  return isLinkedPlaces(around)
    ? linkedPlacesTable(name, features, limits)
    : featureTable(name, 'geojson', features, limits)
}

/** A list of features or of other objects, as the first one tells. */
function listTable(name: string, first: unknown, values: Iterable<Numbered>, limits: Limits): Table {
  return isRecord(first) && first.type === 'Feature'
    ? featureTable(name, 'geojson', asFeatures(values), limits)
    : recordTable(name, values, limits)
}

function* asFeatures(values: Iterable<Numbered>): Generator<FeatureRow> {
  for (const { value, number } of values) yield { feature: value, number }
}

/** Objects of a text, and those that could not be read. */
class Parts {
  readonly unread: { table: string; row: number; value: string }[] = []
  #read = 0
  readonly #table: string
  readonly #limits: Limits

  constructor(table: string, limits: Limits) {
    this.#table = table
    this.#limits = limits
  }

  /**
   * The object in a part of a text; undefined, and noted, if there is none.
   * @throws Refusal `broken-json` if that happens too often: the text as a whole is broken
   */
  object(part: Uint8Array, row: number): unknown {
    const value = objectIn(part, this.#limits)
    if (value !== undefined) this.#read++
    else if (this.unread.length > FEW && this.unread.length > this.#read / FEW)
      throw refused('broken-json', { line: row, column: 1 })
    else {
      const text = new TextDecoder().decode(part.subarray(0, 800)).trim()
      this.unread.push({ table: this.#table, row, value: text.slice(0, 200) })
    }
    return value
  }
}

/** This many, or one in this many, may be broken. */
const FEW = 10

/** A table read in parts, with those that could not be read. */
type InParts = Pick<Opened, 'tables' | 'unread' | 'regions'>

/**
 * A file with an object in each line (newline-delimited GeoJSON, text sequences with a record separator); null if it is
 * none. A line that cannot be read costs itself.
 * @throws Refusal as `Parts.object`
 */
function openLines(name: string, bytes: Uint8Array, limits: Limits): InParts | null {
  const first = bytes.indexOf(10)
  if (first < 0 || first > limits.line) return null
  let second = first
  while ((bytes[second] ?? CURLY) <= BLANK) second++
  if (second >= bytes.length || bytes[second] !== CURLY) return null
  const head = objectIn(bytes.subarray(0, first), limits)
  if (head === undefined) return null
  const parts = new Parts(name, limits)
  function* values(): Generator<Numbered> {
    for (let from = 0, number = 1; from < bytes.length; number++) {
      const end = bytes.indexOf(10, from)
      const line = bytes.subarray(from, end < 0 ? bytes.length : end)
      from += line.length + 1
      if (line.length > limits.line) throw refused('long-line', { line: number, most: mebibytes(limits.line) })
      if (line.every((byte) => byte <= BLANK)) continue
      const value = parts.object(line, number)
      if (value !== undefined) yield { value, number }
    }
  }
  return { tables: [listTable(name, head, values(), limits)], unread: parts.unread }
}

/**
 * The features of a collection, or the objects of a list, read one by one: of a file too large to be parsed at once, or
 * with a fault in some of them; null if it is neither, or broken elsewhere.
 */
function openList(name: string, bytes: Uint8Array, limits: Limits): InParts | null {
  const list = listIn(bytes, 'features', limits)
  if (!list) return null
  const { around, spans } = list
  const partAt = (at: number) => bytes.subarray(spans[at], spans[at + 1])
  let head: unknown
  for (let at = 0; at < Math.min(spans.length, 2 * FEW) && head === undefined; at += 2)
    head = objectIn(partAt(at), limits)
  const shell = around.length > limits.json ? undefined : jsonIn(around, limits)
  if (head === undefined || shell === undefined) return null
  const parts = new Parts(name, limits)
  function* values(): Generator<Numbered> {
    for (let at = 0; at < spans.length; at += 2) {
      const number = at / 2 + 1
      const value = parts.object(partAt(at), number)
      if (value !== undefined) yield { value, number }
    }
  }
  try {
    const map = isRecord(shell) ? { ...shell, features: [head] } : null
    if (map) featuresIn(map)
    const table = map ? mapTable(name, map, values(), limits) : listTable(name, head, values(), limits)
    return { tables: [table], unread: parts.unread, ...regionsBeside(shell) }
  } catch (error) {
    // Elements have no lines: the whole is parsed to say where.
    if (error instanceof Refusal && error.code === 'broken-json') return null
    throw error
  }
}

const BLANK = 32
const CURLY = 0x7b

/** The object in a part of a text; undefined if it is none, or nested too deeply. A record separator may come first. */
function objectIn(part: Uint8Array, limits: Limits): unknown {
  let from = 0
  while ((part[from] ?? CURLY) <= BLANK) from++
  if (part[from] !== CURLY) return undefined
  try {
    return jsonIn(part.subarray(from), limits)
  } catch {
    return undefined
  }
}

function filled(tables: readonly Table[], encoding: Encoding | null = null): Opened {
  if (tables.length === 0 || tables.every(({ length, columns }) => length === 0 && columns.length === 0))
    throw refused('empty')
  return { tables, encoding, left: [], unread: [] }
}
