import { Inflate } from 'fflate'
import { zipPieces } from '../export/zipPieces'
import { joined } from '../table/encoding'
import { isRecord } from '../table/geometry'
import { parseJson } from '../table/json'
import { LIMITS } from '../table/limits'
import { begins } from '../table/magic'
import { Refusal } from '../table/refusal'
import { type Budget, type Entry, unpacked, zipEntries } from '../table/zip'
import { crc } from './checksum'
import type { Draft, DraftPicture, Unknown } from './draft'
import { draftFromJson, draftToJson, PICTURE_ENDINGS } from './draftJson'
import type { Loss } from './losses'
import { withoutTail } from './withoutTail'

/** The bytes of a draft's pictures, by their ids. */
export type Pictures = ReadonlyMap<string, Uint8Array>

/** A draft from a file, with its pictures, as far as it could be read. */
export interface OpenedDraft {
  readonly draft: Draft
  readonly pictures: Pictures
  readonly losses: readonly Loss[]
}

/** Ending of the files. */
export const JOLIBA_ENDING = '.joliba'

/** Name of the form, which says what a JSON text is. */
export const FORMAT = 'joliba-story'
/** Raised when fields are added; what a field means never changes. */
const VERSION = 1
/** The least version of the form that a program must know to read a file at all. */
const LEAST = 1

const MAIN = 'story.json'

/** A draft with the name of its form, as JSON. */
export function stated(draft: Draft): Unknown {
  return { format: FORMAT, version: VERSION, least: LEAST, ...draftToJson(withoutFiles(draft)) }
}

/**
 * The draft in a JSON value that `stated` made.
 * @throws Refusal `no-story` for another value, `newer-story` for one of a form that this program does not know
 */
export function draftIn(value: unknown): { readonly draft: Draft; readonly losses: readonly Loss[] } {
  if (!isRecord(value) || value.format !== FORMAT) throw new Refusal('no-story')
  const { format, version, least, ...fields } = value
  if (typeof least === 'number' && least > VERSION) throw new Refusal('newer-story')
  const read = draftFromJson(fields)
  if (!read) throw new Refusal('no-story')
  const isNewer = typeof version === 'number' && version > VERSION
  return isNewer ? { ...read, losses: [{ code: 'newer', params: { version } }, ...read.losses] } : read
}

/**
 * The file of a draft, piece by piece: a ZIP archive with the draft as JSON and its pictures beside it. The same draft
 * gives the same bytes.
 */
export function jolibaPieces(draft: Draft, pictures: Pictures): Generator<Uint8Array<ArrayBuffer>> {
  const kept = draft.pictures.flatMap((picture) => {
    const bytes = pictures.get(picture.id)
    return bytes ? [{ name: nameOf(picture), pieces: [bytes] }] : []
  })
  const others = Object.entries(filesIn(draft)).map(([name, text]) => ({ name, pieces: [fromBase64(text)] }))
  // The draft first: a file that is cut still has it.
  return zipPieces([{ name: MAIN, pieces: [JSON.stringify(stated(draft))] }, ...kept, ...others])
}

/** The file of a draft as a whole. */
export function writeJoliba(draft: Draft, pictures: Pictures): Uint8Array<ArrayBuffer> {
  return joined([...jolibaPieces(draft, pictures)]) as Uint8Array<ArrayBuffer>
}

/** What a file may ask of memory. */
const STORY_LIMITS = {
  ...LIMITS,
  json: 32 * 2 ** 20,
  entries: 1000,
  unpacked: 512 * 2 ** 20,
  unsuspicious: 16 * 2 ** 20,
}

/**
 * Reads the file of a draft. One that is damaged is read as far as it can be; `losses` says what is missing.
 * @throws Refusal if there is no draft in it: `no-story`, `newer-story`, `broken-zip`, `broken-json`, `zip-bomb` and
 *   others of `../table/refusals`
 */
export function readJoliba(bytes: Uint8Array): OpenedDraft {
  const budget: Budget = { bytes: STORY_LIMITS.unpacked, limits: STORY_LIMITS }
  const losses: Loss[] = []
  const entries = entriesIn(bytes, budget, losses)
  const main = entries.find(({ name }) => name === MAIN)
  if (!main) throw new Refusal('no-story')
  const { draft, losses: damaged } = draftIn(storyValue(main.bytes, losses))
  losses.push(...damaged)
  const pictures = new Map<string, Uint8Array>()
  for (const picture of draft.pictures) {
    const found = entries.find(({ name }) => name === nameOf(picture))
    if (found && isPicture(found.bytes, picture)) pictures.set(picture.id, found.bytes)
    else losses.push({ code: 'picture-gone', params: { file: picture.file } })
  }
  const known = new Set([MAIN, ...draft.pictures.map(nameOf)])
  const others = entries.filter(({ name }) => !known.has(name))
  return { draft: withFiles(draft, others, losses), pictures, losses }
}

interface Content {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Everything in the archive that can be unpacked; without a directory, as in a file that was cut, what comes first. */
function entriesIn(bytes: Uint8Array, budget: Budget, losses: Loss[]): Content[] {
  let entries: Entry[]
  try {
    entries = zipEntries(bytes, budget.limits)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'broken-zip') throw error
    losses.push({ code: 'cut-file', params: {} })
    return salvaged(bytes, budget)
  }
  return entries.flatMap((entry) => {
    try {
      const content = unpacked(entry, budget)
      if (crc(content) !== entry.crc) losses.push({ code: 'entry-changed', params: { entry: entry.name } })
      return [{ name: entry.name, bytes: content }]
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'zip-bomb') throw error
      losses.push({ code: 'entry', params: { entry: entry.name } })
      return entry.name === MAIN ? [{ name: MAIN, bytes: inflated(entry.packed, budget) }] : []
    }
  })
}

/** What a ZIP file is divided by: the head of an entry, and what may come after one. */
const LOCAL = 0x04034b50
const DIVIDERS: readonly number[] = [LOCAL, 0x02014b50, 0x08074b50]

/** Entries found by their own heads, one after the other. */
function salvaged(bytes: Uint8Array, budget: Budget): Content[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const dividers: number[] = []
  for (let at = bytes.indexOf(0x50); at >= 0 && at + 4 <= bytes.length; at = bytes.indexOf(0x50, at + 1))
    if (DIVIDERS.includes(view.getUint32(at, true))) dividers.push(at)
  return dividers.slice(0, budget.limits.entries * DIVIDERS.length).flatMap((at, i) => {
    if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL || view.getUint16(at + 8, true) !== 8) return []
    const nameEnd = at + 30 + view.getUint16(at + 26, true)
    const packed = bytes.subarray(nameEnd + view.getUint16(at + 28, true), dividers[i + 1])
    return [{ name: new TextDecoder().decode(bytes.subarray(at + 30, nameEnd)), bytes: inflated(packed, budget) }]
  })
}

/** As much as can be unpacked, to the end of the deflated data or to where it is damaged. */
function inflated(packed: Uint8Array, budget: Budget): Uint8Array {
  const pieces: Uint8Array[] = []
  const stream = new Inflate((piece) => {
    budget.bytes -= piece.length
    pieces.push(piece)
  })
  try {
    for (let from = 0; from < packed.length; from += STEP) {
      stream.push(packed.subarray(from, from + STEP))
      if (budget.bytes < 0) throw new Refusal('zip-bomb', { most: budget.limits.unpacked / 2 ** 20 })
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
  }
  return joined(pieces)
}

const STEP = 2 ** 14

/** The JSON of the story; of one that is cut off, up to the last part that is whole. */
function storyValue(bytes: Uint8Array, losses: Loss[]): unknown {
  try {
    return parseJson(bytes, STORY_LIMITS)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'broken-json') throw error
    const value = withoutTail(new TextDecoder().decode(bytes))
    if (value === undefined) throw error
    losses.push({ code: 'cut-story', params: {} })
    return value
  }
}

function nameOf({ id, type }: DraftPicture): string {
  return `pictures/${id}.${PICTURE_ENDINGS[type]}`
}

const STARTS: Readonly<Record<DraftPicture['type'], string>> = {
  'image/jpeg': '\xff\xd8\xff',
  'image/png': '\x89PNG',
  'image/webp': 'RIFF????WEBP',
}

/** Whether bytes are a picture of its type, by their beginning. */
export function isPicture(bytes: Uint8Array, { type }: Pick<DraftPicture, 'type'>): boolean {
  return begins(bytes, STARTS[type])
}

/** Key of files that this version does not know, among what it does not know of a draft. */
const FILES = 'files'
/** Bytes of such files that are kept. */
const MOST_UNKNOWN = 2 ** 20

function withFiles(draft: Draft, entries: readonly Content[], losses: Loss[]): Draft {
  let left = MOST_UNKNOWN
  const kept = entries.flatMap(({ name, bytes }) => {
    left -= bytes.length
    if (left >= 0) return [[name, toBase64(bytes)] as const]
    losses.push({ code: 'entry', params: { entry: name } })
    return []
  })
  return kept.length === 0 ? draft : { ...draft, unknown: { ...draft.unknown, [FILES]: Object.fromEntries(kept) } }
}

function withoutFiles(draft: Draft): Draft {
  const { [FILES]: _, ...unknown } = draft.unknown
  return { ...draft, unknown }
}

function filesIn({ unknown }: Draft): Readonly<Record<string, string>> {
  const files = unknown[FILES]
  return isRecord(files)
    ? Object.fromEntries(
        Object.entries(files).flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : [])),
      )
    : {}
}

/** Bytes as Base64. */
export function toBase64(bytes: Uint8Array): string {
  let letters = ''
  for (let at = 0; at < bytes.length; at += 8192) letters += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(letters)
}

/** The bytes of a text in Base64; none if it is damaged. */
export function fromBase64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  } catch {
    return new Uint8Array()
  }
}
