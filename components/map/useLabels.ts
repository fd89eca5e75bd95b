import { useMemo, useState } from 'react'
import { useMapEvents } from 'react-leaflet'
import type { Atlas } from '@/geodata/join/atlas'
import { type Names, namesAt } from '@/geodata/label/names'
import type { Language } from '@/geodata/language/language'
import type { Gathered } from '@/geodata/place/gather'
import { GROUND } from './ground'

/** Lays out every name of the map anew when the zoom, the language or the counts change; panning moves them all alike. */
export function useLabels(atlas: Atlas, gathered: readonly Gathered[], language: Language): Names {
  const map = useMapEvents({ zoomend: () => setZoom(map.getZoom()) })
  const [zoom, setZoom] = useState(map.getZoom())
  return useMemo(() => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    return namesAt(zoom, { atlas, gathered, ground: GROUND, language, rem })
  }, [zoom, atlas, gathered, language])
}
