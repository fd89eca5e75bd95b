// @ts-check

/** @typedef {{ first: number, last: number } | 'unsatisfiable'} Range positions of bytes, both included */

/**
 * What a Range field asks for of a body (RFC 9110 §14.1.2). Only one range of bytes is served: anything else may be
 * ignored (§14.2), and the whole is sent.
 * @param {string} field
 * @param {number} size of the body, in bytes
 * @returns {Range | undefined} undefined where the field is to be ignored
 */
export function readRange(field, size) {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(field.trim()) ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined
  if (from === '') {
    const count = Math.min(Number(to), size)
    return count === 0 ? 'unsatisfiable' : { first: size - count, last: size - 1 }
  }
  const first = Number(from)
  if (to !== '' && Number(to) < first) return undefined
  if (first >= size) return 'unsatisfiable'
  return { first, last: to === '' ? size - 1 : Math.min(Number(to), size - 1) }
}
