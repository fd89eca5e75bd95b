import type { TimeWindow } from '@/geodata/domain/time/window'
import type { Band } from '@/geodata/domain/view/view'
import { xOf } from '@/geodata/drawing/timeline/focus'
import { isGroup, yOf } from '@/geodata/drawing/timeline/frame'
import type { Row } from '@/geodata/drawing/timeline/marks'
import styles from './Strip.module.css'
import type { Scene } from './stripScene'

interface OutsideShadeProps {
  readonly scene: Scene
  readonly window: TimeWindow | null
  readonly band: Band | null
}

/** Dims the strip outside the window and the band. */
export function OutsideShade({ scene: { focus, width, height, strip, marks }, window, band }: OutsideShadeProps) {
  const inSight = (x: number) => Math.min(Math.max(x, 0), width)
  const left = window?.start == null ? 0 : inSight(xOf(focus, width, window.start))
  const right = window?.end == null ? width : inSight(xOf(focus, width, window.end + 1))
  const { top, bottom } = strip.latitude
  // Events located somewhere in a group of regions may be in the band.
  const outside = strip.rows.filter((_, i) => isBeyond(marks.rows[i]))
  const beyond = band
    ? [...outside, { top, bottom: yOf(strip, band.north) }, { top: yOf(strip, band.south), bottom }]
    : []
  return (
    <>
      <span className={styles.veil} style={{ left: 0, width: left, top: 0, height }} />
      <span className={styles.veil} style={{ left: right, width: width - right, top: 0, height }} />
      {beyond.map((rows, i) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: always the same four.
          key={i}
          className={styles.veil}
          style={{ left, width: right - left, top: rows.top, height: rows.bottom - rows.top }}
        />
      ))}
    </>
  )
}

/** Whether a row has no latitude: abroad, and nationwide events. */
function isBeyond(row: Row | undefined): boolean {
  return row?.kind === 'lane' && !isGroup(row)
}
