import { THEMES, type Theme, type View } from '@/geodata/domain/view/view'
import type { Translate } from '../../language/translate'
import { PlainLink } from '../../view/PlainLink'
import type { Change } from '../../view/useView'
import styles from './SiteHeader.module.css'

/** The View whose theme the reader may change. */
export interface ThemedView {
  readonly view: View
  readonly href: (view: View) => string
  readonly go: (change: Change) => void
}

interface ThemeChoiceProps {
  readonly t: Translate
  /**
   * The address of a static page, without theme, and its query; such a page takes its theme from the address, so its
   * inline script marks the current one (CarriedTheme).
   */
  readonly address: string
  readonly query: string
  readonly themed: ThemedView | undefined
}

/** The theme menu: a link to the same page in each theme. */
export function ThemeChoice({ t, address, query, themed }: ThemeChoiceProps) {
  return (
    <details className={styles.theme} name="header">
      <summary className="hook">
        <ThemeSign theme={themed?.view.theme ?? 'system'} /> {t('site.theme')}
      </summary>
      <nav aria-label={t('site.theme')}>
        {([null, ...THEMES] as const).map((choice) => {
          const name = choice ?? 'system'
          const words = (
            <>
              <ThemeSign theme={name} /> {t(`site.themes.${name}`)}
            </>
          )
          return themed ? (
            <PlainLink
              key={name}
              href={themed.href({ ...themed.view, theme: choice })}
              follow={() => {
                themed.go((now) => ({ ...now, theme: choice }))
                fold()
              }}
              aria-current={themed.view.theme === choice ? 'true' : undefined}
            >
              {words}
            </PlainLink>
          ) : (
            <a key={name} href={addressIn(choice, address, query)} data-theme-choice={name} suppressHydrationWarning>
              {words}
            </a>
          )
        })}
      </nav>
    </details>
  )
}

/** Closes the header's menus after use. */
function fold(): void {
  for (const open of document.querySelectorAll('header details[open]')) open.removeAttribute('open')
}

function addressIn(theme: Theme | null, address: string, query: string): string {
  const params = new URLSearchParams(query)
  params.delete('theme')
  if (theme) params.set('theme', theme)
  const text = params.toString()
  return text ? `${address}?${text}` : address || '?'
}

function ThemeSign({ theme }: { theme: Theme | 'system' }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" fill="currentColor">
      {theme === 'system' && (
        <>
          <circle cx="8" cy="8" r="5.8" fill="none" stroke="currentColor" strokeWidth="1.4" />
          <path d="M8 2.2a5.8 5.8 0 0 0 0 11.6z" />
        </>
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
