import { QUOTE } from './bytes'

/** The distinct texts of a column, numbered in order of appearance, as places in the bytes of the file. */
export class Dictionary {
  readonly #bytes: Uint8Array
  /** Code plus one, by hash; 0 is free. */
  #slots = new Int32Array(64)
  #hashes = new Int32Array(32)
  /** Where each text was first seen, and whether its quotes are doubled there. */
  #starts = new Uint32Array(32)
  #ends = new Uint32Array(32)
  #doubled = new Uint8Array(32)
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
      if (this.#hashes[code] === hash && this.#is(code, from, to, doubled)) {
        this.#last = code
        return code
      }
      slot = (slot + 1) & mask
    }
    return this.#add(slot, hash, from, to, doubled)
  }

  #add(slot: number, hash: number, from: number, to: number, doubled: boolean): number {
    const code = this.#length++
    if (code === this.#hashes.length) {
      this.#hashes = longer(this.#hashes, Int32Array)
      this.#starts = longer(this.#starts, Uint32Array)
      this.#ends = longer(this.#ends, Uint32Array)
      this.#doubled = longer(this.#doubled, Uint8Array)
    }
    this.#hashes[code] = hash
    this.#starts[code] = from
    this.#ends[code] = to
    this.#doubled[code] = Number(doubled)
    this.#slots[slot] = code + 1
    this.#last = code
    if (2 * this.#length > this.#slots.length) this.#spread()
    return code
  }

  #spread(): void {
    const slots = new Int32Array(2 * this.#slots.length)
    const mask = slots.length - 1
    for (let code = 0; code < this.#length; code++) {
      const hash = this.#hashes[code] as number
      let slot = (hash ^ (hash >>> 15)) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = code + 1
    }
    this.#slots = slots
  }

  #is(code: number, from: number, to: number, doubled: boolean): boolean {
    const bytes = this.#bytes
    const [start, end] = [this.#starts[code] as number, this.#ends[code] as number]
    if (doubled || this.#doubled[code] === 1)
      return sameText(bytes, start, end, this.#doubled[code] === 1, from, to, doubled)
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
  return hash
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

interface NumberArray {
  readonly length: number
  set(values: NumberArray): void
}

function longer<Values extends NumberArray>(values: Values, Made: new (length: number) => Values): Values {
  const made = new Made(2 * values.length)
  made.set(values)
  return made
}
