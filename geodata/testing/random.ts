/**
 * Seeded random numbers, for reproducible benchmarks: a counter with an odd step, modulo 2^32, scrambled by the
 * finaliser of MurmurHash3: multiply and shift. `next` returns a number in [0, 1).
 */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  next(): number {
    this.#state = (this.#state + 0x9e3779b9) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32
  }

  /** An integer from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  /** One of the items, which must not be empty. */
  one<T>(items: readonly T[]): T {
    return items[this.between(0, items.length - 1)] as T
  }

  /** True with this probability, 0 to 1. */
  chance(share: number): boolean {
    return this.next() < share
  }
}
