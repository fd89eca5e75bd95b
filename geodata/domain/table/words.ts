/** Bytes seen four at a time, from the first one at an address that is a multiple of four. */
export class Words {
  readonly words: Int32Array
  /** The byte at which the first word begins. */
  readonly first: number

  constructor(bytes: Uint8Array) {
    this.first = (4 - (bytes.byteOffset & 3)) & 3
    const whole = Math.max(bytes.length - this.first, 0) >> 2
    this.words = new Int32Array(
      whole === 0 ? new ArrayBuffer(0) : bytes.buffer,
      whole === 0 ? 0 : bytes.byteOffset + this.first,
      whole,
    )
  }
}

/**
 * Whether none of four bytes is a quote, or one below 14: NUL, and the ends of lines. "Determine if a word has a byte
 * less than n", and equal to n (Bit Twiddling Hacks): most of a file is skipped by this.
 */
export function isPlain(word: number): boolean {
  const quotes = word ^ 0x22222222
  return ((((word - 0x0e0e0e0e) & ~word) | ((quotes - 0x01010101) & ~quotes)) & 0x80808080) === 0
}
