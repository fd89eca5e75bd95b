import { Gunzip, Inflate } from 'fflate'
import { joined } from './encoding'
import { type Limits, mebibytes } from './limits'
import type { Refusal } from './refusal'
import { refused } from './refusals'

/** A file inside a ZIP file, still packed. */
export interface Entry {
  readonly name: string
  /** 0 is stored, 8 is deflated. */
  readonly method: number
  readonly packed: Uint8Array
  /** Bytes when unpacked, as the archive claims: not to be relied on. */
  readonly claimed: number
  /** CRC-32 of the content, as the archive claims. */
  readonly crc: number
  readonly locked: boolean
}

/** What may still be unpacked, shared by everything inside a file. */
export interface Budget {
  bytes: number
  readonly limits: Limits
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_SIZE = 22
/** Length of the longest comment at the end of a ZIP file. */
const COMMENT = 0xffff
/** A size that is written elsewhere, in a ZIP file of more than 4 GB. */
const ELSEWHERE = 0xffffffff
/** Bytes unpacked at a time: at most a thousand times as many come out. */
const STEP = 2 ** 14

/**
 * The files in a ZIP file by its directory, without folders and what a Mac adds.
 * @throws Refusal `broken-zip` or `many-entries`
 */
export function zipEntries(bytes: Uint8Array, limits: Limits): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = directoryEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > limits.entries) throw refused('many-entries', { count, most: limits.entries })
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw refused('broken-zip')
    const size = view.getUint32(at + 20, true)
    const claimed = view.getUint32(at + 24, true)
    const length = view.getUint16(at + 28, true)
    const name = nameIn(bytes.subarray(at + 46, at + 46 + length))
    const local = view.getUint32(at + 42, true)
    if (size === ELSEWHERE || local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL)
      throw refused('broken-zip')
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    if (from + size > bytes.length) throw refused('broken-zip')
    if (!/(^|\/)(?:__MACOSX\/|\.DS_Store|\._)|\/$/.test(name))
      entries.push({
        name,
        method: view.getUint16(at + 10, true),
        packed: bytes.subarray(from, from + size),
        claimed,
        crc: view.getUint32(at + 16, true),
        locked: (view.getUint16(at + 8, true) & 1) === 1,
      })
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function directoryEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE
  for (let at = last; at >= Math.max(0, last - COMMENT); at--) if (view.getUint32(at, true) === END) return at
  throw refused('broken-zip')
}

/** Names are UTF-8, or of an old code page, whose letters are not needed. */
function nameIn(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

/**
 * Unpacks an entry piece by piece.
 * @throws Refusal `locked-zip`, `zip-method`, `zip-bomb` or `broken-zip`
 */
export function* unpack(entry: Entry, budget: Budget): Generator<Uint8Array> {
  if (entry.locked) throw refused('locked-zip', { entry: entry.name })
  if (entry.method === 0) {
    spend(budget, entry.packed.length)
    yield entry.packed
    return
  }
  if (entry.method !== 8) throw refused('zip-method', { entry: entry.name })
  yield* inflate(new Inflate(), entry.packed, budget)
}

/** Unpacks a whole entry. */
export function unpacked(entry: Entry, budget: Budget): Uint8Array {
  return joined([...unpack(entry, budget)])
}

/** The content of a gzip file. */
export function gunzip(bytes: Uint8Array, budget: Budget): Uint8Array {
  return joined([...inflate(new Gunzip(), bytes, budget)])
}

function* inflate(stream: Inflate | Gunzip, packed: Uint8Array, budget: Budget): Generator<Uint8Array> {
  const { limits } = budget
  const most = Math.max(limits.unsuspicious, packed.length * limits.ratio)
  let total = 0
  let pieces: Uint8Array[] = []
  stream.ondata = (piece) => {
    // The stream reuses nothing that it hands out.
    if (piece.length > 0) pieces.push(piece)
  }
  for (let from = 0; from < packed.length || from === 0; from += STEP) {
    try {
      stream.push(packed.subarray(from, from + STEP), from + STEP >= packed.length)
    } catch {
      throw refused('broken-zip')
    }
    for (const piece of pieces) {
      total += piece.length
      if (total > most) throw bomb(most)
      spend(budget, piece.length)
      yield piece
    }
    pieces = []
  }
}

function spend(budget: Budget, bytes: number): void {
  budget.bytes -= bytes
  if (budget.bytes < 0) throw bomb(budget.limits.unpacked)
}

function bomb(most: number): Refusal {
  return refused('zip-bomb', { most: mebibytes(most) })
}
