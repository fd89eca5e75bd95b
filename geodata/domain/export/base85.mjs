// @ts-check

/** Characters that mean nothing in HTML, JSON or a script: 85 of them hold four bytes in five, Base64 three in four. */
const DIGITS = '!#$%()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~'.slice(0, 85)

/**
 * Bytes as text: five digits for every four bytes, after one that says how many of the last four are filling.
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function inBase85(bytes) {
  const filling = (4 - (bytes.length % 4)) % 4
  const filled = new Uint8Array(bytes.length + filling)
  filled.set(bytes)
  const view = new DataView(filled.buffer)
  const texts = [String(filling)]
  for (let at = 0; at < filled.length; at += 4) {
    let rest = view.getUint32(at)
    let digits = ''
    for (let n = 0; n < 5; n++) {
      digits = DIGITS[rest % 85] + digits
      rest = Math.floor(rest / 85)
    }
    texts.push(digits)
  }
  return texts.join('')
}

/** The source of a function that reads it, for a page. */
export const FROM_BASE85 = `(text) => {
  const view = new DataView(new ArrayBuffer((text.length - 1) / 5 * 4))
  const digits = ${JSON.stringify(DIGITS)}
  const values = new Map(Array.from(digits, (digit, value) => [digit, value]))
  for (let at = 1, byte = 0; at < text.length; at += 5, byte += 4) {
    let number = 0
    for (let n = 0; n < 5; n++) number = number * 85 + values.get(text[at + n])
    view.setUint32(byte, number)
  }
  return new Uint8Array(view.buffer, 0, view.byteLength - Number(text[0]))
}`
