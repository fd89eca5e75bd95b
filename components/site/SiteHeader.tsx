import type { ReactNode } from 'react'
import type { Language } from '@/geodata/language/language'
import { LANGUAGES } from '@/geodata/language/language'
import { THEMES, type View } from '@/geodata/view/view'
import { LANGUAGE_NAMES } from '../language/locale'
import type { Translate } from '../language/translate'
import { PlainLink } from '../navigation/PlainLink'
import type { Change } from '../navigation/useView'
import { SiteNav } from '../page/SiteNav'
import styles from './SiteHeader.module.css'

interface SiteHeaderProps {
  readonly language: Language
  readonly t: Translate
  /** What follows the language in the address, with a leading slash; empty on the explorer, null on a page that has no address of its own. */
  readonly path?: string | null
  readonly query?: string
  readonly heading?: 'h1' | 'p'
  /** The View whose theme the reader may change; pages that are no View take it from their address (CarriedTheme). */
  readonly theme?: {
    readonly view: View
    readonly href: (view: View) => string
    readonly go: (change: Change) => void
  }
  /** The way to the other surfaces of the same View. */
  readonly nav?: ReactNode
  /** The way to take the page along. */
  readonly share?: ReactNode
}

/** Name of the house, languages and theme. Links, so that all of it works without JavaScript. */
export function SiteHeader({
  language,
  t,
  path = '',
  query = '',
  heading: Heading = 'p',
  theme,
  nav,
  share,
}: SiteHeaderProps) {
  return (
    <header className={styles.header}>
      <Heading className={styles.name}>
        <a href={`/${language}`}>{t('site.name')}</a>
      </Heading>
      <p className={styles.tagline}>{t('site.tagline')}</p>
      {nav ?? <SiteNav language={language} t={t} path={path} query={query} />}
      {share}
      {theme && (
        <nav className={styles.choice} aria-label={t('site.theme')}>
          {([null, ...THEMES] as const).map((choice) => {
            const chosen: View = { ...theme.view, theme: choice }
            const name = choice ?? 'system'
            return (
              <PlainLink
                key={name}
                href={theme.href(chosen)}
                follow={() => theme.go((now) => ({ ...now, theme: choice }))}
                aria-label={t(`site.themes.${name}`)}
                title={t(`site.themes.${name}`)}
                aria-current={theme.view.theme === choice ? 'true' : undefined}
              >
                <ThemeSign theme={name} />
              </PlainLink>
            )
          })}
        </nav>
      )}
      <nav className={styles.choice} aria-label={t('site.language')}>
        {LANGUAGES.map((code) => (
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
    </header>
  )
}

function ThemeSign({ theme }: { theme: 'system' | 'light' | 'dark' }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" fill="currentColor">
      {theme === 'system' && (
        <path d="M8 1.5a6.5 6.5 0 1 0 0 13zm0 1.4v10.2a5.1 5.1 0 0 0 0-10.2z" fillRule="evenodd" />
      )}
      {theme === 'light' && (
        <>
          <circle cx="8" cy="8" r="3.4" />
          <path
            d="M8 .6v2M8 13.4v2M.6 8h2M13.4 8h2M2.8 2.8l1.4 1.4M11.8 11.8l1.4 1.4M2.8 13.2l1.4-1.4M11.8 4.2l1.4-1.4"
            stroke="currentColor"
            strokeWidth="1.4"
          />
        </>
      )}
      {theme === 'dark' && <path d="M6 1.6a6.6 6.6 0 1 0 8.4 8.4A5.6 5.6 0 0 1 6 1.6z" />}
    </svg>
  )
}
