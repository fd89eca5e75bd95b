'use client'

import type { Map as LeafletMap } from 'leaflet'
import { createContext, type ReactNode, useState } from 'react'

/** Maps that share one camera. */
interface SyncedCameraState {
  readonly maps: Set<LeafletMap>
  /** True as long as the others are moved after the one that leads, so that they do not lead it in turn. */
  following: boolean
}

export const SyncedCameraContext = createContext<SyncedCameraState | null>(null)

/** The maps inside move as one: whichever the reader moves, the others follow. */
export function SyncedCameras({ children }: { children: ReactNode }) {
  const [tandem] = useState((): SyncedCameraState => ({ maps: new Set(), following: false }))
  return <SyncedCameraContext value={tandem}>{children}</SyncedCameraContext>
}
