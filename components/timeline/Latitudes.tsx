import { memo } from 'react'
import { useTranslations } from 'use-intl'
import type { Place } from '@/geodata/join/atlas'
import { type Frame, yOf } from '@/geodata/timeline/frame'
import { spread } from '@/geodata/timeline/pack'
import { useSetting } from '../explorer/useExplorer'
import styles from './Timeline.module.css'

/** Least distance between the names of two towns, pixels. */
const LINE = 13

/** The towns at their latitudes, from north to south, and the names of the lanes above and below. */
export const Latitudes = memo(function Latitudes({ strip, towns }: { strip: Frame; towns: readonly Place[] }) {
  const t = useTranslations('timeline')
  const { language } = useSetting()
  const ys = towns.map(({ point }) => yOf(strip, point?.coordinates[1] ?? strip.south))
  const { top, bottom } = strip.latitude
  const spreadYs = spread(ys, LINE, top + LINE / 2, bottom - LINE / 2)
  return (
    <div className={styles.latitudes} aria-hidden="true">
      <span className={styles.lane} style={{ top: (strip.abroad.top + strip.abroad.bottom) / 2 }}>
        {t('abroad')}
      </span>
      {towns.map(({ id, name }, i) => (
        <span key={id} className={styles.town} style={{ top: spreadYs[i] }}>
          {name[language]}
        </span>
      ))}
      <span className={styles.lane} style={{ top: (strip.country.top + strip.country.bottom) / 2 }}>
        {t('country')}
      </span>
      <svg className={styles.leaders}>
        <title>{t('title')}</title>
        {ys.map((y, i) => (
          <line key={towns[i]?.id} x1="0" x2="100%" y1={spreadYs[i] ?? y} y2={y} />
        ))}
      </svg>
    </div>
  )
})
