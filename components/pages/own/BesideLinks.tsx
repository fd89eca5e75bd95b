'use client'

import { useTranslations } from 'use-intl'
import { formatView } from '@/geodata/domain/view/format'
import { useExplorer } from '../../view/useExplorer'
import styles from './Own.module.css'
import { SITE_ATLAS } from './session'
import { useDataSets } from './useDataSets'

interface BesideLinksProps {
  /** Of the data set that is explored. */
  readonly name: string
}

/** What can be shown beside a data set: the reader's others, and this site's atlas. */
export function BesideLinks({ name }: BesideLinksProps) {
  const t = useTranslations('own.beside')
  const { language, view } = useExplorer()
  const sets = useDataSets(language) ?? []
  const query = formatView({ ...view, compare: null, swipe: false })
  const others = [{ name: SITE_ATLAS, title: t('atlas') }, ...sets.filter((set) => set.name !== name)]
  return (
    <details className="fold" data-unprinted>
      <summary>{t('open')}</summary>
      <div className={styles.findings}>
        <p>{t('use')}</p>
        <ul>
          {others.map((other) => (
            <li key={other.name}>
              <a href={`/${language}/own/${name}/${other.name}${query && `?${query}`}`}>{other.title}</a>
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
