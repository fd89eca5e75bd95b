import type { ReactNode } from 'react'
import type { Language } from '@/geodata/domain/language/language'
import { LANGUAGE_NAMES } from '../../language/locale'
import { OFFERED, SERVES_DATA } from '../../language/site'
import type { Translate } from '../../language/translate'
import styles from './SiteHeader.module.css'
import { SiteNav } from './SiteNav'
import { ThemeChoice, type ThemedView } from './ThemeChoice'

interface SiteHeaderProps {
  readonly language: Language
  readonly t: Translate
  /**
   * The path below the language, with a leading slash; empty on the explorer, null on a page without an address of its
   * own.
   */
  readonly path?: string | null
  readonly query?: string
  /** The View that links to the map and the events show, as a query; that of the page unless said. */
  readonly shown?: string | undefined
  readonly heading?: 'h1' | 'p'
  /** The View whose theme the reader may change; static pages take their theme from the address (CarriedTheme). */
  readonly theme?: ThemedView
  /** Additional tools: compare, share. */
  readonly tools?: ReactNode
}

/** Site name, navigation, theme and languages. Links and `details`, so that everything works without JavaScript. */
export function SiteHeader({
  language,
  t,
  path = '',
  query = '',
  shown = query,
  heading: Heading = 'p',
  theme,
  tools,
}: SiteHeaderProps) {
  return (
    <header className={styles.header} data-full={SERVES_DATA || undefined}>
      <Heading className={styles.name}>
        <a href={`/${language}`}>{t('site.name')}</a>
      </Heading>
      {/* That of the atlas says nothing of a reader's own data. */}
      {path?.startsWith('/own/') ? (
        <span className={styles.room} />
      ) : (
        <p className={styles.tagline}>{t('site.tagline')}</p>
      )}
      <details className={styles.menu} name="header">
        <summary className="hook">{t('pages.menu')}</summary>
        <SiteNav language={language} t={t} path={path} query={shown} />
      </details>
      {tools}
      <ThemeChoice t={t} address={path === null ? '' : `/${language}${path}`} query={query} themed={theme} />
      {OFFERED.length > 1 && (
        <nav className={styles.choice} aria-label={t('site.language')}>
          {OFFERED.map((code) => (
            <a
              key={code}
              href={`/${code}${path ?? ''}${query ? `?${query}` : ''}`}
              hrefLang={code}
              lang={code}
              aria-current={code === language ? 'true' : undefined}
            >
              {code.toUpperCase()} <span className="unseen">{LANGUAGE_NAMES[code]}</span>
            </a>
          ))}
        </nav>
      )}
    </header>
  )
}
