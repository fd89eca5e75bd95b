const QUOTE = 34

/** Where the cells of some rows are in some bytes, row by row, and whether their quotes are doubled there. */
export interface Spans {
  readonly bytes: Uint8Array
  /** Number of columns. */
  readonly width: number
  readonly view: DataView
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly doubled: Uint8Array
}

/**
 * For each slot: code plus one (0 is free), hash, and where the texts begin among all; four words, so that none is cut.
 */
const SLOT = 4

/**
 * The distinct texts of a column, or combinations of texts of some columns, numbered in order of appearance. They are
 * read four bytes at a time where they stand in the file, and copied next to one another when they are new: two places
 * of a file are too far apart to be compared quickly.
 */
export class Dictionary {
  readonly #columns: readonly number[]
  /** By hash. All that is compared stands together, as each look into the memory takes longer than the rest. */
  #slots = new Int32Array(64 * SLOT)
  /** For each text of an entry its length in bytes, and its words, the last one filled up with zeros. */
  #texts = new Int32Array(256)
  #used = 0
  #length = 0
  /** By row of a block: the hash of its texts, and what was fetched ahead. */
  #hashes = new Int32Array(0)
  #fetched = new Int32Array(0)
  /** Codes plus one of texts of at most one byte, which are many: by the byte, or at the end for an empty text. */
  readonly #short: Int32Array | null

  constructor(columns: readonly number[]) {
    this.#columns = columns
    this.#short = columns.length === 1 ? new Int32Array(257) : null
  }

  /**
   * The codes of the texts in the cells of some rows. What a hash leads to is fetched for all of them before any is
   * compared: the processor then waits for the memory once, not for each row in turn.
   */
  codes(spans: Spans, rows: number, codes: Int32Array): void {
    if (this.#hashes.length < rows) {
      this.#hashes = new Int32Array(rows)
      this.#fetched = new Int32Array(rows)
    }
    const { view, starts, ends, width } = spans
    const hashes = this.#hashes
    const fetched = this.#fetched
    const slots = this.#slots
    const mask = slots.length - 1
    for (let row = 0; row < rows; row++) {
      const hash = this.#hash(view, starts, ends, row * width)
      hashes[row] = hash
      fetched[row] = slots[((hash * SLOT) & mask) + 2] as number
    }
    const texts = this.#texts
    for (let row = 0; row < rows; row++) fetched[row] = texts[fetched[row] as number] as number
    for (let row = 0; row < rows; row++) codes[row] = this.#code(spans, row * width, hashes[row] as number)
  }

  #code(spans: Spans, first: number, hash: number): number {
    const short = this.#short
    if (short) {
      const cell = first + (this.#columns[0] as number)
      const start = spans.starts[cell] ?? 0
      const length = (spans.ends[cell] ?? 0) - start
      if (length <= 1) {
        const at = length === 0 ? 256 : (spans.bytes[start] as number)
        if (short[at] === 0) short[at] = this.#found(spans, first, hash) + 1
        return (short[at] as number) - 1
      }
    }
    return this.#found(spans, first, hash)
  }

  #found(spans: Spans, first: number, hash: number): number {
    for (const column of this.#columns)
      if (spans.doubled[first + column] === 1) return this.#foundUndoubled(spans, first)
    return this.#foundIn(spans.view, spans.starts, spans.ends, first, hash)
  }

  /** The same for cells with doubled quotes, which are copied first. */
  #foundUndoubled({ bytes, starts, ends, doubled, width }: Spans, first: number): number {
    const copied: number[] = []
    const [from, to] = [starts.slice(first, first + width), ends.slice(first, first + width)]
    for (const column of this.#columns) {
      const cell = first + column
      from[column] = copied.length
      for (let at = starts[cell] as number; at < (ends[cell] as number); at++) {
        copied.push(bytes[at] as number)
        if (doubled[cell] === 1 && bytes[at] === QUOTE && bytes[at + 1] === QUOTE) at++
      }
      to[column] = copied.length
    }
    const view = new DataView(Uint8Array.from(copied).buffer)
    return this.#foundIn(view, from, to, 0, this.#hash(view, from, to, 0))
  }

  #hash(view: DataView, starts: Uint32Array, ends: Uint32Array, first: number): number {
    const columns = this.#columns
    let hash = SEED
    for (let n = 0; n < columns.length; n++) {
      const cell = first + (columns[n] as number)
      let at = starts[cell] ?? 0
      const end = ends[cell] ?? 0
      hash = Math.imul(hash ^ (end - at), FACTOR)
      for (; at < end; at += 4) {
        hash = Math.imul(hash ^ wordAt(view, at, end), FACTOR)
        hash ^= hash >>> 15
      }
    }
    return hash
  }

  #foundIn(view: DataView, starts: Uint32Array, ends: Uint32Array, first: number, hash: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = (hash * SLOT) & mask
    for (;;) {
      const code = (slots[slot] as number) - 1
      if (code < 0) return this.#add(slot, hash, view, starts, ends, first)
      if (slots[slot + 1] === hash && this.#is(slots[slot + 2] as number, view, starts, ends, first)) return code
      slot = (slot + SLOT) & mask
    }
  }

  #is(texts: number, view: DataView, starts: Uint32Array, ends: Uint32Array, first: number): boolean {
    const columns = this.#columns
    const known = this.#texts
    let from = texts
    for (let n = 0; n < columns.length; n++) {
      const cell = first + (columns[n] as number)
      let at = starts[cell] ?? 0
      const end = ends[cell] ?? 0
      if (known[from++] !== end - at) return false
      for (; at < end; at += 4) if (known[from++] !== wordAt(view, at, end)) return false
    }
    return true
  }

  #add(slot: number, hash: number, view: DataView, starts: Uint32Array, ends: Uint32Array, first: number): number {
    const code = this.#length++
    const added = this.#used
    for (const column of this.#columns) {
      let at = starts[first + column] ?? 0
      const end = ends[first + column] ?? 0
      const most = this.#used + 2 + ((end - at) >> 2)
      if (most > this.#texts.length) this.#texts = enlarged(this.#texts, Math.max(2 * this.#texts.length, most))
      this.#texts[this.#used++] = end - at
      for (; at < end; at += 4) this.#texts[this.#used++] = wordAt(view, at, end)
    }
    this.#slots[slot] = code + 1
    this.#slots[slot + 1] = hash
    this.#slots[slot + 2] = added
    if (2 * SLOT * this.#length > this.#slots.length) this.#spread()
    return code
  }

  #spread(): void {
    const before = this.#slots
    const slots = new Int32Array(2 * before.length)
    const mask = slots.length - 1
    for (let from = 0; from < before.length; from += SLOT) {
      if (before[from] === 0) continue
      let slot = ((before[from + 1] as number) * SLOT) & mask
      while (slots[slot] !== 0) slot = (slot + SLOT) & mask
      slots.set(before.subarray(from, from + SLOT), slot)
    }
    this.#slots = slots
  }
}

/** The bytes from `at` on, at most four of them, as a word; those from `end` on are zero. */
function wordAt(view: DataView, at: number, end: number): number {
  const length = end - at
  if (length >= 4) return view.getInt32(at, true)
  // The bytes after the end are read with them, but for those of the last cell of a file.
  if (at + 4 <= view.byteLength) return view.getInt32(at, true) & ((1 << (length << 3)) - 1)
  let word = 0
  for (let n = end - 1; n >= at; n--) word = (word << 8) | view.getUint8(n)
  return word
}

/** Another one each time, so that no file can be made to have many texts of one hash. */
const SEED = Math.floor(Math.random() * 2 ** 32) | 0
/** As in MurmurHash3. */
const FACTOR = 0x85ebca6b

function enlarged(values: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const made = new Int32Array(length)
  made.set(values)
  return made
}
