'use client'

import { memo, useDeferredValue, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { type Count, NO_EVENTS, totalOf } from '@/geodata/domain/select/match'
import { whereValues } from '@/geodata/domain/select/membership'
import { select } from '@/geodata/domain/select/select'
import { toggled } from '@/geodata/domain/view/filter'
import { ABROAD, type View } from '@/geodata/domain/view/view'
import { PlainLink } from '../../view/PlainLink'
import { type ExplorerState, useExplorer, useShown } from '../../view/useExplorer'
import { groupWords, regionWords } from './filterNames'
import styles from './WhereFilter.module.css'

/**
 * Regions by group, each a link that adds or removes it, so that the filter works without JavaScript. Counts are the
 * results of that click alone: certain, and in words possible. Nationwide events are counted once, below.
 */
export function WhereFilter() {
  const t = useTranslations()
  const { atlas, language, view, href, go } = useExplorer()
  const counts = useShown().selection.counts.where
  // While the window is dragged or played, rows do not appear or vanish under the pointer.
  const settled = useMemo(() => select(atlas, view).counts.where, [atlas, view])
  // The href matters only for opening elsewhere, so it is deferred: a click renders only the rows that change.
  const linked = useDeferredValue(view)
  const order = useMemo(() => whereValues(atlas), [atlas])
  const nationwide = Math.max(0, ...Object.values(counts).map((count) => count.nationwide))

  const row = (id: string, name: string, strong = false) => {
    const { certain, possible } = counts[id] ?? NO_EVENTS
    return (
      <Row
        id={id}
        name={name}
        strong={strong}
        chosen={view.where.includes(id)}
        certain={certain}
        possible={possible}
        linked={linked}
        order={order}
        href={href}
        go={go}
      />
    )
  }

  const regionsOf = (group: string | null) => {
    const regions = atlas.regions.filter((region) => region.group === group)
    const shown = regions.filter(
      (region) => view.where.includes(region.id) || [counts, settled].some((each) => holds(each[region.id])),
    )
    const empty = regions.filter((region) => !shown.includes(region))
    const rows = (some: typeof regions) =>
      some.map((region) => <li key={region.id}>{row(region.id, regionWords(region, language, t))}</li>)
    return (
      <>
        {rows(shown)}
        {empty.length > 0 && (
          <li>
            <details className={styles.empty}>
              <summary>{t('filter.emptyRegions', { count: empty.length })}</summary>
              <ul className={styles.regions}>{rows(empty)}</ul>
            </details>
          </li>
        )}
      </>
    )
  }
  const goesAbroad = view.where.includes(ABROAD) || atlas.places.some(({ abroad }) => abroad)
  if (atlas.regions.length === 0 && !goesAbroad) return null

  return (
    <nav className={styles.where} aria-labelledby="where">
      <h2 id="where" className="small-heading">
        {t('filter.where')}
      </h2>
      <ul className={styles.groups}>
        <li>
          <PlainLink
            className={styles.row}
            data-strong
            aria-current={view.where.length === 0 ? 'true' : undefined}
            href={href(everywhere(linked))}
            follow={() => go(everywhere)}
          >
            {t('filter.everywhere')}
          </PlainLink>
        </li>
        {atlas.config.groups.map(({ id }) => (
          <li key={id}>
            {row(id, groupWords(id, { atlas, language, t }), true)}
            <ul className={styles.regions}>{regionsOf(id)}</ul>
          </li>
        ))}
        {regionsOf(null)}
        {goesAbroad && <li>{row(ABROAD, t('filter.abroad'), true)}</li>}
      </ul>
      {nationwide > 0 && <p className={styles.nationwide}>{t('filter.nationwide', { nationwide })}</p>}
    </nav>
  )
}

/** Whether a region has any certain or possible events. */
function holds(count: Count = NO_EVENTS): boolean {
  return totalOf({ ...count, nationwide: 0 }) > 0
}

interface RowProps extends Pick<ExplorerState, 'href' | 'go'> {
  readonly id: string
  readonly name: string
  readonly strong: boolean
  readonly chosen: boolean
  readonly certain: number
  readonly possible: number
  /** The View that the link is based on. */
  readonly linked: View
  /** All regions and groups, in the order of a View. */
  readonly order: readonly string[]
}

const Row = memo(function Row({ id, name, strong, chosen, certain, possible, linked, order, href, go }: RowProps) {
  const t = useTranslations('filter')
  return (
    <PlainLink
      className={styles.row}
      data-strong={strong || undefined}
      aria-current={chosen ? 'true' : undefined}
      href={href(toggled(linked, 'where', id, order))}
      follow={() => go((now) => toggled(now, 'where', id, order))}
    >
      <span>{name}</span>{' '}
      <bdi className={styles.count} aria-hidden="true">
        {certain}
      </bdi>
      {possible > 0 && (
        <span className={styles.possible} aria-hidden="true">
          {t('possible', { possible })}
        </span>
      )}
      <span className="unseen">{t('count', { certain, possible })}</span>
    </PlainLink>
  )
})

function everywhere(view: View): View {
  return { ...view, where: [] }
}
