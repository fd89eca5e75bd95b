import { createContext } from 'react'

/** Loads the explorer while a file is read; nothing where it is not on the same page. */
export const ExplorerAhead = createContext<() => void>(() => {})

/** Loads what the explorer itself loads when it is first rendered: one after the other, so that the page can answer. */
export async function loadParts(): Promise<void> {
  await import('../../parts/map/MapView')
  await import('../../parts/map/crowd/CrowdedMarks')
  await import('../../parts/map/world/WorldGround')
  await import('@/geodata/world/ground-110m.json')
}
