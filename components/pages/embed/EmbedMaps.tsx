'use client'

import { useRef, useState } from 'react'
import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import { SyncedCameras } from '../../parts/map/SyncedCameras'
import { useExplorer } from '../../view/useExplorer'
import { EmbedMap } from './EmbedMap'
import styles from './Sides.module.css'
import { type Side, useSides } from './useSides'

interface EmbedMapsProps {
  readonly event: AtlasEvent | null
  readonly lock: boolean
  /** Called once, when all maps are drawn. */
  readonly whenDrawn: () => void
}

/**
 * The map of a widget, or the two synchronised maps of a comparison: side by side if there is room, otherwise stacked.
 */
export function EmbedMaps({ event, lock, whenDrawn }: EmbedMapsProps) {
  const { setOpenPlace } = useExplorer()
  const sides = useSides()
  // The map on which the place was opened; places opened by the host page are shown on the first.
  const [openedOn, openOn] = useState<Side['id']>('before')
  const drawn = useRef(new Set<Side['id']>())
  return (
    <SyncedCameras>
      <div className={styles.maps}>
        {sides.map((side) => (
          <EmbedMap
            key={side.id}
            side={side}
            event={event}
            lock={lock}
            opened={side.id === openedOn || sides.length === 1}
            openPlace={(place) => {
              openOn(side.id)
              setOpenPlace(place)
            }}
            whenDrawn={() => {
              drawn.current.add(side.id)
              if (sides.every(({ id }) => drawn.current.has(id))) whenDrawn()
            }}
          />
        ))}
      </div>
    </SyncedCameras>
  )
}
