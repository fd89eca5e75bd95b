'use client'

import dynamic from 'next/dynamic'
import { useEffect } from 'react'
import type { StoryTitle } from '@/geodata/story/story'
import { useLanguagesOfPath } from './useLanguagesOfPath'

/** Hangs on every page and is seldom seen: its words, in all languages, wait until it is shown. */
const NotFound = dynamic(() => import('./NotFound'))

/**
 * The 404 page in the address's language. The one prepared page answers every address, so it says the same in all languages until the browser
 * knows which one the address names; without JavaScript it stays so.
 */
export function NotFoundHere({ stories }: { readonly stories: readonly StoryTitle[] }) {
  const languages = useLanguagesOfPath()
  const [language] = languages

  useEffect(
    function tellTheLanguage() {
      if (language) document.documentElement.lang = language
    },
    [language],
  )
  return <NotFound languages={languages} stories={stories} />
}
