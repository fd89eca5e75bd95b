'use client'

import { useSyncExternalStore } from 'react'
import { isLanguage, LANGUAGES, type Language } from '@/geodata/language/language'

/**
 * The languages to speak on a page that is prepared once for every address: all of them until the browser knows which one the address names, and where it names none.
 */
export function useLanguagesOfPath(): readonly Language[] {
  const asked = useSyncExternalStore(never, firstOfPath, () => null)
  return isLanguage(asked) ? [asked] : LANGUAGES
}

function never() {
  return () => {}
}

function firstOfPath(): string | null {
  return window.location.pathname.split('/')[1] ?? null
}
