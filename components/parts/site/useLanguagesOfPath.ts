'use client'

import { useEffect } from 'react'
import { DIRECTIONS, type Language } from '@/geodata/domain/language/language'
import { OFFERED } from '../../language/site'
import { useInBrowser } from '../../ui/useInBrowser'

/**
 * The languages to speak on a page that is prepared once for every address: all of them until the browser knows which
 * one the address names, and where it names none. The document is then said to be in the first of them.
 */
export function useLanguagesOfPath(): readonly Language[] {
  const asked = useInBrowser(firstOfPath, null)
  const named = OFFERED.find((one) => one === asked)
  const languages = named ? [named] : OFFERED
  const [language] = languages
  useEffect(
    function tellTheLanguage() {
      if (language) Object.assign(document.documentElement, { lang: language, dir: DIRECTIONS[language] })
    },
    [language],
  )
  return languages
}

function firstOfPath(): string | null {
  return window.location.pathname.split('/')[1] ?? null
}
