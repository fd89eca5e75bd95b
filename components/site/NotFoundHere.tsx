'use client'

import dynamic from 'next/dynamic'
import { useEffect, useSyncExternalStore } from 'react'
import { isLanguage, LANGUAGES } from '@/geodata/language/language'
import type { StoryTitle } from '@/geodata/story/story'

/** Hangs on every page and is seldom seen: its words, in all languages, wait until it is shown. */
const NotFound = dynamic(() => import('./NotFound'))

/**
 * The 404 page in the address's language. The one prepared page answers every address, so it says the same in all languages until the browser
 * knows which one the address names; without JavaScript it stays so.
 */
export function NotFoundHere({ stories }: { readonly stories: readonly StoryTitle[] }) {
  const asked = useSyncExternalStore(never, firstOfPath, () => null)
  const languages = isLanguage(asked) ? [asked] : LANGUAGES
  const [language] = languages

  useEffect(
    function tellTheLanguage() {
      if (language) document.documentElement.lang = language
    },
    [language],
  )
  return <NotFound languages={languages} stories={stories} />
}

function never() {
  return () => {}
}

function firstOfPath(): string | null {
  return window.location.pathname.split('/')[1] ?? null
}
