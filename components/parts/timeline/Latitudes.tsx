import { memo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { type Frame, isShown, middle } from '@/geodata/drawing/timeline/frame'
import { type Row, rowId } from '@/geodata/drawing/timeline/marks'
import { useSetting } from '../../view/useExplorer'
import { rowWords } from './latitudeWords'
import styles from './Strip.module.css'
import { useFittedNames } from './useFittedNames'

interface LatitudesProps {
  readonly rows: readonly Row[]
  readonly strip: Frame
}

/** The names of the rows, aligned with them: towns from north to south, and lanes above and below. */
export const Latitudes = memo(function Latitudes({ rows, strip }: LatitudesProps) {
  const t = useTranslations()
  const { atlas, language } = useSetting()
  const list = useRef<HTMLDivElement>(null)
  useFittedNames(list, strip)
  return (
    <div className={styles.latitudes} aria-hidden="true" ref={list}>
      {rows.map((row, i) => {
        const stretch = strip.rows[i]
        if (!stretch || !isShown(stretch)) return null
        return (
          <span
            key={rowId(row)}
            className={row.kind === 'lane' ? styles.lane : undefined}
            style={{ top: middle(stretch) }}
            data-room={Math.round(stretch.bottom - stretch.top)}
          >
            {rowWords(row, { atlas, language, t })}
          </span>
        )
      })}
    </div>
  )
})
