import { useState } from 'react'
import { useMapEvents } from 'react-leaflet'
import type { Language } from '@/geodata/language/language'
import { GROUND } from './ground'
import { Mark } from './Mark'
import styles from './TownLabels.module.css'

/** From which zoom on a context town is named: capitals, then regional capitals and large towns, then the others. */
const FROM_ZOOM = { 1: 5, 2: 6, 3: 7.25 } as const

/** Towns for orientation, that no event names: a small dot and a name in roman. */
export function TownLabels({ language }: { language: Language }) {
  const map = useMapEvents({ zoomend: () => setZoom(map.getZoom()) })
  const [zoom, setZoom] = useState(map.getZoom())
  return GROUND.towns.features
    .filter(({ properties }) => zoom >= FROM_ZOOM[properties.rank])
    .map(({ properties, geometry }) => (
      <Mark key={`${properties.country} ${properties.name.en}`} at={geometry.coordinates}>
        <span className={styles.town} data-rank={properties.rank} aria-hidden="true">
          {properties.name[language]}
        </span>
      </Mark>
    ))
}
