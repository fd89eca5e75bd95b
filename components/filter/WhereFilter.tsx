'use client'

import { memo, useDeferredValue, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { whereValues } from '@/geodata/select/membership'
import { toggled } from '@/geodata/view/filter'
import type { View } from '@/geodata/view/view'
import { type ExplorerState, useExplorer, useShown } from '../explorer/useExplorer'
import { PlainLink } from '../navigation/PlainLink'
import styles from './WhereFilter.module.css'

/**
 * Region chips, each a link to the View with that region added or taken away, so that the filter works before and without JavaScript. A count
 * is what a click alone would show: certain, and after it what may be there.
 */
export function WhereFilter() {
  const t = useTranslations()
  const { atlas, language, view, href, go } = useExplorer()
  const counts = useShown().selection.counts.where
  // Where a link leads matters once it is opened elsewhere. It follows a moment later: a click renders only the chips that it changes.
  const linked = useDeferredValue(view)
  const order = useMemo(() => whereValues(atlas), [atlas])
  const inHalf = (half: string) => atlas.regions.filter((region) => region.half === half)

  const chip = (id: string, name: string, strong = false) => (
    <Chip
      key={id}
      id={id}
      name={name}
      strong={strong}
      chosen={view.where.includes(id)}
      certain={counts[id]?.certain ?? 0}
      possible={counts[id]?.possible ?? 0}
      linked={linked}
      order={order}
      href={href}
      go={go}
    />
  )

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
            href={href(everywhere(linked))}
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

interface ChipProps extends Pick<ExplorerState, 'href' | 'go'> {
  readonly id: string
  readonly name: string
  readonly strong: boolean
  readonly chosen: boolean
  readonly certain: number
  readonly possible: number
  /** The View that the link starts from. */
  readonly linked: View
  /** All regions and halves, in the order in which a View keeps them. */
  readonly order: readonly string[]
}

const Chip = memo(function Chip({ id, name, strong, chosen, certain, possible, linked, order, href, go }: ChipProps) {
  const t = useTranslations('filter')
  return (
    <li>
      <PlainLink
        className={styles.chip}
        data-strong={strong || undefined}
        aria-current={chosen ? 'true' : undefined}
        href={href(toggled(linked, 'where', id, order))}
        follow={() => go((now) => toggled(now, 'where', id, order))}
      >
        <span>{name}</span>
        <bdi className={styles.count} aria-hidden="true">
          {certain}
          {possible > 0 && <span className={styles.maybe}>{t('maybe', { possible })}</span>}
        </bdi>
        <span className="unseen">{t('count', { certain, possible })}</span>
      </PlainLink>
    </li>
  )
})

function everywhere(view: View): View {
  return { ...view, where: [] }
}
