import { type RefObject, useLayoutEffect, useState } from 'react'

/** Width and height of an element in CSS pixels, kept up to date; 0 × 0 before it stands. */
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
