import { useLayoutEffect, useMemo, useState } from 'react'
import { useMapEvents } from 'react-leaflet'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import type { PlaceCount } from '@/geodata/domain/select/placeCounts'
import { mercator, type Pixel } from '@/geodata/domain/view/mercator'
import type { Box } from '@/geodata/drawing/label/layout'
import { type Names, namesAt } from '@/geodata/drawing/label/names'
import { placedMarks } from '@/geodata/drawing/mark/markStyle'
import { separated } from '@/geodata/drawing/mark/separate'
import { useGround } from '../../view/ground'

interface Labelled {
  readonly atlas: Atlas
  readonly placeCounts: readonly PlaceCount[]
  readonly language: Language
  /** Whether the map cannot be moved: then nothing is laid out beyond its edges. */
  readonly framed: boolean
}

interface Labels {
  readonly names: Names
  /** The offset of each mark from its point, in pixels, to avoid overlaps. */
  readonly shifts: ReadonlyMap<string, Pixel>
}

/**
 * Lays out all marks and names of the map when zoom, text size, language or counts change, and after moves, since no
 * name may be cut off at an edge, or be under a button, the scale or the legend.
 */
export function useLabels({ atlas, placeCounts, language, framed }: Labelled): Labels {
  const ground = useGround().map
  const map = useMapEvents({
    zoomend: () => look(),
    moveend: () => look(),
    resize: () => look(),
  })
  const seen = (): Seen => ({
    zoom: map.getZoom(),
    type: lettersOf(document),
    frame: frameOf(map),
    covered: coveredIn(map),
  })
  const [{ zoom, type, frame, covered }, setSeen] = useState(seen)
  const look = () => setSeen(seen())
  const lettering = framed && frame.right - frame.left < NARROW ? SMALL : 1

  useLayoutEffect(
    function setTextSize() {
      map.getContainer().style.setProperty('--lettering', String(lettering))
    },
    [map, lettering],
  )

  useLayoutEffect(
    function measureControls() {
      const measure = () =>
        setSeen((before) => {
          const covered = coveredIn(map)
          return JSON.stringify(covered) === JSON.stringify(before.covered) ? before : { ...before, covered }
        })
      measure()
      // The legend is folded or unfolded, in another corner, or gone.
      const around = canvasOf(map)
      const watch = new MutationObserver(measure)
      watch.observe(around, { childList: true, attributeFilter: ['data-legend-at'] })
      around.addEventListener('toggle', measure, true)
      return () => {
        watch.disconnect()
        around.removeEventListener('toggle', measure, true)
      }
    },
    [map],
  )

  return useMemo(() => {
    const rem = lettering * type
    const shifts = separated(placedMarks(placeCounts, atlas.config.map), mercator(zoom).project, rem)
    const names = namesAt(zoom, {
      ...{ atlas, placeCounts, ground, language, rem, shifts, covered },
      ...(framed ? { frame } : { window: frame }),
    })
    return { names, shifts }
  }, [zoom, type, framed, frame, covered, lettering, atlas, placeCounts, ground, language])
}

/** The reader's text size, in pixels. */
function lettersOf(page: Document): number {
  return Number.parseFloat(getComputedStyle(page.documentElement).fontSize)
}

/** Below this width in pixels, as with two maps on a phone, marks and names are this much smaller. */
const NARROW = 260
const SMALL = 0.8

interface Seen {
  readonly zoom: number
  readonly type: number
  readonly frame: Box
  readonly covered: readonly Box[]
}

/** Elements over a map that do not move with it. */
const OVER = '[data-over-map], .leaflet-control-scale'

/** The map with what is over it. */
function canvasOf(map: ReturnType<typeof useMapEvents>): Element {
  return map.getContainer().closest('[data-canvas]') ?? map.getContainer()
}

/** The boxes of the controls, in world pixels at the map's zoom. */
function coveredIn(map: ReturnType<typeof useMapEvents>): readonly Box[] {
  const container = map.getContainer()
  const { left, top } = container.getBoundingClientRect()
  const { min } = map.getPixelBounds()
  const [across, down] = [(min?.x ?? 0) - left, (min?.y ?? 0) - top]
  return [...canvasOf(map).querySelectorAll(OVER)].map((over) => {
    // The legend is wider than its first line, and higher if it is open.
    const box = (over.closest('details') ?? over).getBoundingClientRect()
    return { left: box.left + across, top: box.top + down, right: box.right + across, bottom: box.bottom + down }
  })
}

function frameOf(map: ReturnType<typeof useMapEvents>): Box {
  const { min, max } = map.getPixelBounds()
  return { left: min?.x ?? 0, top: min?.y ?? 0, right: max?.x ?? 0, bottom: max?.y ?? 0 }
}
