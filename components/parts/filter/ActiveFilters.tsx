'use client'

import { useTranslations } from 'use-intl'
import { activeFilters, type FilterKey, withoutFilters } from '@/geodata/domain/view/filter'
import { PlainLink } from '../../view/PlainLink'
import { useExplorer } from '../../view/useExplorer'
import styles from './ActiveFilters.module.css'
import { filterName } from './filterNames'

/** All active filters as chips that remove them; `fixed` is one that cannot be removed here. */
export function ActiveFilters({ fixed }: { fixed: FilterKey | null }) {
  const t = useTranslations()
  const { atlas, language, view, href, go } = useExplorer()
  const filters = activeFilters(view).filter(({ key }) => key !== fixed)
  if (filters.length === 0) return null
  const cleared = { ...withoutFilters(view), ...(fixed && { [fixed]: view[fixed] }) }
  return (
    <div className={styles.active}>
      <ul aria-label={t('filter.active')}>
        {filters.map(({ key, id, rest }) => {
          const name = filterName(key, [id], view, { atlas, language, t })
          return (
            <li key={`${key} ${id}`}>
              <PlainLink
                className={`chip ${styles.chip}`}
                href={href(rest)}
                follow={() => go(rest)}
                aria-label={t('filter.remove', { filter: name })}
              >
                {name} <span aria-hidden="true">×</span>
              </PlainLink>
            </li>
          )
        })}
      </ul>
      {filters.length > 1 && (
        <PlainLink className={styles.clear} href={href(cleared)} follow={() => go(cleared)}>
          {t('filter.clearAll')}
        </PlainLink>
      )}
    </div>
  )
}
