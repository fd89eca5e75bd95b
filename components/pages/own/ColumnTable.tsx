'use client'

import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { type ColumnUse, type Mapping, USES } from '@/geodata/domain/import/mapping'
import type { Samples } from './importerProtocol'
import styles from './Own.module.css'

interface ColumnTableProps {
  /** Headers. */
  readonly columns: readonly string[]
  readonly samples: Samples
  readonly mapping: Mapping
  readonly change: (mapping: Mapping) => void
}

const BOUNDS = ['best', 'low', 'high'] as const

/** Each column with three of its values and what it is taken for. */
export function ColumnTable({ columns, samples, mapping, change }: ColumnTableProps) {
  const t = useTranslations('own')
  const id = useId()
  const set = (at: number, use: ColumnUse) =>
    change({ ...mapping, columns: mapping.columns.map((one, i) => (i === at ? use : one)) })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a pointer (WCAG 2.1.1)
    <section className={`scroller ${styles.columns}`} aria-label={t('columns')} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('column')}</th>
            <th scope="col">{t('values')}</th>
            <th scope="col">{t('takenFor')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((header, at) => {
            const { use, bound = 'best' } = mapping.columns[at] ?? { use: 'out' as const }
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: headers may be equal, and their order is that of the file
              <tr key={at} data-out={use === 'out' || undefined}>
                <th scope="row" id={`${id}${at}`}>
                  {header || t('unnamed')}
                </th>
                <td className={styles.values}>
                  {samples[at]?.map((value) => (
                    <span key={value}>{value}</span>
                  ))}
                </td>
                <td>
                  <select
                    aria-labelledby={`${id}${at}`}
                    aria-describedby={use === 'status' ? `${id}${at}words` : undefined}
                    value={use}
                    onChange={({ target }) => set(at, usedAs(target.value, header))}
                  >
                    {USES.map((one) => (
                      <option key={one} value={one}>
                        {t(`uses.${one}`)}
                      </option>
                    ))}
                  </select>
                  {use === 'status' && (
                    <small id={`${id}${at}words`} className={`hint ${styles.statusWords}`}>
                      {t('statusWords')}
                    </small>
                  )}
                  {use === 'figure' && (
                    <select
                      aria-labelledby={`${id}${at}`}
                      value={bound}
                      onChange={({ target }) =>
                        set(at, { use, measure: mapping.columns[at]?.measure ?? header, bound: target.value as 'best' })
                      }
                    >
                      {BOUNDS.map((one) => (
                        <option key={one} value={one}>
                          {t(`bounds.${one}`)}
                        </option>
                      ))}
                    </select>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function usedAs(value: string, header: string): ColumnUse {
  const use = USES.find((one) => one === value) ?? 'out'
  return use === 'figure' ? { use, measure: header, bound: 'best' } : { use }
}
