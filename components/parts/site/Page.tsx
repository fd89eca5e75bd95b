import type { ReactNode } from 'react'
import type { Language } from '@/geodata/domain/language/language'
import { absolute } from '@/geodata/domain/site/folder'
import type { View } from '@/geodata/domain/view/view'
import type { Translate } from '../../language/translate'
import { ORIGIN } from '../../ui/origin'
import { ThemeOfAddress } from './CarriedTheme'
import styles from './Page.module.css'
import { PrintedEnd } from './PrintedEnd'
import { SiteFooter } from './SiteFooter'
import { SiteHeader } from './SiteHeader'

interface PageProps {
  readonly language: Language
  readonly t: Translate
  /** The path below the language, with a leading slash; undefined on a 404 page. */
  readonly path?: string
  /** The page's query, without `?`; added to links to the map and to the other languages. */
  readonly query?: string
  /** The View that links to the map show, as a query, if that of the page is no View. */
  readonly shown?: string
  /** The View of the printed map; without it there is none. */
  readonly view?: Partial<View>
  /** The share button. */
  readonly share?: ReactNode
  readonly children: ReactNode
}

/** A text page: one column between header and footer. */
export function Page({ language, t, path, query = '', shown, view, share, children }: PageProps) {
  return (
    <>
      <ThemeOfAddress />
      <SiteHeader language={language} t={t} path={path ?? null} query={query} shown={shown} tools={share} />
      <main className="page">
        {children}
        <div className={styles.end}>
          {path !== undefined && (
            <PrintedEnd
              language={language}
              t={t}
              address={absolute(`/${language}${path}${query && `?${query}`}`, ORIGIN)}
              view={view}
            />
          )}
          <SiteFooter language={language} t={t} />
        </div>
      </main>
    </>
  )
}
