'use client'

import { useTranslations } from 'use-intl'
import type { Atlas } from '@/geodata/join/atlas'
import type { Language } from '@/geodata/language/language'
import { whereValues } from '@/geodata/select/membership'
import type { Counts } from '@/geodata/select/selection'
import { toggled } from '@/geodata/view/filter'
import type { View } from '@/geodata/view/view'
import { PlainLink } from '../navigation/PlainLink'
import styles from './WhereFilter.module.css'

interface WhereFilterProps {
  readonly atlas: Atlas
  readonly view: View
  readonly counts: Counts['where']
  readonly language: Language
  readonly href: (view: View) => string
  readonly go: (view: View) => void
}

/**
 * Region chips, each a link to the View with that region added or taken away, so that the filter works before and without JavaScript. A count
 * is what a click alone would show: certain, and after it what may be there.
 */
export function WhereFilter({ atlas, view, counts, language, href, go }: WhereFilterProps) {
  const t = useTranslations()
  const inHalf = (half: string) => atlas.regions.filter((region) => region.half === half)
  const order = whereValues(atlas)
  const everywhere: View = { ...view, where: [] }

  const chip = (id: string, name: string, strong = false) => {
    const { certain, possible } = counts[id] ?? { certain: 0, possible: 0 }
    const chosen = view.where.includes(id)
    return (
      <li key={id}>
        <PlainLink
          className={styles.chip}
          data-strong={strong || undefined}
          aria-current={chosen ? 'true' : undefined}
          href={href(toggled(view, 'where', id, order))}
          follow={() => go(toggled(view, 'where', id, order))}
        >
          <span>{name}</span>
          <span className={styles.count} aria-hidden="true">
            {certain}
            {possible > 0 && <span className={styles.maybe}>{t('filter.maybe', { possible })}</span>}
          </span>
          <span className="unseen">{t('filter.count', { certain, possible })}</span>
        </PlainLink>
      </li>
    )
  }

  return (
    <nav className={styles.where} aria-labelledby="where">
      <h2 id="where" className={styles.heading}>
        {t('filter.where')}
      </h2>
      <ul className={styles.chips}>
        <li>
          <PlainLink
            className={styles.chip}
            data-strong
            aria-current={view.where.length === 0 ? 'true' : undefined}
            href={href(everywhere)}
            follow={() => go(everywhere)}
          >
            {t('filter.everywhere')}
          </PlainLink>
        </li>
        {chip('north', t('filter.north'), true)}
        {inHalf('north').map(({ id, name }) => chip(id, name[language]))}
        {chip('south', t('filter.south'), true)}
        {inHalf('south').map(({ id, name }) => chip(id, name[language]))}
        {chip('abroad', t('filter.abroad'), true)}
      </ul>
      <p className={styles.explain}>{t('filter.explain')}</p>
    </nav>
  )
}
