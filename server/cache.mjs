// @ts-check

/**
 * An LRU cache limited by number of entries and by bytes. It never expires entries: the build and its data cannot
 * change while the process runs; what answers about other data has their version in its key (`served.mjs`).
 * @template {{ readonly size: number }} T `size` in bytes
 * @param {{ entries: number, bytes: number }} limits entries larger than an eighth of `bytes` are not cached
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
      // Reinsert, so that the least recently used entry comes first.
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

    /** Total bytes of entries and keys. */
    get bytes() {
      return total
    },
  }
}
