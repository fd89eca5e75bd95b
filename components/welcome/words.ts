import type { Messages } from 'use-intl'
import type { Language } from '@/geodata/language/language'

const asked = new Map<Language, Promise<Messages>>()

/** The words of the welcome and of the tour, asked for once: who has been welcomed does not pay for them. Rejects when they cannot be had, and asks again the next time. */
export function welcomeWords(language: Language): Promise<Messages> {
  const known = asked.get(language)
  if (known) return known
  const words = fetched(language)
  asked.set(language, words)
  words.catch(() => asked.delete(language))
  return words
}

async function fetched(language: Language): Promise<Messages> {
  const answer = await fetch(`/${language}/welcome.json`)
  if (!answer.ok) throw new Error(`the words of the welcome were answered with ${answer.status}`)
  return answer.json()
}
