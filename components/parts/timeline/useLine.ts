import { type CSSProperties, useMemo } from 'react'
import { lineOf } from '@/geodata/drawing/timeline/frame'

/**
 * Height of a line of names beside a strip, in pixels, and as the style sheet knows it: as many rem as wanted, less
 * where the strip is too low for them.
 */
export function useLine(height: number, names: number, rem: number) {
  return useMemo(() => {
    const root = height > 0 ? Number.parseFloat(getComputedStyle(document.documentElement).fontSize) : 0
    const line = lineOf(height, names, root * rem)
    const style: CSSProperties & { readonly '--line': string } = { '--line': `${line}px` }
    return { line, style }
  }, [height, names, rem])
}
