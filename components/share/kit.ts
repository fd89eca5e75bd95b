import type { Messages } from 'use-intl'
import type { DataVersion } from '@/geodata/history/history'
import type { Language } from '@/geodata/language/language'

/** What the share dialog and a printed sheet need besides the page: no reader pays for it before. */
export interface Kit {
  /** Version of the data. */
  readonly version: DataVersion
  readonly messages: Messages
}

const kits = new Map<Language, Promise<Kit>>()

/** The kit of a language, asked for once; rejects when it cannot be had, and asks again the next time. */
export function kitOf(language: Language): Promise<Kit> {
  const known = kits.get(language)
  if (known) return known
  const asked = fetched(language)
  kits.set(language, asked)
  asked.catch(() => kits.delete(language))
  return asked
}

/** Forgets what was asked for, as a page does that is loaded anew. */
export function forgetKits(): void {
  kits.clear()
}

async function fetched(language: Language): Promise<Kit> {
  const answer = await fetch(`/${language}/share.json`)
  if (!answer.ok) throw new Error(`the words for sharing were answered with ${answer.status}`)
  return answer.json()
}
