/** Undecodable bytes become U+DC80 to U+DCFF, lone surrogates that valid UTF-8 cannot contain (PEP 383). */
const ESCAPE = 0xdc00

/**
 * Decodes UTF-8 without byte order mark. Never throws: the first invalid byte is escaped as U+DC00 plus its value, so
 * that the check can name it; later ones become U+FFFD.
 */
export function decoded(bytes: Uint8Array): string {
  const bad = firstBadByte(bytes)
  const decoder = new TextDecoder()
  if (bad === null) return decoder.decode(bytes)
  const mark = String.fromCharCode(ESCAPE + (bytes[bad] ?? 0))
  return decoder.decode(bytes.subarray(0, bad)) + mark + decoder.decode(bytes.subarray(bad + 1))
}

/** The byte that a UTF-16 unit of a decoded text escapes; null for any other unit. */
export function escapedByte(unit: number): number | null {
  return unit >= ESCAPE + 0x80 && unit <= ESCAPE + 0xff ? unit - ESCAPE : null
}

/** Position of the first invalid byte, from 0; null for valid UTF-8. */
function firstBadByte(bytes: Uint8Array): number | null {
  if (readable(bytes, false)) return null
  // Bisect for the longest valid prefix: native decoding is far quicker than a loop over the bytes.
  let [low, high] = [0, bytes.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (readable(bytes.subarray(0, middle), true)) low = middle
    else high = middle - 1
  }
  const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, low), { stream: true })
  return new TextEncoder().encode(whole).length
}

function readable(bytes: Uint8Array, unfinished: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: unfinished })
    return true
  } catch {
    return false
  }
}
