import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react'
import { FIT_AIR } from '@/geodata/drawing/camera/camera'
import styles from './MapView.module.css'

interface MapFrameProps {
  readonly label: string
  readonly style: CSSProperties
  readonly children: ReactNode
}

/**
 * The frame of a live map. Its content is mounted once the frame has a size: a map created while hidden, as in a closed
 * tab, would fit its content to an empty frame and keep that camera.
 */
export function MapFrame({ label, style, children }: MapFrameProps) {
  const frame = useRef<HTMLElement>(null)
  const [sized, setSized] = useState(false)

  useEffect(
    function waitForSize() {
      if (!frame.current || sized) return
      const watch = new ResizeObserver(([entry]) => {
        const { width = 0, height = 0 } = entry?.contentRect ?? {}
        // A frame smaller than the padding cannot show anything yet.
        if (Math.min(width, height) > 2 * FIT_AIR) setSized(true)
      })
      watch.observe(frame.current)
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
