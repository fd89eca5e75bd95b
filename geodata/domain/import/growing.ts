/** A growing list of whole numbers from 0. */
export class Growing {
  #values: Uint32Array<ArrayBuffer>
  length = 0

  constructor(expected = 1024) {
    this.#values = new Uint32Array(Math.max(expected, 16))
  }

  add(value: number): void {
    if (this.length === this.#values.length) {
      const longer = new Uint32Array(2 * this.length)
      longer.set(this.#values)
      this.#values = longer
    }
    this.#values[this.length++] = value
  }

  at(i: number): number {
    return this.#values[i] as number
  }

  made(): Uint32Array<ArrayBuffer> {
    return this.#values.slice(0, this.length)
  }
}

/** What no code has. */
export const UNKNOWN = -(2 ** 31)

/** Whole numbers by code, close together in memory; `UNKNOWN` for codes without one. */
export class ByCode {
  #values = new Int32Array(256).fill(UNKNOWN)

  get(code: number): number {
    return code < this.#values.length ? (this.#values[code] as number) : UNKNOWN
  }

  set(code: number, value: number): void {
    const { length } = this.#values
    if (code >= length) {
      const longer = new Int32Array(Math.max(2 * length, code + 1)).fill(UNKNOWN, length)
      longer.set(this.#values)
      this.#values = longer
    }
    this.#values[code] = value
  }
}

/** Numbers the distinct rows of some numbers in order of appearance, as `Map` does for one value. */
export class Tuples {
  readonly #width: number
  #values: Int32Array
  /** Position plus one, by hash; 0 is free. */
  #slots = new Int32Array(1024)
  length = 0

  constructor(width: number) {
    this.#width = width
    this.#values = new Int32Array(512 * width)
  }

  /** The position of a tuple; `length` grows if it is new. */
  at(tuple: Int32Array): number {
    const mask = this.#slots.length - 1
    let slot = hashOf(tuple, this.#width) & mask
    for (;;) {
      const at = (this.#slots[slot] as number) - 1
      if (at < 0) return this.#add(tuple, slot)
      if (this.#is(tuple, at)) return at
      slot = (slot + 1) & mask
    }
  }

  #is(tuple: Int32Array, at: number): boolean {
    const from = at * this.#width
    for (let n = 0; n < this.#width; n++) if (this.#values[from + n] !== tuple[n]) return false
    return true
  }

  #add(tuple: Int32Array, slot: number): number {
    const at = this.length++
    if ((at + 1) * this.#width > this.#values.length) {
      const longer = new Int32Array(2 * this.#values.length)
      longer.set(this.#values)
      this.#values = longer
    }
    this.#values.set(tuple, at * this.#width)
    this.#slots[slot] = at + 1
    if (2 * this.length > this.#slots.length) this.#spread()
    return at
  }

  #spread(): void {
    const slots = new Int32Array(2 * this.#slots.length)
    const mask = slots.length - 1
    for (let at = 0; at < this.length; at++) {
      const from = at * this.#width
      let slot = hashOf(this.#values.subarray(from, from + this.#width), this.#width) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = at + 1
    }
    this.#slots = slots
  }
}

function hashOf(tuple: Int32Array, width: number): number {
  let hash = 0x811c9dc5 | 0
  for (let n = 0; n < width; n++) {
    hash = Math.imul(hash ^ (tuple[n] as number), 0x85ebca6b)
    hash ^= hash >>> 13
  }
  return hash ^ (hash >>> 16)
}
