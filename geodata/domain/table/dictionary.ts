const QUOTE = 34
/** Ends each text of a combination; UTF-8 has no such byte. */
const END = 0xff

/** Where the cells of a row are in the bytes of the file, by column, and whether their quotes are doubled there. */
export interface Spans {
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly doubled: Uint8Array
}

/** For each entry: its hash, and where its text is among all, as words: where it starts, and how many it has. */
const ENTRY = 3

/**
 * The distinct texts of a column, or combinations of texts of some columns, numbered in order of appearance. They are
 * copied next to one another, four bytes to a word: where they are in the file, they are too far apart to be compared
 * quickly.
 */
export class Dictionary {
  readonly #bytes: Uint8Array
  readonly #columns: readonly number[]
  #entries = new Int32Array(32 * ENTRY)
  /** Code plus one, by hash; 0 is free. */
  #slots = new Int32Array(64)
  #texts = new Int32Array(256)
  #used = 0
  #length = 0
  #last = 0
  /** The text that is looked up. */
  #own = new Uint8Array(256)
  #ownWords = new Int32Array(this.#own.buffer)
  /** Codes plus one of texts of at most one byte, which are many: by the byte, or at the end for an empty text. */
  readonly #short: Int32Array | null

  constructor(bytes: Uint8Array, columns: readonly number[]) {
    this.#bytes = bytes
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
    const at = length === 0 ? 256 : (this.#bytes[start] as number)
    if (this.#short[at] === 0) this.#short[at] = this.#found(row) + 1
    return (this.#short[at] as number) - 1
  }

  #found(row: Spans): number {
    const count = this.#take(row)
    const own = this.#ownWords
    // Files are often sorted: the texts of the row before are the likeliest.
    if (this.#length > 0 && this.#is(this.#last, own, count)) return this.#last
    let hash = SEED
    for (let n = 0; n < count; n++) {
      hash = Math.imul(hash ^ (own[n] as number), FACTOR)
      hash ^= hash >>> 15
    }
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = hash & mask
    for (;;) {
      const code = (slots[slot] as number) - 1
      if (code < 0) return this.#add(slot, hash, count)
      if (this.#entries[code * ENTRY] === hash && this.#is(code, own, count)) {
        this.#last = code
        return code
      }
      slot = (slot + 1) & mask
    }
  }

  /** Copies the texts of a row together; returns the number of words. */
  #take({ starts, ends, doubled }: Spans): number {
    const bytes = this.#bytes
    const columns = this.#columns
    let own = this.#own
    let length = 0
    for (let n = 0; n < columns.length; n++) {
      const column = columns[n] as number
      const end = ends[column] ?? 0
      const start = starts[column] ?? 0
      if (length + end - start + 8 > own.length) own = this.#longer(length + end - start + 8)
      if (doubled[column] === 1) {
        for (let at = start; at < end; at++) {
          own[length++] = bytes[at] as number
          if (bytes[at] === QUOTE && bytes[at + 1] === QUOTE) at++
        }
      } else for (let at = start; at < end; at++) own[length++] = bytes[at] as number
      own[length++] = END
    }
    const count = (length + 3) >> 2
    while ((length & 3) !== 0) own[length++] = 0
    return count
  }

  #longer(least: number): Uint8Array<ArrayBuffer> {
    const longer = new Uint8Array(2 ** Math.ceil(Math.log2(2 * least)))
    longer.set(this.#own)
    this.#own = longer
    this.#ownWords = new Int32Array(longer.buffer)
    return longer
  }

  #is(code: number, own: Int32Array, count: number): boolean {
    if (this.#entries[code * ENTRY + 2] !== count) return false
    const texts = this.#texts
    const from = this.#entries[code * ENTRY + 1] as number
    for (let n = 0; n < count; n++) if (texts[from + n] !== own[n]) return false
    return true
  }

  #add(slot: number, hash: number, count: number): number {
    const code = this.#length++
    const at = code * ENTRY
    if (at === this.#entries.length) this.#entries = enlarged(this.#entries, 2 * at)
    if (this.#used + count > this.#texts.length)
      this.#texts = enlarged(this.#texts, Math.max(2 * this.#texts.length, this.#used + count))
    this.#texts.set(this.#ownWords.subarray(0, count), this.#used)
    this.#entries[at] = hash
    this.#entries[at + 1] = this.#used
    this.#entries[at + 2] = count
    this.#used += count
    this.#slots[slot] = code + 1
    this.#last = code
    if (2 * this.#length > this.#slots.length) this.#spread()
    return code
  }

  #spread(): void {
    const slots = new Int32Array(4 * this.#slots.length)
    const mask = slots.length - 1
    for (let code = 0; code < this.#length; code++) {
      let slot = (this.#entries[code * ENTRY] as number) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = code + 1
    }
    this.#slots = slots
  }
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
