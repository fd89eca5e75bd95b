import { useLayoutEffect, useMemo, useState } from 'react'
import { useMapEvents } from 'react-leaflet'
import { mercator, type Pixel } from '@/geodata/camera/mercator'
import type { Atlas } from '@/geodata/join/atlas'
import type { Box } from '@/geodata/label/layout'
import { type Names, namesAt } from '@/geodata/label/names'
import type { Language } from '@/geodata/language/language'
import { apart } from '@/geodata/place/apart'
import type { Gathered } from '@/geodata/place/gather'
import { standing } from '@/geodata/place/mark'
import { GROUND } from './ground'

interface Labelled {
  readonly atlas: Atlas
  readonly gathered: readonly Gathered[]
  readonly language: Language
  /** Whether no name may be cut off at the edge: on a map that stands still, where nobody would move it to read on. */
  readonly framed: boolean
}

interface Labels {
  readonly names: Names
  /** How far each mark stands from its point, in pixels, where it would lie on another. */
  readonly shifts: ReadonlyMap<string, Pixel>
}

/** Lays out every mark and name of the map anew when the zoom, the size of letters, the language or the counts change, and in a frame when the map has moved; else panning moves them all alike. */
export function useLabels({ atlas, gathered, language, framed }: Labelled): Labels {
  const map = useMapEvents({
    zoomend: () => look(),
    moveend: () => framed && look(),
    // Large letters leave the map less room.
    resize: () => (framed || lettersOf(document) !== type) && look(),
  })
  const seen = (): Seen => ({
    zoom: map.getZoom(),
    type: lettersOf(document),
    frame: framed ? frameOf(map) : undefined,
  })
  const [{ zoom, type, frame }, setSeen] = useState(seen)
  const look = () => setSeen(seen())
  const lettering = frame && frame.right - frame.left < NARROW ? SMALL : 1

  useLayoutEffect(
    function setTheSizeOfLetters() {
      map.getContainer().style.setProperty('--lettering', String(lettering))
    },
    [map, lettering],
  )

  return useMemo(() => {
    const rem = lettering * type
    const covered = frame && scaleIn(frame, type)
    return {
      names: namesAt(zoom, { atlas, gathered, ground: GROUND, language, rem, frame, covered }),
      shifts: apart(standing(gathered), mercator(zoom).project, rem),
    }
  }, [zoom, type, frame, lettering, atlas, gathered, language])
}

/** The size of letters that the reader has chosen, in pixels. */
function lettersOf(page: Document): number {
  return Number.parseFloat(getComputedStyle(page.documentElement).fontSize)
}

/** Below so many pixels, as where a telephone shows two maps, marks and names are this much smaller. */
const NARROW = 260
const SMALL = 0.8

interface Seen {
  readonly zoom: number
  readonly type: number
  readonly frame: Box | undefined
}

/** Width and height of the room of the scale in the lower right corner, in rem, with its margin: it is at most 100 pixels long. */
const SCALE = { width: 7.5, height: 2.5 }

function scaleIn({ right, bottom }: Box, rem: number): Box {
  return { left: right - SCALE.width * rem, top: bottom - SCALE.height * rem, right, bottom }
}

function frameOf(map: ReturnType<typeof useMapEvents>): Box {
  const { min, max } = map.getPixelBounds()
  return { left: min?.x ?? 0, top: min?.y ?? 0, right: max?.x ?? 0, bottom: max?.y ?? 0 }
}
