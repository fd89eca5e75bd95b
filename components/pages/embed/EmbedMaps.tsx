'use client'

import { useRef, useState } from 'react'
import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import { SyncedCameras } from '../../parts/map/SyncedCameras'
import { useExplorer } from '../../view/useExplorer'
import styles from './EmbedFrame.module.css'
import { EmbedMap } from './EmbedMap'
import { type Side, useSides } from './useSides'

interface EmbedMapsProps {
  readonly event: AtlasEvent | null
  readonly lock: boolean
  /** Called once, when every map stands there. */
  readonly whenDrawn: () => void
}

/**
 * The map of a widget, or the two of a comparison, which move as one: side by side where there is room, else one above
 * the other.
 */
export function EmbedMaps({ event, lock, whenDrawn }: EmbedMapsProps) {
  const { setOpenPlace } = useExplorer()
  const sides = useSides()
  // On which map the place was opened; what the page opens is on the first.
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
