import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { perLanguage } from '@/geodata/domain/language/perLanguage'
import { type Focus, xOf } from '@/geodata/drawing/timeline/focus'
import type { Tick } from '@/geodata/drawing/timeline/ticks'
import { localeOf } from '../../language/locale'
import { useSetting } from '../../view/useExplorer'
import styles from './Strip.module.css'

const PARTS = {
  year: { year: 'numeric' },
  month: { month: 'short' },
  day: { day: 'numeric', month: 'short' },
} as const satisfies Record<Tick['rank'], Intl.DateTimeFormatOptions>

interface AxisProps {
  readonly ticks: readonly Tick[]
  readonly focus: Focus
  readonly width: number
}

/** Cached: creating a formatter costs a hundred times as much as using it. */
const formatsIn = perLanguage((language) => {
  const format = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localeOf(language), { ...parts, timeZone: 'UTC' })
  return { year: format(PARTS.year), month: format(PARTS.month), day: format(PARTS.day) }
})

/** The labels of the time axis; the year is added at the left if no tick shows it. */
export const Axis = memo(function Axis({ ticks, focus, width }: AxisProps) {
  const t = useTranslations('timeline')
  const { language } = useSetting()
  const formats = formatsIn(language)
  const dateOf = (day: number) => new Date(day * 86_400_000)
  const first = ticks[0]
  const yearless = first !== undefined && !ticks.some(({ rank }) => rank === 'year')
  return (
    <div className={styles.axis} aria-hidden="true">
      {ticks.map(({ day, rank }) => {
        const x = xOf(focus, width, day)
        const words = formats[rank].format(dateOf(day))
        if (x > width - 8) return null
        return (
          <span key={day} className={styles.tick} data-rank={rank} style={{ left: x }}>
            {yearless && day === first.day ? `${words} ${formats.year.format(dateOf(day))}` : words}
          </span>
        )
      })}
      {ticks.length === 0 && <span className={styles.tick}>{t('title')}</span>}
    </div>
  )
})
