'use client'

import { type ReactNode, useEffect, useState, type WheelEvent } from 'react'
import { useTranslations } from 'use-intl'
import styles from './EmbedFrame.module.css'

/** How long the hint stands, in milliseconds. */
const SHOWN = 1600

/**
 * The wheel alone scrolls the page that a widget stands in; with Ctrl, as from two fingers on a touchpad, it zooms the
 * map. A reader who tries without is told.
 */
export function WheelGesture({ children }: { children: ReactNode }) {
  const t = useTranslations('embed')
  const [tries, count] = useState(0)

  useEffect(
    function takeTheHintAway() {
      if (tries === 0) return
      const timer = setTimeout(() => count(0), SHOWN)
      return () => clearTimeout(timer)
    },
    [tries],
  )

  const leaveToThePage = (wheel: WheelEvent) => {
    if (wheel.ctrlKey || document.fullscreenElement) return
    // Heard on its way down, so that the map never learns of it.
    wheel.stopPropagation()
    count((before) => before + 1)
  }
  return (
    <div className={styles.gesture} onWheelCapture={leaveToThePage}>
      {children}
      {tries > 0 && <p className={styles.told}>{t('wheel')}</p>}
    </div>
  )
}
