'use client'

import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { kindWith } from '@/geodata/domain/join/lookup'
import { type Count, totalOf } from '@/geodata/domain/select/match'
import { halvesByKind } from '@/geodata/domain/summary/halves'
import { KindMark } from '../../ui/KindMark'
import { useExplorer, useShown } from '../../view/useExplorer'
import styles from './Halves.module.css'

/**
 * The selection in the two halves of the country, by kind: a mirrored bar chart that is a table for screen readers.
 * Empty if the atlas has no halves.
 */
export function Halves() {
  const t = useTranslations()
  const { atlas, language, view } = useExplorer()
  const { selection } = useShown()
  const summed = useMemo(() => halvesByKind(atlas, selection, view.sure), [atlas, selection, view.sure])
  if (!summed || summed.kinds.length === 0) return null
  const { total, kinds } = summed
  const [firstGroup, secondGroup] = atlas.config.halves ?? []
  const widest = Math.max(1, ...kinds.flatMap(({ halves: { first, second } }) => [sum(first), sum(second)]))
  const nameOf = (group: string | undefined) => atlas.config.groups.find(({ id }) => id === group)?.name[language]
  const short = (count: Count) => t('summary.count', { ...count })

  const side = (half: 'first' | 'second', count: Count) => (
    <td className={styles.side} data-half={half}>
      <span className={styles.line}>
        <bdi className={styles.number} aria-hidden="true">
          {short(count)}
        </bdi>
        <span className="unseen">{t('filter.count', { ...count })}</span>
        <span
          className={styles.bar}
          aria-hidden="true"
          style={
            {
              '--certain': `${(count.certain / widest) * 100}%`,
              '--possible': `${(count.possible / widest) * 100}%`,
            } as React.CSSProperties
          }
        />
      </span>
    </td>
  )

  return (
    <details className={styles.halves}>
      <summary>
        {t('summary.title')}{' '}
        <span className={styles.totals}>
          {t('summary.line', { first: short(total.first), second: short(total.second) })}
        </span>
      </summary>
      <table className={styles.chart}>
        <caption className="unseen">{t('summary.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{nameOf(firstGroup)}</th>
            <th scope="col">{t('summary.kind')}</th>
            <th scope="col">{nameOf(secondGroup)}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ id, halves }) => (
            <tr key={id}>
              {side('first', halves.first)}
              <th scope="row" className={styles.kind}>
                <KindMark kind={kindWith(atlas, id)} /> {kindWith(atlas, id)?.name[language]}
              </th>
              {side('second', halves.second)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            {(['first', 'second'] as const).map((half, i) => [
              i === 1 && (
                <th key="total" scope="row">
                  {t('summary.total')}
                </th>
              ),
              <td key={half} className={styles.sum} data-half={half}>
                <bdi aria-hidden="true">{short(total[half])}</bdi>
                <span className="unseen">{t('filter.count', { ...total[half] })}</span>
              </td>,
            ])}
          </tr>
        </tfoot>
      </table>
      <p>{t('summary.apart', { country: totalOf(total.country), abroad: short(total.abroad) })}</p>
      <p>{t('summary.explain')}</p>
    </details>
  )
}

function sum({ certain, possible }: Count): number {
  return certain + possible
}
