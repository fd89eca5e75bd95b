'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { isLanguage, LANGUAGES } from '@/geodata/language/language'
import { NotFound } from './NotFound'

/**
 * The 404 page in the address's language. The one prepared page answers every address, so it says the same in all languages until the browser
 * knows which one the address names; without JavaScript it stays so.
 */
export function NotFoundHere() {
  const asked = useSyncExternalStore(never, firstOfPath, () => null)
  const languages = isLanguage(asked) ? [asked] : LANGUAGES
  const [language] = languages

  useEffect(
    function tellTheLanguage() {
      if (language) document.documentElement.lang = language
    },
    [language],
  )
  return <NotFound languages={languages} />
}

function never() {
  return () => {}
}

function firstOfPath(): string | null {
  return window.location.pathname.split('/')[1] ?? null
}
