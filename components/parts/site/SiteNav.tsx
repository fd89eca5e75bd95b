import type { Language } from '@/geodata/domain/language/language'
import { SERVES_DATA, TELLS_STORIES } from '../../language/site'
import type { Translate } from '../../language/translate'
import styles from './SiteNav.module.css'

interface SiteNavProps {
  readonly language: Language
  readonly t: Translate
  /** The path of the current page below the language; null for a page without an address of its own. */
  readonly path: string | null
  /** The View of the map, as a query. */
  readonly query: string
}

/** The main pages in order: name, path below the language, whether the page shows a View, and paths of subpages. */
const PAGES = [
  { name: 'map', path: '', views: true },
  { name: 'stories', path: '/stories' },
  { name: 'events', path: '/list', views: true, holds: ['/events'] },
  { name: 'places', path: '/places' },
  { name: 'actors', path: '/actors' },
  { name: 'sources', path: '/sources' },
  { name: 'data', path: '/data', views: true, holds: ['/ogc'] },
  { name: 'served', path: '/explore' },
  { name: 'own', path: '/own' },
  { name: 'studio', path: '/studio' },
  { name: 'about', path: '/about', holds: ['/method', '/offline', '/corrections', '/report'] },
] as const satisfies readonly {
  readonly name: string
  readonly path: string
  readonly views?: boolean
  readonly holds?: readonly string[]
}[]

/** Pages that not every site has. */
const OFFERED: Readonly<Record<string, boolean>> = { stories: TELLS_STORIES, served: SERVES_DATA }

/** The navigation between the main pages. */
export function SiteNav({ language, t, path, query }: SiteNavProps) {
  return (
    <nav className={styles.nav} aria-label={t('pages.nav')}>
      {PAGES.filter(({ name }) => OFFERED[name] ?? true).map((page) => (
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

/** The value of aria-current for a link: the current page, or the section that contains it. */
function currentOf(path: string | null, page: string, holds: readonly string[]): 'page' | 'true' | undefined {
  if (path === page) return 'page'
  const under = page === '' ? [] : [page, ...holds]
  return under.some((one) => path === one || path?.startsWith(`${one}/`)) ? 'true' : undefined
}
