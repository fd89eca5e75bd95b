'use client'

import type { Map as LeafletMap } from 'leaflet'
import { createContext, type ReactNode, useState } from 'react'

/** Maps that share a camera. */
interface SyncedCameraState {
  readonly maps: Set<LeafletMap>
  /** True while the other maps are being moved, so that their events are not applied in turn. */
  following: boolean
}

export const SyncedCameraContext = createContext<SyncedCameraState | null>(null)

/** Synchronises the cameras of the maps inside. */
export function SyncedCameras({ children }: { children: ReactNode }) {
  const [tandem] = useState((): SyncedCameraState => ({ maps: new Set(), following: false }))
  return <SyncedCameraContext value={tandem}>{children}</SyncedCameraContext>
}
