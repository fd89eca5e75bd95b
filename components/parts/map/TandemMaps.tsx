'use client'

import type { Map as LeafletMap } from 'leaflet'
import { createContext, type ReactNode, useState } from 'react'

/** Maps that share one camera. */
interface TandemState {
  readonly maps: Set<LeafletMap>
  /** True as long as the others are moved after the one that leads, so that they do not lead it in turn. */
  following: boolean
}

export const TandemContext = createContext<TandemState | null>(null)

/** The maps inside move as one: whichever the reader moves, the others follow. */
export function TandemMaps({ children }: { children: ReactNode }) {
  const [tandem] = useState((): TandemState => ({ maps: new Set(), following: false }))
  return <TandemContext value={tandem}>{children}</TandemContext>
}
