'use client'

import { type ReactNode, useEffect, useState, type WheelEvent } from 'react'
import { useTranslations } from 'use-intl'
import styles from './EmbedFrame.module.css'

/** Duration of the hint, in milliseconds. */
const SHOWN = 1600

/**
 * The wheel scrolls the host page; with Ctrl, or a pinch on a touchpad, it zooms the map. A hint says so when the wheel
 * is used without Ctrl.
 */
export function WheelGesture({ children }: { children: ReactNode }) {
  const t = useTranslations('embed')
  const [tries, count] = useState(0)

  useEffect(
    function hideHint() {
      if (tries === 0) return
      const timer = setTimeout(() => count(0), SHOWN)
      return () => clearTimeout(timer)
    },
    [tries],
  )

  const leaveToThePage = (wheel: WheelEvent) => {
    if (wheel.ctrlKey || document.fullscreenElement) return
    // Captured, so that Leaflet never receives the event.
    wheel.stopPropagation()
    count((before) => before + 1)
  }
  return (
    <div className={styles.gesture} onWheelCapture={leaveToThePage}>
      {children}
      {tries > 0 && <p className={styles.storyScene}>{t('wheel')}</p>}
    </div>
  )
}
