import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { clearing } from '@/geodata/drawing/timeline/clearing'
import type { Placing } from '@/geodata/drawing/timeline/layout'
import styles from './Strip.module.css'

interface BendProps {
  readonly placed: Placing
  /** Of the strip, in pixels. */
  readonly width: number
  /** The height of the river's bend, in pixels from the strip's top. */
  readonly top: number
}

/** Height of the name and about how wide one of its letters is, in pixels. */
const HEIGHT = 14
const LETTER = 6

/** The name of the river's bend above its line, where no sign stands in its way. */
export function Bend({ placed, width, top }: BendProps) {
  const name = useTranslations('timeline')('bend')
  const room = (name.length + 1) * LETTER
  const left = useMemo(
    () => clearing(placed, { top: top - HEIGHT, bottom: top }, width, room),
    [placed, top, width, room],
  )
  return (
    <span className={styles.bend} style={{ top, left, width: room }} aria-hidden="true">
      {name}
    </span>
  )
}
