import { useEffect, useState } from 'react'
import { useMap } from 'react-leaflet'
import { useGroundColours } from '../useGroundColours'
import { DotsLayer } from './DotsLayer'

const PANE = 'dots'

/** Draws dots on the map, in the colours of the page; null for none, and then there is no layer. */
export function useDotsLayer(dots: Parameters<DotsLayer['show']>[0] | null): void {
  const map = useMap()
  const [layer] = useState(() => new DotsLayer({ pane: PANE }))
  const drawn = dots !== null
  useEffect(
    function addToMap() {
      if (!drawn) return
      const pane = map.getPane(PANE) ?? map.createPane(PANE)
      // Above regions, below marks.
      pane.style.zIndex = '450'
      pane.style.pointerEvents = 'none'
      layer.addTo(map)
      return () => {
        layer.remove()
      }
    },
    [map, layer, drawn],
  )
  useEffect(
    function paint() {
      if (dots) layer.show(dots)
    },
    [layer, dots],
  )
  const colours = useGroundColours()
  // biome-ignore lint/correctness/useExhaustiveDependencies: painted in the colours of the page, which have changed.
  useEffect(
    function paintAgain() {
      layer.repaint()
    },
    [layer, colours],
  )
}
