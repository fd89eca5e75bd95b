import type { Language } from '@/geodata/domain/language/language'
import { TELLS_STORIES } from '../../language/site'
import type { Translate } from '../../language/translate'
import styles from './SiteNav.module.css'

interface SiteNavProps {
  readonly language: Language
  readonly t: Translate
  /**
   * What follows the language in the address of the page that shows it; null for a page that has no address of its own.
   */
  readonly path: string | null
  /** The View that the map is to show. */
  readonly query: string
}

/**
 * The pages of the atlas, in the order in which every page names them: what it is called, what follows the language in
 * its address, whether it shows a View, and what else belongs to it.
 */
const PAGES = [
  { name: 'map', path: '', views: true },
  { name: 'stories', path: '/stories' },
  { name: 'events', path: '/list', views: true, holds: ['/events'] },
  { name: 'places', path: '/places' },
  { name: 'actors', path: '/actors' },
  { name: 'sources', path: '/sources' },
  { name: 'data', path: '/data', views: true },
  { name: 'about', path: '/about', holds: ['/method', '/corrections', '/report'] },
] as const satisfies readonly {
  readonly name: string
  readonly path: string
  readonly views?: boolean
  readonly holds?: readonly string[]
}[]

/** The way from every page to every other. */
export function SiteNav({ language, t, path, query }: SiteNavProps) {
  return (
    <nav className={styles.nav} aria-label={t('pages.nav')}>
      {PAGES.filter(({ name }) => name !== 'stories' || TELLS_STORIES).map((page) => (
        <a
          key={page.name}
          href={`/${language}${page.path}${'views' in page && query ? `?${query}` : ''}`}
          aria-current={currentOf(path, page.path, 'holds' in page ? page.holds : [])}
        >
          {t(`pages.${page.name}`)}
        </a>
      ))}
    </nav>
  )
}

/** Whether a page is the one that is shown, or the one to which that belongs. */
function currentOf(path: string | null, page: string, holds: readonly string[]): 'page' | 'true' | undefined {
  if (path === page) return 'page'
  const under = page === '' ? [] : [page, ...holds]
  return under.some((one) => path === one || path?.startsWith(`${one}/`)) ? 'true' : undefined
}
