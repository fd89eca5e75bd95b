import type { Language } from '@/geodata/domain/language/language'
import type { Translate } from '../../language/translate'
import styles from './Breadcrumbs.module.css'

/** The paths of the collection pages below the language. */
const LISTS = { events: 'list', places: 'places', actors: 'actors', sources: 'sources' } as const
export type Collection = keyof typeof LISTS

interface BreadcrumbsProps {
  readonly language: Language
  readonly t: Translate
  readonly collection: Collection
  /** The record's name; undefined on the collection's own page. */
  readonly here?: string
}

/** Breadcrumbs: site, collection, record. */
export function Breadcrumbs({ language, t, collection, here }: BreadcrumbsProps) {
  return (
    <nav className={styles.trail} aria-label={t('pages.trail')}>
      <ol>
        <li>
          <a href={`/${language}`}>{t('site.name')}</a>
        </li>
        <li>
          <a href={`/${language}/${LISTS[collection]}`} aria-current={here === undefined ? 'page' : undefined}>
            {t(`pages.${collection}`)}
          </a>
        </li>
        {here !== undefined && <li aria-current="page">{here}</li>}
      </ol>
    </nav>
  )
}
