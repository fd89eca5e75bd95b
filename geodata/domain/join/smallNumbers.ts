/** Digits of base 32, then the same to be continued by another digit. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const BASE = 32

/**
 * Writes integers from 0, most of them below 32, as text of about a character each, which compresses well and parses
 * fast. Throws a `RangeError` for others.
 */
export function packNumbers(numbers: Iterable<number>): string {
  let text = ''
  for (const number of numbers) {
    if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`${number} is no integer from 0`)
    let rest = number
    for (; rest >= BASE; rest = Math.floor(rest / BASE)) text += DIGITS[BASE + (rest % BASE)]
    text += DIGITS[rest]
  }
  return text
}

/** Reads them again. Throws a `RangeError` if the text was not written by `packNumbers`. */
export function unpackNumbers(text: string): number[] {
  const numbers: number[] = []
  let number = 0
  let unit = 1
  for (const character of text) {
    const digit = DIGITS.indexOf(character)
    if (digit < 0) throw new RangeError(`${JSON.stringify(character)} is no digit`)
    number += (digit % BASE) * unit
    unit *= BASE
    if (digit >= BASE) continue
    numbers.push(number)
    number = 0
    unit = 1
  }
  if (unit > 1) throw new RangeError('the last number has no end')
  return numbers
}
