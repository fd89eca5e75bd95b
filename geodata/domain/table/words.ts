/** The high bit of each of four bytes. */
export const HIGH_BITS = 0x80808080 | 0

const FIRST_PLAIN = 14
const QUOTE = 34
const ASCII_END = 128

/**
 * The first place from `from` on, before `to`, of a quote, of a byte below 14 (NUL, the ends of lines) or, if `high` is
 * `HIGH_BITS` rather than 0, of a character beyond ASCII; `to` if there is none. "Determine if a word has a byte less
 * than n", and equal to n (Bit Twiddling Hacks): most of a file is skipped by this, four bytes at a time.
 */
export function afterPlain(view: DataView, from: number, to: number, high: number): number {
  let at = from
  const last = to - 4
  while (at <= last) {
    const word = view.getInt32(at, true)
    const quotes = word ^ 0x22222222
    const strange = (((word - 0x0e0e0e0e) & ~word) | ((quotes - 0x01010101) & ~quotes) | (word & high)) & 0x80808080
    if (strange !== 0) return at + ((31 - Math.clz32(strange & -strange)) >> 3)
    at += 4
  }
  while (at < to) {
    const byte = view.getUint8(at)
    if (byte < FIRST_PLAIN || byte === QUOTE || (high !== 0 && byte >= ASCII_END)) break
    at++
  }
  return at
}
