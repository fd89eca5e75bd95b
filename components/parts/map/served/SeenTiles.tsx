import { useCallback, useEffect, useMemo } from 'react'
import { useMap } from 'react-leaflet'
import type { DotsAnswer, Tiles } from '@/geodata/domain/service/views'
import { dotsAt, sameTiles, tilesIn } from '@/geodata/drawing/served/dots'
import { useDotsLayer } from '../crowd/useDotsLayer'

interface SeenTilesProps {
  /** The tiles that were asked for. */
  readonly tiles: Tiles | null
  /** The latest dots, and their tiles, which may be others; null if there are none. */
  readonly dots: DotsAnswer | null
  readonly dotted: Tiles | null
  /** Called with the tiles in sight when they are others. */
  readonly see: (tiles: Tiles) => void
}

/** Distance in pixels from a dot that counts as a hit. */
const REACH = 18

/**
 * Inside a map: tells which tiles are in sight, and draws the dots counted in tiles. A click beside a mark zooms in on
 * the dots, as nothing else is known of them.
 */
export default function SeenTiles({ tiles, dots, dotted, see }: SeenTilesProps) {
  const map = useMap()
  const look = useCallback(() => {
    const { x: width, y: height } = map.getSize()
    const { min } = map.getPixelBounds()
    if (width === 0 || height === 0) return
    const seen = tilesIn({ left: min?.x ?? 0, top: min?.y ?? 0, width, height, world: 256 * 2 ** map.getZoom() })
    if (!sameTiles(seen, tiles)) see(seen)
  }, [map, tiles, see])
  useEffect(
    function tellSight() {
      look()
      map.on('moveend resize', look)
      return () => {
        map.off('moveend resize', look)
      }
    },
    [map, look],
  )

  useDotsLayer(useMemo(() => (dots && dotted ? dotsAt(dots, dotted) : null), [dots, dotted]))

  useEffect(
    function zoomIntoDots() {
      if (!dots || !dotted) return
      const { points } = dotsAt(dots, dotted)
      const container = map.getContainer()
      const press = (event: MouseEvent) => {
        const { target } = event
        const onGround = target instanceof Element && (target === container || target.closest('.leaflet-map-pane'))
        if (!onGround || (target as Element).closest('button') || map.dragging.moved?.()) return
        const at = map.mouseEventToContainerPoint(event)
        const { min } = map.getPixelBounds()
        const world = 256 * 2 ** map.getZoom()
        const near = points.x.some((x, i) => {
          const across = x * world - (min?.x ?? 0) - at.x
          const down = (points.y[i] as number) * world - (min?.y ?? 0) - at.y
          return across * across + down * down <= REACH * REACH
        })
        if (!near) return
        // A region below must not be chosen as well.
        event.stopPropagation()
        map.setZoomAround(at, map.getZoom() + 2)
      }
      container.addEventListener('click', press, { capture: true })
      return () => container.removeEventListener('click', press, { capture: true })
    },
    [map, dots, dotted],
  )
  return null
}
