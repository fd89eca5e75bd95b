const QUOTE = 34

/** Where the cells of a row are in the bytes of the file, by column, and whether their quotes are doubled there. */
export interface Spans {
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly doubled: Uint8Array
}

/**
 * The distinct texts of a column, or combinations of texts of some columns, numbered in order of appearance. They are
 * kept as places in the bytes of the file, where they were first seen.
 */
export class Dictionary {
  readonly #bytes: Uint8Array
  readonly #columns: readonly number[]
  /** For each entry: its hash; by column the start, the end, and 1 if quotes are doubled. */
  readonly #size: number
  #entries: Uint32Array
  /** Code plus one, by hash; 0 is free. */
  #slots = new Int32Array(64)
  #last = -1
  #length = 0
  /** Codes plus one of texts of at most one byte, which are many: by the byte, or at the end for an empty text. */
  readonly #short: Int32Array | null

  constructor(bytes: Uint8Array, columns: readonly number[]) {
    this.#bytes = bytes
    this.#columns = columns
    this.#size = 1 + 3 * columns.length
    this.#entries = new Uint32Array(32 * this.#size)
    this.#short = columns.length === 1 ? new Int32Array(257) : null
  }

  /** The code of the texts in these cells. */
  code(row: Spans): number {
    if (this.#short) {
      const column = this.#columns[0] as number
      const start = row.starts[column] ?? 0
      const length = (row.ends[column] ?? 0) - start
      if (length <= 1) {
        const at = length === 0 ? 256 : (this.#bytes[start] as number)
        const known = this.#short[at] as number
        if (known === 0) this.#short[at] = this.#found(row) + 1
        return (this.#short[at] as number) - 1
      }
    }
    return this.#found(row)
  }

  #found(row: Spans): number {
    // Files are often sorted: the texts of the row before are the likeliest.
    if (this.#last >= 0 && this.#is(this.#last, row)) return this.#last
    const hash = this.#hash(row)
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = (hash ^ (hash >>> 15)) & mask
    for (;;) {
      const code = (slots[slot] as number) - 1
      if (code < 0) return this.#add(slot, hash, row)
      if (this.#entries[code * this.#size] === hash && this.#is(code, row)) {
        this.#last = code
        return code
      }
      slot = (slot + 1) & mask
    }
  }

  #add(slot: number, hash: number, { starts, ends, doubled }: Spans): number {
    const code = this.#length++
    let at = code * this.#size
    if (at === this.#entries.length) {
      const longer = new Uint32Array(2 * at)
      longer.set(this.#entries)
      this.#entries = longer
    }
    this.#entries[at++] = hash
    for (const column of this.#columns) {
      this.#entries[at++] = starts[column] ?? 0
      this.#entries[at++] = ends[column] ?? 0
      this.#entries[at++] = doubled[column] ?? 0
    }
    this.#slots[slot] = code + 1
    this.#last = code
    if (2 * this.#length > this.#slots.length) this.#spread()
    return code
  }

  #spread(): void {
    const slots = new Int32Array(4 * this.#slots.length)
    const mask = slots.length - 1
    for (let code = 0; code < this.#length; code++) {
      const hash = this.#entries[code * this.#size] as number
      let slot = (hash ^ (hash >>> 15)) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = code + 1
    }
    this.#slots = slots
  }

  #is(code: number, { starts, ends, doubled }: Spans): boolean {
    const bytes = this.#bytes
    const entries = this.#entries
    const columns = this.#columns
    let at = code * this.#size + 1
    for (let n = 0; n < columns.length; n++) {
      const column = columns[n] as number
      const from = starts[column] ?? 0
      const to = ends[column] ?? 0
      const start = entries[at] as number
      const end = entries[at + 1] as number
      if ((entries[at + 2] as number) === 1 || doubled[column] === 1) {
        if (!sameText(bytes, start, end, entries[at + 2] === 1, from, to, doubled[column] === 1)) return false
      } else {
        if (end - start !== to - from) return false
        for (let one = from, other = start; one < to; one++, other++) if (bytes[one] !== bytes[other]) return false
      }
      at += 3
    }
    return true
  }

  /** Cells are told apart by their lengths, which are hashed, too. */
  #hash({ starts, ends, doubled }: Spans): number {
    const bytes = this.#bytes
    const columns = this.#columns
    let hash = SEED
    for (let n = 0; n < columns.length; n++) {
      const column = columns[n] as number
      const from = starts[column] ?? 0
      const to = ends[column] ?? 0
      hash = doubled[column] === 1 ? hashWithoutDoubles(bytes, from, to, hash) : hashOf(bytes, from, to, hash)
    }
    return hash >>> 0
  }
}

/** Another one each time, so that no file can be made to have texts of one hash. */
const SEED = Math.floor(Math.random() * 2 ** 32) | 0
const FACTOR = 0x85ebca6b

/** Four bytes at a time, as in MurmurHash3. */
function hashOf(bytes: Uint8Array, from: number, to: number, seed: number): number {
  let hash = seed
  let at = from
  for (; at + 3 < to; at += 4) {
    const four =
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24)
    hash = Math.imul(hash ^ four, FACTOR)
    hash ^= hash >>> 15
  }
  let rest = to - from
  for (; at < to; at++) rest = (rest << 8) | (bytes[at] as number)
  hash = Math.imul(hash ^ rest, FACTOR)
  return hash ^ (hash >>> 13)
}

/** The hash of the text that these bytes stand for. */
function hashWithoutDoubles(bytes: Uint8Array, from: number, to: number, seed: number): number {
  const single = new Uint8Array(to - from)
  let length = 0
  for (let at = from; at < to; at++) {
    single[length++] = bytes[at] as number
    if (bytes[at] === QUOTE && bytes[at + 1] === QUOTE) at++
  }
  return hashOf(single, 0, length, seed)
}

function sameText(
  bytes: Uint8Array,
  start: number,
  end: number,
  startDoubled: boolean,
  from: number,
  to: number,
  doubled: boolean,
): boolean {
  let one = start
  let other = from
  while (one < end && other < to) {
    if (bytes[one] !== bytes[other]) return false
    if (startDoubled && bytes[one] === QUOTE && bytes[one + 1] === QUOTE) one++
    if (doubled && bytes[other] === QUOTE && bytes[other + 1] === QUOTE) other++
    one++
    other++
  }
  return one >= end && other >= to
}
