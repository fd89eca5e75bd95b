import type { ReactNode } from 'react'
import type { Language } from '@/geodata/language/language'
import type { Translate } from '../language/translate'
import { ORIGIN } from './origin'
import { SiteFooter } from './SiteFooter'
import { SiteHeader } from './SiteHeader'

interface PageProps {
  readonly language: Language
  readonly t: Translate
  /** What follows the language in the address, with a leading slash; nothing where the page is missing. */
  readonly path?: string
  /** The View that the page was opened with, without `?`; it goes along to the map and to the other languages. */
  readonly query?: string
  /** The way to take the page along. */
  readonly share?: ReactNode
  readonly children: ReactNode
}

/** A page to read: one column between header and footer. */
export function Page({ language, t, path, query = '', share, children }: PageProps) {
  return (
    <>
      <SiteHeader language={language} t={t} path={path ?? null} query={query} share={share} />
      <main className="page">
        {children}
        {path !== undefined && (
          <p className="printed">{new URL(`/${language}${path}${query && `?${query}`}`, ORIGIN).href}</p>
        )}
        <SiteFooter t={t} />
      </main>
    </>
  )
}
