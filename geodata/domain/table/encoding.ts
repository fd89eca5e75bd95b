import { refused } from './refusals'

/** Encodings that a reader can choose, when what was recognised is wrong. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1256',
  'windows-1251',
  'windows-1250',
  'windows-1254',
  'macintosh',
  'ibm866',
] as const
export type Encoding = (typeof ENCODINGS)[number]

/** A text as UTF-8 bytes without a byte order mark, and the encoding that it had. */
export interface Decoded {
  readonly encoding: Encoding
  /** The given bytes themselves, or a part of them, if they were UTF-8. */
  readonly bytes: Uint8Array
}

/** Bytes looked at for the pattern of UTF-16. */
const SAMPLE = 2 ** 16
/** Fewer zero bytes are an accident. */
const LEAST_ZEROS = 4
/** Bytes decoded at a time. */
const CHUNK = 2 ** 20

/**
 * A text of any encoding as UTF-8. A byte order mark decides, then the zero bytes of UTF-16, then whether the bytes are
 * UTF-8; everything else is taken for Windows-1252, which is a guess to be confirmed. UTF-8 is not copied.
 * @param asked the encoding, if a person has chosen it
 * @throws Refusal `nul` if the text has a NUL character
 */
export function decoded(bytes: Uint8Array, asked?: Encoding): Decoded {
  const { encoding, from } = asked ? { encoding: asked, from: markOf(bytes, asked) } : recognised(bytes)
  const content = from ? bytes.subarray(from) : bytes
  if (encoding !== 'utf-8') return { encoding, bytes: withoutNul(reencoded(content, encoding)) }
  const check = checkUtf8(content)
  if (check.nul) throw refused('nul')
  if (check.wrong === 0) return { encoding, bytes: content }
  // A few broken characters among many good ones are damage; otherwise it is another encoding.
  if (asked || from || check.wrong * 20 < check.right) return { encoding, bytes: reencoded(content, 'utf-8') }
  return { encoding: 'windows-1252', bytes: reencoded(content, 'windows-1252') }
}

/** A text without its byte order mark, if its beginning does not tell that it has another encoding than UTF-8. */
export function perhapsUtf8(bytes: Uint8Array): Uint8Array | null {
  const { encoding, from } = recognised(bytes)
  return encoding === 'utf-8' ? bytes.subarray(from) : null
}

function recognised(bytes: Uint8Array): { encoding: Encoding; from: number } {
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
    const from = markOf(bytes, encoding)
    if (from > 0) return { encoding, from }
  }
  return { encoding: zeroPattern(bytes) ?? 'utf-8', from: 0 }
}

const MARKS: Readonly<Partial<Record<Encoding, readonly number[]>>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
}

/** Length of the byte order mark of this encoding, 0 if there is none. */
function markOf(bytes: Uint8Array, encoding: Encoding): number {
  const mark = MARKS[encoding]
  return mark?.every((byte, at) => bytes[at] === byte) ? mark.length : 0
}

/** UTF-16 without a mark: blanks, digits and line ends have a zero byte, always on the same side. */
function zeroPattern(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length - (bytes.length % 2), SAMPLE)
  let even = 0
  let odd = 0
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  const few = Math.max(LEAST_ZEROS, length / 2 / 50)
  const [more, fewer] = even > odd ? [even, odd] : [odd, even]
  if (more < few || fewer > more / 50) return null
  return odd > even ? 'utf-16le' : 'utf-16be'
}

/** Decoded in chunks and written as UTF-8, so that the whole is never one string. */
function reencoded(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const encoder = new TextEncoder()
  const parts: Uint8Array[] = []
  for (let from = 0; from < bytes.length || from === 0; from += CHUNK) {
    const chunk = bytes.subarray(from, from + CHUNK)
    const text = decoder.decode(chunk, { stream: from + CHUNK < bytes.length })
    parts.push(encoder.encode(encoding === 'windows-1252' ? text.replace(/[\u0080-\u009f]/g, inWindows) : text))
  }
  return joined(parts)
}

/** Characters of Windows-1252 from 128 on; five bytes have none, and stay controls. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Node 20 decodes Windows-1252 as Latin-1, which has controls there. */
function inWindows(control: string): string {
  return WINDOWS[control.charCodeAt(0) - 0x80] ?? control
}

/** Byte arrays one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts
  if (only && parts.length === 1) return only
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function withoutNul(bytes: Uint8Array): Uint8Array {
  if (bytes.includes(0)) throw refused('nul')
  return bytes
}

/**
 * Counts characters of more than one byte, right and wrong by UTF-8, and tells whether there is a NUL. Looks at four
 * bytes at a time.
 */
function checkUtf8(bytes: Uint8Array): { right: number; wrong: number; nul: boolean } {
  let right = 0
  let wrong = 0
  let at = 0
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const last = bytes.length - 4
  while (at < bytes.length) {
    if (at <= last) {
      const word = view.getInt32(at, true)
      // The high bit of each byte that has it, or is zero; above a zero one also of others.
      const strange = (word | ((word - 0x01010101) & ~word)) & 0x80808080
      if (strange === 0) {
        at += 4
        continue
      }
      at += (31 - Math.clz32(strange & -strange)) >> 3
    }
    const lead = bytes[at] as number
    if (lead === 0) return { right, wrong, nul: true }
    const length = lead < 0x80 ? 1 : characterLength(bytes, at, lead)
    if (length > 1) right++
    else if (length === 0) wrong++
    at += length || 1
  }
  return { right, wrong, nul: false }
}

/** Length of the UTF-8 character that begins here, 0 if it is wrong: cut off, overlong, a surrogate, beyond Unicode. */
export function characterLength(bytes: Uint8Array, at: number, lead: number): 0 | 2 | 3 | 4 {
  const second = bytes[at + 1] ?? 0
  if (lead >= 0xc2 && lead <= 0xdf) return follows(second) ? 2 : 0
  if (lead >= 0xe0 && lead <= 0xef) {
    const least = lead === 0xe0 ? 0xa0 : 0x80
    const most = lead === 0xed ? 0x9f : 0xbf
    return second >= least && second <= most && follows(bytes[at + 2]) ? 3 : 0
  }
  if (lead < 0xf0 || lead > 0xf4) return 0
  const least = lead === 0xf0 ? 0x90 : 0x80
  const most = lead === 0xf4 ? 0x8f : 0xbf
  return second >= least && second <= most && follows(bytes[at + 2]) && follows(bytes[at + 3]) ? 4 : 0
}

function follows(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80
}
