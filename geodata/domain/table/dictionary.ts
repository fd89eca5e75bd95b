const QUOTE = 34

/** Where the cells of a row are in some bytes, by column, and whether their quotes are doubled there. */
export interface Spans {
  readonly bytes: Uint8Array
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
  #last = 0
  #lastTexts = 0
  /** Codes plus one of texts of at most one byte, which are many: by the byte, or at the end for an empty text. */
  readonly #short: Int32Array | null

  constructor(columns: readonly number[]) {
    this.#columns = columns
    this.#short = columns.length === 1 ? new Int32Array(257) : null
  }

  /** The code of the texts in these cells. */
  code(row: Spans): number {
    if (!this.#short) return this.#found(row)
    const column = this.#columns[0] as number
    const start = row.starts[column] ?? 0
    const length = (row.ends[column] ?? 0) - start
    if (length > 1) return this.#found(row)
    const at = length === 0 ? 256 : (row.bytes[start] as number)
    if (this.#short[at] === 0) this.#short[at] = this.#found(row) + 1
    return (this.#short[at] as number) - 1
  }

  #found(row: Spans): number {
    for (const column of this.#columns) if (row.doubled[column] === 1) return this.#foundUndoubled(row)
    return this.#foundIn(row.view, row.starts, row.ends)
  }

  /** The same for cells with doubled quotes, which are copied first. */
  #foundUndoubled({ bytes, starts, ends, doubled }: Spans): number {
    const copied: number[] = []
    const [from, to] = [starts.slice(), ends.slice()]
    for (const column of this.#columns) {
      from[column] = copied.length
      for (let at = starts[column] as number; at < (ends[column] as number); at++) {
        copied.push(bytes[at] as number)
        if (doubled[column] === 1 && bytes[at] === QUOTE && bytes[at + 1] === QUOTE) at++
      }
      to[column] = copied.length
    }
    return this.#foundIn(new DataView(Uint8Array.from(copied).buffer), from, to)
  }

  #foundIn(view: DataView, starts: Uint32Array, ends: Uint32Array): number {
    // Files are often sorted: the texts of the row before are the likeliest.
    if (this.#length > 0 && this.#is(this.#lastTexts, view, starts, ends)) return this.#last
    const columns = this.#columns
    let hash = SEED
    for (let n = 0; n < columns.length; n++) {
      let at = starts[columns[n] as number] ?? 0
      const end = ends[columns[n] as number] ?? 0
      hash = Math.imul(hash ^ (end - at), FACTOR)
      for (; at < end; at += 4) {
        hash = Math.imul(hash ^ wordAt(view, at, end), FACTOR)
        hash ^= hash >>> 15
      }
    }
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = (hash * SLOT) & mask
    for (;;) {
      const code = (slots[slot] as number) - 1
      if (code < 0) return this.#add(slot, hash, view, starts, ends)
      const texts = slots[slot + 2] as number
      if (slots[slot + 1] === hash && this.#is(texts, view, starts, ends)) {
        this.#lastTexts = texts
        this.#last = code
        return code
      }
      slot = (slot + SLOT) & mask
    }
  }

  #is(first: number, view: DataView, starts: Uint32Array, ends: Uint32Array): boolean {
    const columns = this.#columns
    const texts = this.#texts
    let from = first
    for (let n = 0; n < columns.length; n++) {
      let at = starts[columns[n] as number] ?? 0
      const end = ends[columns[n] as number] ?? 0
      if (texts[from++] !== end - at) return false
      for (; at < end; at += 4) if (texts[from++] !== wordAt(view, at, end)) return false
    }
    return true
  }

  #add(slot: number, hash: number, view: DataView, starts: Uint32Array, ends: Uint32Array): number {
    const code = this.#length++
    const first = this.#used
    for (const column of this.#columns) {
      let at = starts[column] ?? 0
      const end = ends[column] ?? 0
      const most = this.#used + 2 + ((end - at) >> 2)
      if (most > this.#texts.length) this.#texts = enlarged(this.#texts, Math.max(2 * this.#texts.length, most))
      this.#texts[this.#used++] = end - at
      for (; at < end; at += 4) this.#texts[this.#used++] = wordAt(view, at, end)
    }
    this.#slots[slot] = code + 1
    this.#slots[slot + 1] = hash
    this.#slots[slot + 2] = first
    this.#last = code
    this.#lastTexts = first
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
