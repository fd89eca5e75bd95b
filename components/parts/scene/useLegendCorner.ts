import { type RefObject, useLayoutEffect, useMemo, useState } from 'react'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { PlaceCount } from '@/geodata/domain/select/placeCounts'
import type { View } from '@/geodata/domain/view/view'
import type { Frame } from '@/geodata/drawing/camera/camera'
import { type LegendCorner, legendCorner } from '@/geodata/drawing/label/legendCorner'

interface LegendOnMap {
  readonly atlas: Atlas
  readonly view: View
  readonly placeCounts: readonly PlaceCount[]
  /** Called if the legend covers marks wherever it is. */
  readonly covers: (() => void) | undefined
}

/**
 * The corner in which the open legend inside an element covers the fewest marks. Measured when it or its map changes
 * size, as its size depends on its words.
 */
export function useLegendCorner(
  around: RefObject<HTMLElement | null>,
  isOpen: boolean,
  { atlas, view, placeCounts, covers }: LegendOnMap,
): LegendCorner {
  const [measured, setMeasured] = useState<Measured | null>(null)
  useLayoutEffect(
    function measureLegend() {
      const legend = around.current?.querySelector<HTMLElement>('[data-legend]')
      const map = legend?.parentElement
      if (!isOpen || !legend || !map) return
      const look = () => {
        const { width, height } = legend.getBoundingClientRect()
        const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
        setMeasured({ size: { width, height }, frame: { width: map.clientWidth, height: map.clientHeight }, rem })
      }
      // At once, so that it is seen nowhere else before.
      look()
      const observer = new ResizeObserver(look)
      observer.observe(legend)
      observer.observe(map)
      return () => observer.disconnect()
    },
    [around, isOpen],
  )
  const { at } = view
  const best = useMemo(() => {
    if (!isOpen || !measured) return null
    const { size, frame, rem } = measured
    return legendCorner({ size, inset: INSET * rem }, frame, { atlas, placeCounts, at, rem })
  }, [isOpen, measured, atlas, placeCounts, at])
  const isCovering = best !== null && best.covered > 0
  useLayoutEffect(
    function tellCovers() {
      if (isCovering) covers?.()
    },
    [isCovering, covers],
  )
  return best?.corner ?? 'lower-left'
}

interface Measured {
  /** Of the legend and of the map, in pixels. */
  readonly size: Frame
  readonly frame: Frame
  readonly rem: number
}

/** Distance from the edges of the map in rem, as in SceneMap.module.css. */
const INSET = 0.8
