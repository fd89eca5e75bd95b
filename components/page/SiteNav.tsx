import type { Language } from '@/geodata/language/language'
import type { Translate } from '../language/translate'
import styles from './SiteNav.module.css'
import { COLLECTIONS } from './Trail'

interface SiteNavProps {
  readonly language: Language
  readonly t: Translate
  /** What follows the language in the address of the page that shows it; null for a page that has no address of its own. */
  readonly path: string | null
  /** The View that the map is to show. */
  readonly query: string
}

/** The pages on which the atlas speaks of itself; the first stands for all. */
const ABOUT: readonly string[] = ['/about', '/method', '/corrections', '/report']

/** The map, the stories, the four lists of records, the data, and what the atlas says of itself, on every page. */
export function SiteNav({ language, t, path, query }: SiteNavProps) {
  const current = (target: string) =>
    path === target ? 'page' : target && path?.startsWith(`${target}/`) ? 'true' : undefined
  return (
    <nav className={styles.nav} aria-label={t('pages.nav')}>
      <a href={`/${language}${query ? `?${query}` : ''}`} aria-current={current('')}>
        {t('pages.map')}
      </a>
      <a href={`/${language}/stories`} aria-current={current('/stories')}>
        {t('pages.stories')}
      </a>
      {COLLECTIONS.map((collection) => (
        <a key={collection} href={`/${language}/${collection}`} aria-current={current(`/${collection}`)}>
          {t(`pages.${collection}`)}
        </a>
      ))}
      <a href={`/${language}/data${query ? `?${query}` : ''}`} aria-current={current('/data')}>
        {t('pages.data')}
      </a>
      <a
        href={`/${language}/about`}
        aria-current={ABOUT.includes(path ?? '') ? (current('/about') ?? 'true') : undefined}
      >
        {t('pages.about')}
      </a>
    </nav>
  )
}
