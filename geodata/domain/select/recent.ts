/**
 * The value of a key in a small cache, made if it is not there. It becomes the most recently used one; beyond `most`,
 * the least recently used one is dropped.
 */
export function recentOf<Value>(cache: Map<string, Value>, key: string, most: number, make: () => Value): Value {
  const value = cache.get(key) ?? make()
  // Reinserted: a map lists its keys in the order of insertion.
  cache.delete(key)
  cache.set(key, value)
  for (const oldest of cache.keys()) {
    if (cache.size <= most) break
    cache.delete(oldest)
  }
  return value
}
