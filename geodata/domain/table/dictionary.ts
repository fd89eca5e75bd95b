import { QUOTE } from './bytes'

const ENTRY = 4

/** The distinct texts of a column, numbered in order of appearance, as places in the bytes of the file. */
export class Dictionary {
  readonly #bytes: Uint8Array
  /** Code plus one, by hash; 0 is free. */
  #slots = new Int32Array(64)
  /** For each text: its hash, where it was first seen, from and to, and whether its quotes are doubled there. */
  #entries = new Uint32Array(32 * ENTRY)
  #last = -1
  #length = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** The code of the text in these bytes; `doubled` if they hold two quotes for one. */
  code(from: number, to: number, doubled: boolean): number {
    // Files are often sorted: the value of the row before is the likeliest.
    if (this.#last >= 0 && this.#is(this.#last, from, to, doubled)) return this.#last
    const hash = hashOf(this.#bytes, from, to, doubled)
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = (hash ^ (hash >>> 15)) & mask
    for (;;) {
      const code = (slots[slot] as number) - 1
      if (code < 0) break
      if (this.#entries[code * ENTRY] === hash && this.#is(code, from, to, doubled)) {
        this.#last = code
        return code
      }
      slot = (slot + 1) & mask
    }
    return this.#add(slot, hash, from, to, doubled)
  }

  #add(slot: number, hash: number, from: number, to: number, doubled: boolean): number {
    const code = this.#length++
    const at = code * ENTRY
    if (at === this.#entries.length) {
      const longer = new Uint32Array(2 * at)
      longer.set(this.#entries)
      this.#entries = longer
    }
    this.#entries[at] = hash
    this.#entries[at + 1] = from
    this.#entries[at + 2] = to
    this.#entries[at + 3] = Number(doubled)
    this.#slots[slot] = code + 1
    this.#last = code
    if (2 * this.#length > this.#slots.length) this.#spread()
    return code
  }

  #spread(): void {
    const slots = new Int32Array(2 * this.#slots.length)
    const mask = slots.length - 1
    for (let code = 0; code < this.#length; code++) {
      const hash = this.#entries[code * ENTRY] as number
      let slot = (hash ^ (hash >>> 15)) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = code + 1
    }
    this.#slots = slots
  }

  #is(code: number, from: number, to: number, doubled: boolean): boolean {
    const bytes = this.#bytes
    const start = this.#entries[code * ENTRY + 1] as number
    const end = this.#entries[code * ENTRY + 2] as number
    const startDoubled = this.#entries[code * ENTRY + 3] === 1
    if (doubled || startDoubled) return sameText(bytes, start, end, startDoubled, from, to, doubled)
    if (end - start !== to - from) return false
    for (let at = from, other = start; at < to; at++, other++) if (bytes[at] !== bytes[other]) return false
    return true
  }
}

/** FNV-1a of a text. */
function hashOf(bytes: Uint8Array, from: number, to: number, doubled: boolean): number {
  let hash = 0x811c9dc5 | 0
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number
    hash = Math.imul(hash ^ byte, 0x01000193)
    if (doubled && byte === QUOTE && bytes[at + 1] === QUOTE) at++
  }
  return hash >>> 0
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
