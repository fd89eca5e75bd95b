import { LANGUAGES, type Language } from './language'

/** A copy without texts in languages that the atlas does not offer, for files. */
export function offeredOnly<T>(value: T, offered: readonly Language[]): T {
  const others = new Set<string>(LANGUAGES.filter((language) => !offered.includes(language)))
  if (others.size === 0) return value
  const left = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(left)
    if (typeof inner !== 'object' || inner === null) return inner
    return Object.fromEntries(
      Object.entries(inner).flatMap(([key, part]) => (others.has(key) ? [] : [[key, left(part)]])),
    )
  }
  return left(value) as T
}
