import { type CSSProperties, useMemo } from 'react'
import { lineOf } from '@/geodata/drawing/timeline/frame'

/**
 * Line height of the names beside a strip, in pixels, and as a custom property: `rem` if the strip is high enough,
 * otherwise less.
 */
export function useLineHeight(height: number, names: number, rem: number) {
  return useMemo(() => {
    const root = height > 0 ? Number.parseFloat(getComputedStyle(document.documentElement).fontSize) : 0
    const line = lineOf(height, names, root * rem)
    const style: CSSProperties & { readonly '--line': string } = { '--line': `${line}px` }
    return { line, style }
  }, [height, names, rem])
}
