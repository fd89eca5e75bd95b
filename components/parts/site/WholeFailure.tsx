'use client'

import type { Messages } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import { useLanguagesOfPath } from './useLanguagesOfPath'

type FailureWords = Pick<Messages['failure'], 'title' | 'text' | 'retry'> & { readonly home: string }

/** Inlined by next.config.js: nothing can be fetched here, and the page's messages are gone with its layout. */
const WORDS: Readonly<Record<Language, FailureWords>> = JSON.parse(process.env.JOLIBA_FAILURE ?? '{}')

/**
 * The message when the root layout fails too, with two links that need no JavaScript: the same address again, and the
 * map.
 */
export function WholeFailure() {
  const languages = useLanguagesOfPath()
  return (
    <main className="page">
      {languages.map((each) => (
        <section key={each} lang={each} className="page-section">
          <h1>{WORDS[each].title}</h1>
          <p>{WORDS[each].text}</p>
          <p>
            {/* biome-ignore lint/a11y/useValidAnchor: the address itself, whatever it is, without a script */}
            <a href="">{WORDS[each].retry}</a>
          </p>
          <p>
            <a href={`/${each}`}>{WORDS[each].home}</a>
          </p>
        </section>
      ))}
    </main>
  )
}
