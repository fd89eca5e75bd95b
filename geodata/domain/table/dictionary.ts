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

  constructor(bytes: Uint8Array, columns: readonly number[]) {
    this.#bytes = bytes
    this.#columns = columns
    this.#size = 1 + 3 * columns.length
    this.#entries = new Uint32Array(32 * this.#size)
  }

  /** The code of the texts in these cells. */
  code(row: Spans): number {
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

  #is(code: number, row: Spans): boolean {
    const bytes = this.#bytes
    const entries = this.#entries
    const columns = this.#columns
    let at = code * this.#size + 1
    for (let n = 0; n < columns.length; n++) {
      const column = columns[n] as number
      const start = entries[at++] as number
      const end = entries[at++] as number
      const isDoubled = entries[at++] as number
      const [from = 0, to = 0, doubled = 0] = [row.starts[column], row.ends[column], row.doubled[column]]
      if ((isDoubled | doubled) !== 0) {
        if (!sameText(bytes, start, end, isDoubled === 1, from, to, doubled === 1)) return false
        continue
      }
      if (end - start !== to - from) return false
      for (let one = from, other = start; one < to; one++, other++) if (bytes[one] !== bytes[other]) return false
    }
    return true
  }

  /** FNV-1a; cells are told apart by a byte that UTF-8 does not have. */
  #hash({ starts, ends, doubled }: Spans): number {
    const bytes = this.#bytes
    const columns = this.#columns
    let hash = 0x811c9dc5 | 0
    for (let n = 0; n < columns.length; n++) {
      const column = columns[n] as number
      const to = ends[column] ?? 0
      const isDoubled = doubled[column] === 1
      for (let at = starts[column] ?? 0; at < to; at++) {
        const byte = bytes[at] as number
        hash = Math.imul(hash ^ byte, 0x01000193)
        if (isDoubled && byte === QUOTE && bytes[at + 1] === QUOTE) at++
      }
      hash = Math.imul(hash ^ 0xff, 0x01000193)
    }
    return hash >>> 0
  }
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
  let [one, other] = [start, from]
  while (one < end && other < to) {
    if (bytes[one] !== bytes[other]) return false
    if (startDoubled && bytes[one] === QUOTE && bytes[one + 1] === QUOTE) one++
    if (doubled && bytes[other] === QUOTE && bytes[other + 1] === QUOTE) other++
    one++
    other++
  }
  return one >= end && other >= to
}
