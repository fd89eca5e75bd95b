import { LANGUAGES, type Language } from './language'

/**
 * The same value without the texts in languages that an atlas does not offer: files say each text in its own languages
 * only.
 */
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
