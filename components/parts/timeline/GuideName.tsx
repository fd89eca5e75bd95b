import { useMemo } from 'react'
import type { Placing } from '@/geodata/drawing/timeline/layout'
import { nameInGap } from '@/geodata/drawing/timeline/nameInGap'
import styles from './Strip.module.css'

interface GuideNameProps {
  readonly name: string
  readonly placed: Placing
  /** Width of the strip, in pixels. */
  readonly width: number
  /** Position of the line, in pixels from the strip's top. */
  readonly top: number
}

/** Height of the name and average width of a letter, in pixels. */
const HEIGHT = 14
const LETTER = 6

/** The name of a guide line, placed above it where no symbol is in the way. */
export function GuideName({ name, placed, width, top }: GuideNameProps) {
  const room = (name.length + 1) * LETTER
  const left = useMemo(
    () => nameInGap(placed, { top: top - HEIGHT, bottom: top }, width, room),
    [placed, top, width, room],
  )
  return (
    <span className={styles.guide} style={{ top, left, width: room }} aria-hidden="true">
      {name}
    </span>
  )
}
