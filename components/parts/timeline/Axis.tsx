import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { type Focus, xOf } from '@/geodata/drawing/timeline/focus'
import type { Tick } from '@/geodata/drawing/timeline/ticks'
import { useSetting } from '../../view/useExplorer'
import styles from './Strip.module.css'
import { tickWords } from './tickWords'

interface AxisProps {
  readonly ticks: readonly Tick[]
  readonly focus: Focus
  readonly width: number
}

/** The labels of the time axis. */
export const Axis = memo(function Axis({ ticks, focus, width }: AxisProps) {
  const t = useTranslations('timeline')
  const { language } = useSetting()
  const words = tickWords(ticks, language)
  return (
    <div className={styles.axis} aria-hidden="true">
      {ticks.map(({ day, rank }, at) => {
        const x = xOf(focus, width, day)
        if (x > width - 8) return null
        return (
          <span key={day} className={styles.tick} data-rank={rank} style={{ left: x }}>
            {words[at]}
          </span>
        )
      })}
      {ticks.length === 0 && <span className={styles.tick}>{t('title')}</span>}
    </div>
  )
})
