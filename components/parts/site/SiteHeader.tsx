import type { ReactNode } from 'react'
import type { Language } from '@/geodata/domain/language/language'
import { LANGUAGE_NAMES } from '../../language/locale'
import { OFFERED } from '../../language/site'
import type { Translate } from '../../language/translate'
import styles from './SiteHeader.module.css'
import { SiteNav } from './SiteNav'
import { ThemeChoice, type ThemedView } from './ThemeChoice'

interface SiteHeaderProps {
  readonly language: Language
  readonly t: Translate
  /**
   * What follows the language in the address, with a leading slash; empty on the explorer, null on a page that has no
   * address of its own.
   */
  readonly path?: string | null
  readonly query?: string
  readonly heading?: 'h1' | 'p'
  /**
   * The View whose theme the reader may change; pages that are no View have theirs from their address (CarriedTheme).
   */
  readonly theme?: ThemedView
  /** What else may be done with the page: to compare, to take it along. */
  readonly tools?: ReactNode
}

/**
 * Name of the house, the way to every page, theme and languages. Links and folds, so that all of it works without
 * JavaScript.
 */
export function SiteHeader({
  language,
  t,
  path = '',
  query = '',
  heading: Heading = 'p',
  theme,
  tools,
}: SiteHeaderProps) {
  return (
    <header className={styles.header}>
      <Heading className={styles.name}>
        <a href={`/${language}`}>{t('site.name')}</a>
      </Heading>
      <p className={styles.tagline}>{t('site.tagline')}</p>
      <details className={styles.menu} name="header">
        <summary className="hook">{t('pages.menu')}</summary>
        <SiteNav language={language} t={t} path={path} query={query} />
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
