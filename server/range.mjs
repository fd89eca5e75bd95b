// @ts-check

/** @typedef {{ first: number, last: number } | 'unsatisfiable'} Range inclusive byte positions */

/**
 * Parses a Range header (RFC 9110 §14.1.2). Only a single byte range is supported: anything else may be ignored
 * (§14.2), and the whole body is sent.
 * @param {string} field
 * @param {number} size of the body, in bytes
 * @returns {Range | undefined} undefined if the header is to be ignored
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
