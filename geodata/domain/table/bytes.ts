import { dayNumber, daysInMonth } from '../time/day'

const BLANK = 32
const MINUS = 45
const PLUS = 43
const POINT = 46
const ZERO = 48
const NINE = 57
const ASCII_END = 128
/** U+00A0, the no-break space, in UTF-8. */
const NO_BREAK = [0xc2, 0xa0] as const

/** Short texts are put together eight units at a time: a decoder costs more to call. */
const SHORT = 64
const units = new Uint16Array(SHORT)

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** The text of some bytes of UTF-8. */
export function textOf(bytes: Uint8Array, from: number, to: number): string {
  const length = to - from > SHORT ? -1 : unitsOf(bytes, from, to)
  if (length < 0) return decoder.decode(bytes.subarray(from, to))
  let text = ''
  let at = 0
  for (; at + 8 <= length; at += 8) text += eight(at)
  for (; at < length; at++) text += String.fromCharCode(units[at] as number)
  return text
}

/** Writes the UTF-16 units of a text of one and two bytes a character; -1 if it has others, which a decoder knows. */
function unitsOf(bytes: Uint8Array, from: number, to: number): number {
  let length = 0
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number
    if (byte < ASCII_END) units[length++] = byte
    else {
      const next = bytes[at + 1] as number
      // The shortest form only, as a decoder demands.
      if (byte < 0xc2 || byte > 0xdf || at + 1 === to || (next & 0xc0) !== 0x80) return -1
      units[length++] = ((byte & 0x1f) << 6) | (next & 0x3f)
      at++
    }
  }
  return length
}

function eight(at: number): string {
  return String.fromCharCode(
    units[at] as number,
    units[at + 1] as number,
    units[at + 2] as number,
    units[at + 3] as number,
    units[at + 4] as number,
    units[at + 5] as number,
    units[at + 6] as number,
    units[at + 7] as number,
  )
}

/** Whether a byte is a blank, or part of a no-break space, or of another character of two bytes. */
export function mayBeBlank(byte: number): boolean {
  return byte <= BLANK || byte === 0xc2 || byte === 0xa0
}

/** The first byte from `from` that is no blank; `to` if all are. */
export function afterBlanks(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  while (at < to) {
    if ((bytes[at] as number) <= BLANK) at++
    else if (bytes[at] === NO_BREAK[0] && bytes[at + 1] === NO_BREAK[1] && at + 1 < to) at += 2
    else break
  }
  return at
}

/** The end of the text between `from` and `to`, without the blanks after it. */
export function beforeBlanks(bytes: Uint8Array, from: number, to: number): number {
  let at = to
  while (at > from) {
    if ((bytes[at - 1] as number) <= BLANK) at--
    else if (bytes[at - 1] === NO_BREAK[1] && bytes[at - 2] === NO_BREAK[0] && at - 2 >= from) at -= 2
    else break
  }
  return at
}

/** The largest whole number that all smaller ones can be told from. */
const EXACT = 2 ** 53
const POWERS = Array.from({ length: 23 }, (_, n) => 10 ** n)

/** The number in digits, with a sign and a decimal point if any; NaN for everything else. */
export function numberOf(bytes: Uint8Array, from: number, to: number): number {
  const first = bytes[from]
  let at = first === MINUS || first === PLUS ? from + 1 : from
  let whole = 0
  let digits = 0
  let point = -1
  for (; at < to; at++) {
    const byte = bytes[at] as number
    if (byte >= ZERO && byte <= NINE) {
      whole = whole * 10 + (byte - ZERO)
      digits++
    } else if (byte === POINT && point < 0) point = at
    else return Number.NaN
  }
  if (digits === 0) return Number.NaN
  const decimals = point < 0 ? 0 : to - point - 1
  const power = POWERS[decimals]
  // One division of two exact numbers rounds as the text would; longer ones are left to the parser of the language.
  const size =
    whole < EXACT && power !== undefined ? whole / power : Number(textOf(bytes, from, to).replace(/^[+-]/, ''))
  return first === MINUS ? -size : size
}

const SHORTEST_MONTH = 28

/** The day of a date `YYYY-MM-DD`, since 1970-01-01; NaN for everything else. */
export function dayOf(bytes: Uint8Array, from: number, to: number): number {
  if (to - from !== 10 || bytes[from + 4] !== MINUS || bytes[from + 7] !== MINUS) return Number.NaN
  const year = digits(bytes, from, from + 4)
  const month = digits(bytes, from + 5, from + 7)
  const day = digits(bytes, from + 8, from + 10)
  if (year < 0 || month < 1 || month > 12 || day < 1) return Number.NaN
  return day > SHORTEST_MONTH && day > daysInMonth(year, month) ? Number.NaN : dayNumber(year, month, day)
}

/** -1 if one of the bytes is no digit. */
function digits(bytes: Uint8Array, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number
    if (byte < ZERO || byte > NINE) return -1
    number = number * 10 + (byte - ZERO)
  }
  return number
}
