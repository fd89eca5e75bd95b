import type { Language } from '@/geodata/domain/language/language'
import { placed } from '@/geodata/domain/site/folder'

/** A file per language, fetched on first use. */
export interface FetchedOnce<T> {
  /** Fetches the file once; rejects on failure, and the next call tries again. */
  readonly of: (language: Language) => Promise<T>
  /** Clears the cache, like a reload of the page. */
  readonly forget: () => void
}

/** `file` is the path below the language; `what` describes the content in error messages. */
export function fetchOnce<T>(file: string, what: string): FetchedOnce<T> {
  const known = new Map<Language, Promise<T>>()
  const fetched = async (language: Language): Promise<T> => {
    const answer = await fetch(placed(`/${language}/${file}`))
    if (!answer.ok) throw new Error(`${what} were answered with ${answer.status}`)
    return answer.json()
  }
  return {
    of: (language) => {
      const before = known.get(language)
      if (before) return before
      const asked = fetched(language)
      known.set(language, asked)
      asked.catch(() => known.delete(language))
      return asked
    },
    forget: () => known.clear(),
  }
}
