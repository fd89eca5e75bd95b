'use client'

import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { type Relaxed, relaxed } from '@/geodata/domain/select/relax'
import { activeKeys, isFacet, withoutFilters } from '@/geodata/domain/view/filter'
import { PlainLink } from '../../view/PlainLink'
import { useExplorer, useShown } from '../../view/useExplorer'
import { filterName } from './filterNames'
import styles from './RelaxSuggestions.module.css'

/** Without results: which filter to remove, with the resulting counts, largest first. */
export function RelaxSuggestions() {
  const { atlas } = useExplorer()
  const { shown } = useShown()
  return <LooserViews ways={useMemo(() => relaxed(atlas, shown), [atlas, shown])} />
}

/** The same for counted ways. */
export function LooserViews({ ways }: { readonly ways: readonly Relaxed[] }) {
  const t = useTranslations()
  const { atlas, language, view, href, go } = useExplorer()
  if (activeKeys(view).length === 0) return <p>{t('list.none')}</p>
  const everything = withoutFilters(view)
  return (
    <div className={styles.loosen}>
      <p>
        {t('list.empty')} {ways.length > 0 && t('filter.loosenOne')}
      </p>
      {ways.length > 0 && (
        <ul>
          {ways.map(({ key, rest, count }) => {
            const name = filterName(key, isFacet(key) ? view[key] : [], view, { atlas, language, t })
            return (
              <li key={key}>
                <PlainLink href={href(rest)} follow={() => go(rest)}>
                  {t('filter.without', { filter: name })}
                </PlainLink>
                {t('filter.colon')} {t('list.count', { ...count })}
              </li>
            )
          })}
        </ul>
      )}
      <p>
        {t('list.loosen')}{' '}
        <PlainLink href={href(everything)} follow={() => go(everything)}>
          {t('list.reset')}
        </PlainLink>
      </p>
    </div>
  )
}
