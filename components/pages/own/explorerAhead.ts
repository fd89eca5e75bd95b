import { createContext } from 'react'

/** Loads the explorer while a file is read; nothing where it is not on the same page. */
export const ExplorerAhead = createContext<() => void>(() => {})

/** Loads what the explorer itself loads when it is first rendered, one after the other. */
export async function loadParts(): Promise<void> {
  await Promise.all([
    import('../../parts/map/MapView'),
    import('../../parts/map/crowd/CrowdedMarks'),
    import('../../parts/map/world/WorldGround'),
    import('@/geodata/world/ground-110m.json'),
  ])
}
