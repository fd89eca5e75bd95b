'use client'

import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { type Count, totalOf } from '@/geodata/domain/select/match'
import { halvesByKind } from '@/geodata/domain/summary/northSouth'
import { KindMark } from '../../ui/KindMark'
import { useExplorer, useShown } from '../../view/useExplorer'
import styles from './Halves.module.css'

/** The events of the selection north and south, by kind: a mirrored bar chart that is a table to a screen reader. */
export function Halves() {
  const t = useTranslations()
  const { atlas, language, view } = useExplorer()
  const { selection } = useShown()
  const { total, kinds } = useMemo(() => halvesByKind(atlas, selection, view.sure), [atlas, selection, view.sure])
  if (kinds.length === 0) return null
  const widest = Math.max(1, ...kinds.flatMap(({ halves: { north, south } }) => [sum(north), sum(south)]))
  const short = (count: Count) => t('summary.count', { ...count })

  const side = (half: 'north' | 'south', count: Count) => (
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
          {t('summary.line', { north: short(total.north), south: short(total.south) })}
        </span>
      </summary>
      <table className={styles.chart}>
        <caption className="unseen">{t('summary.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('summary.north')}</th>
            <th scope="col">{t('summary.kind')}</th>
            <th scope="col">{t('summary.south')}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ id, halves }) => (
            <tr key={id}>
              {side('north', halves.north)}
              <th scope="row" className={styles.kind}>
                <KindMark kind={id} /> {atlas.kinds.find((kind) => kind.id === id)?.name[language]}
              </th>
              {side('south', halves.south)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            {(['north', 'south'] as const).map((half, i) => [
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
