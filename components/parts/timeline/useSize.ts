import { type RefObject, useLayoutEffect, useState } from 'react'

/** Width and height of an element in CSS pixels, tracked by a ResizeObserver; 0 × 0 before it is mounted. */
export function useSize(element: RefObject<HTMLElement | null>): { readonly width: number; readonly height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 })
  useLayoutEffect(
    function watchSize() {
      if (!element.current) return
      const observer = new ResizeObserver(([entry]) => {
        if (!entry) return
        const { width, height } = entry.contentRect
        setSize({ width, height })
      })
      observer.observe(element.current)
      return () => observer.disconnect()
    },
    [element],
  )
  return size
}
