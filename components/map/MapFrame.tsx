import { type CSSProperties, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { FIT_AIR } from '@/geodata/camera/camera'
import styles from './MapView.module.css'

interface MapFrameProps {
  readonly label: string
  readonly style: CSSProperties
  readonly children: ReactNode
}

/**
 * The frame of a live map. What is in it is not mounted before the frame has a size: a map that is born hidden, as in a closed tab, would fit what it shows
 * into nothing and keep that camera when it is seen.
 */
export function MapFrame({ label, style, children }: MapFrameProps) {
  const frame = useRef<HTMLElement>(null)
  const [sized, setSized] = useState(false)

  useLayoutEffect(
    function waitForASize() {
      const element = frame.current
      if (!element || sized) return
      const look = () => {
        // Smaller than the air around what is fitted into it, there is nothing to see yet.
        if (Math.min(element.clientWidth, element.clientHeight) > 2 * FIT_AIR) setSized(true)
      }
      look()
      const watch = new ResizeObserver(look)
      watch.observe(element)
      return () => watch.disconnect()
    },
    [sized],
  )

  return (
    <section ref={frame} className={styles.frame} style={style} aria-label={label}>
      {sized && children}
    </section>
  )
}
