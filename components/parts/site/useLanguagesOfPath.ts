'use client'

import { useEffect } from 'react'
import { DIRECTIONS, type Language } from '@/geodata/domain/language/language'
import { OFFERED } from '../../language/site'
import { herePath } from '../../ui/here'
import { useInBrowser } from '../../ui/useInBrowser'

/**
 * The languages of a page that is static for every address: all until the browser has read the language from the
 * address, and if it has none. The document's `lang` is then the first.
 */
export function useLanguagesOfPath(): readonly Language[] {
  const asked = useInBrowser(firstOfPath, null)
  const named = OFFERED.find((one) => one === asked)
  const languages = named ? [named] : OFFERED
  const [language] = languages
  useEffect(
    function setDocumentLanguage() {
      if (language) Object.assign(document.documentElement, { lang: language, dir: DIRECTIONS[language] })
    },
    [language],
  )
  return languages
}

function firstOfPath(): string | null {
  return herePath().split('/')[1] ?? null
}
