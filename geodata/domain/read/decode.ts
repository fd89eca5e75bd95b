/**
 * Bytes that are not UTF-8 stand in a decoded text as U+DC80 to U+DCFF, one half of a surrogate pair each, which no
 * UTF-8 can hold (PEP 383).
 */
const ESCAPE = 0xdc00

/**
 * The text of a file in UTF-8, without a byte order mark. Never throws: the first byte that is not UTF-8 is escaped as
 * U+DC00 plus its value, so that the check can name it, and what else cannot be decoded becomes U+FFFD.
 */
export function decoded(bytes: Uint8Array): string {
  const bad = firstBadByte(bytes)
  const decoder = new TextDecoder()
  if (bad === null) return decoder.decode(bytes)
  const mark = String.fromCharCode(ESCAPE + (bytes[bad] ?? 0))
  return decoder.decode(bytes.subarray(0, bad)) + mark + decoder.decode(bytes.subarray(bad + 1))
}

/** The value of the byte that a UTF-16 unit of a decoded text escapes; null for any other unit. */
export function escapedByte(unit: number): number | null {
  return unit >= ESCAPE + 0x80 && unit <= ESCAPE + 0xff ? unit - ESCAPE : null
}

/** Position of the first byte that begins no character of UTF-8, from 0; null where every byte belongs to one. */
function firstBadByte(bytes: Uint8Array): number | null {
  if (readable(bytes, false)) return null
  // The longest beginning that could still go on, by bisection: decoding is far quicker than a loop over the bytes.
  let [low, high] = [0, bytes.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (readable(bytes.subarray(0, middle), true)) low = middle
    else high = middle - 1
  }
  const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, low), { stream: true })
  return Buffer.byteLength(whole)
}

function readable(bytes: Uint8Array, unfinished: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: unfinished })
    return true
  } catch {
    return false
  }
}
