import { LANGUAGES, type Language } from '../language/language'
import type { Path } from './syntax'

/**
 * Fills missing languages of the interface with the text of the atlas's first language, so that a record has a text for
 * each language, whatever the atlas offers.
 */
export function inEveryLanguage(value: unknown, offered: readonly Language[]): unknown {
  const others = LANGUAGES.filter((language) => !offered.includes(language))
  const [first] = offered
  if (first === undefined || others.length === 0) return value
  const filled = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(filled)
    if (typeof inner !== 'object' || inner === null) return inner
    const entries = Object.entries(inner).map(([key, part]) => [key, filled(part)] as const)
    const words = new Map(entries).get(first)
    return Object.fromEntries(words === undefined ? entries : [...entries, ...others.map((code) => [code, words])])
  }
  return filled(value)
}

/** Paths of texts in languages that the atlas does not offer. */
export function* unofferedTexts(value: unknown, offered: readonly Language[], path: Path = []): Generator<Path> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key]
    if (LANGUAGES.some((code) => code === key && !offered.includes(code))) yield here
    else yield* unofferedTexts(inner, offered, here)
  }
}
