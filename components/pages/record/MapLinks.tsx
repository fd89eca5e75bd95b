import type { ReactNode } from 'react'
import type { Language } from '@/geodata/domain/language/language'
import { formatView } from '@/geodata/domain/view/format'
import { EMPTY_VIEW, type View } from '@/geodata/domain/view/view'
import type { Translate } from '../../language/translate'
import styles from './MapLinks.module.css'

interface MapLinksProps {
  readonly language: Language
  readonly t: Translate
  /** Views of the map, each with its link text. */
  readonly views: readonly { readonly view: Partial<View>; readonly name: ReactNode }[]
}

/** Links from a page to Views of the map. */
export function MapLinks({ language, t, views }: MapLinksProps) {
  return (
    <nav className={styles.links} aria-label={t('pages.onward')}>
      {views.map(({ view, name }) => {
        const query = formatView({ ...EMPTY_VIEW, ...view })
        return (
          <a key={query} className="button strong" href={query ? `/${language}?${query}` : `/${language}`}>
            {name}
          </a>
        )
      })}
    </nav>
  )
}
