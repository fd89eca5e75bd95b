import type { Language } from '@/geodata/domain/language/language'

/** A file of each language that is fetched when it is first needed. */
export interface AskedOnce<T> {
  /** Asks for it once; rejects when it cannot be had, and asks again the next time. */
  readonly of: (language: Language) => Promise<T>
  /** Forgets what was asked for, as a page does that is loaded anew. */
  readonly forget: () => void
}

/** `file` follows the language in the address; `what` it holds is said where it cannot be had. */
export function fetchOnce<T>(file: string, what: string): AskedOnce<T> {
  const known = new Map<Language, Promise<T>>()
  const fetched = async (language: Language): Promise<T> => {
    const answer = await fetch(`/${language}/${file}`)
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
