import { memo } from 'react'
import { useTranslations } from 'use-intl'
import type { Place } from '@/geodata/join/atlas'
import { type Frame, yOf } from '@/geodata/timeline/frame'
import { naming } from '@/geodata/timeline/naming'
import { useSetting } from '../explorer/useExplorer'
import styles from './Timeline.module.css'

interface LatitudesProps {
  readonly strip: Frame
  readonly towns: readonly Place[]
  /** Height of a line of names, pixels. */
  readonly line: number
}

/** The towns at their latitudes, from north to south, and the names of the lanes above and below. */
export const Latitudes = memo(function Latitudes({ strip, towns, line }: LatitudesProps) {
  const t = useTranslations('timeline')
  const { language } = useSetting()
  const latitudes = towns.map(({ point }) => point?.coordinates[1] ?? strip.south)
  const names = naming(strip, latitudes, line)
  return (
    <div className={styles.latitudes} aria-hidden="true">
      <span className={styles.lane} style={{ top: names.abroad }}>
        {t('abroad')}
      </span>
      {towns.map(({ id, name }, i) => (
        <span key={id} style={{ top: names.towns[i] }}>
          {name[language]}
        </span>
      ))}
      <span className={styles.lane} style={{ top: names.country }}>
        {t('country')}
      </span>
      <svg className={styles.leaders}>
        <title>{t('title')}</title>
        {latitudes.map((latitude, i) => (
          <line key={towns[i]?.id} x1="0" x2="100%" y1={names.towns[i]} y2={yOf(strip, latitude)} />
        ))}
      </svg>
    </div>
  )
})
