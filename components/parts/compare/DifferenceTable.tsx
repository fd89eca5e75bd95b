'use client'

import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { type Difference, type Differences, differences } from '@/geodata/domain/compare/difference'
import { kindWith } from '@/geodata/domain/join/lookup'
import { type Count, totalOf } from '@/geodata/domain/select/match'
import { ABROAD } from '@/geodata/domain/view/view'
import { localeOf } from '../../language/locale'
import { KindMark } from '../../ui/KindMark'
import { useExplorer } from '../../view/useExplorer'
import { groupWords, regionWords } from '../filter/filterNames'
import styles from './DifferenceTable.module.css'
import type { Period } from './PeriodMap'

/** Numbers of events by region and kind in both periods, and their differences. */
export function DifferenceTable({ before, after }: { before: Period; after: Period }) {
  const { atlas, view } = useExplorer()
  const found = useMemo(
    () => differences(atlas, before.selection, after.selection, view.sure),
    [atlas, before, after, view.sure],
  )
  return <Tables found={found} names={[before.name, after.name]} />
}

interface TablesProps {
  readonly found: Differences
  /** The periods in words. */
  readonly names: readonly [before: string, after: string]
}

/** The same of numbers that were counted elsewhere. */
export function Tables({ found: { where, country, kind }, names }: TablesProps) {
  const t = useTranslations()
  const { atlas, language } = useExplorer()
  const format = new Intl.NumberFormat(localeOf(language), { signDisplay: 'exceptZero' })
  // Formatters write a hyphen; a minus sign is as wide as the plus and is read out.
  const signed = (change: number) => format.format(change).replace('-', '−')

  const count = (of: Count) => (
    <td className={styles.count}>
      <span aria-hidden="true">{t('summary.count', { ...of })}</span>
      <span className="unseen">{t('filter.count', { ...of })}</span>
    </td>
  )
  const row = ({ id, before: was, after: is, change }: Difference, name: React.ReactNode, strong = false) => (
    <tr key={id} data-strong={strong || undefined}>
      <th scope="row">{name}</th>
      {count(was)}
      {count(is)}
      <td className={styles.change} data-direction={direction(change.certain)}>
        {t('compare.changed', { direction: direction(change.certain), signed: signed(change.certain) })}
      </td>
    </tr>
  )
  // Nationwide events: no part of the country makes them more or less certain.
  const whole = ({ before: was, after: is }: Difference) => {
    const change = totalOf(is) - totalOf(was)
    return (
      <tr data-strong>
        <th scope="row">{t('tray.country')}</th>
        <td className={styles.count}>{totalOf(was)}</td>
        <td className={styles.count}>{totalOf(is)}</td>
        <td className={styles.change} data-direction={direction(change)}>
          {t('compare.changed', { direction: direction(change), signed: signed(change) })}
        </td>
      </tr>
    )
  }
  const table = (caption: string, first: string, rows: React.ReactNode) => (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col">{names[0]}</th>
          <th scope="col">{names[1]}</th>
          <th scope="col">{t('compare.change')}</th>
        </tr>
      </thead>
      <tbody>{rows}</tbody>
    </table>
  )

  const hasPlaces = !atlas.own || atlas.regions.length > 0
  const group = (id: string) =>
    where
      .filter((difference) => difference.id === id)
      .map((difference) => row(difference, groupWords(id, { atlas, language, t }), true))
  const regionsOf = (id: string | null) =>
    atlas.regions
      .filter((region) => region.group === id)
      .flatMap((region) =>
        where
          .filter(({ id }) => id === region.id)
          .map((difference) => row(difference, regionWords(region, language, t))),
      )
  return (
    <div className={styles.tables}>
      {hasPlaces &&
        table(
          t('compare.byWhere'),
          t('compare.where'),
          <>
            {atlas.config.groups.map(({ id }) => [group(id), regionsOf(id)])}
            {regionsOf(null)}
            {/* A reader's own data has no country that could be the whole, and no abroad. */}
            {!atlas.own && (
              <>
                {whole(country)}
                {group(ABROAD)}
              </>
            )}
          </>,
        )}
      {table(
        t('compare.byKind'),
        t('compare.kind'),
        kind.map((difference) =>
          row(
            difference,
            <span className={styles.kind}>
              <KindMark kind={kindWith(atlas, difference.id)} /> {kindWith(atlas, difference.id)?.name[language]}
            </span>,
          ),
        ),
      )}
      <p className={styles.explain}>{t('compare.explain')}</p>
    </div>
  )
}

function direction(change: number): 'more' | 'fewer' | 'same' {
  return change > 0 ? 'more' : change < 0 ? 'fewer' : 'same'
}
