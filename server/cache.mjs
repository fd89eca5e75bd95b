// @ts-check

/**
 * A cache with a limit to its entries and to their bytes; the entry that was asked for longest ago makes room. It lives
 * as long as the process, whose data and build never change: the next version of either begins with an empty one.
 * @template {{ readonly size: number }} T `size` in bytes
 * @param {{ entries: number, bytes: number }} limits an entry of more than an eighth of `bytes` is not kept
 */
export function createCache({ entries, bytes }) {
  /** @type {Map<string, T>} */
  const kept = new Map()
  let total = 0

  /** @param {string} key @param {T} value */
  function remove(key, value) {
    kept.delete(key)
    total -= value.size + key.length
  }

  return {
    /** @param {string} key @returns {T | undefined} */
    get(key) {
      const value = kept.get(key)
      if (value === undefined) return undefined
      // Put in anew, so that the one asked for longest ago stands first.
      kept.delete(key)
      kept.set(key, value)
      return value
    },

    /** @param {string} key @param {T} value */
    set(key, value) {
      const old = kept.get(key)
      if (old) remove(key, old)
      if (value.size > bytes / 8) return
      kept.set(key, value)
      total += value.size + key.length
      for (const [first, oldest] of kept) {
        if (kept.size <= entries && total <= bytes) break
        remove(first, oldest)
      }
    },

    /** How many bytes the entries and their keys take. */
    get bytes() {
      return total
    },
  }
}
