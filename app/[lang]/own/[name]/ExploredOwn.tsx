'use client'

import { ExplorerOf } from '@/components/pages/explorer/Explorer'
import { OwnExplorer, type OwnExplorerProps } from '@/components/pages/own/OwnExplorer'
import { loadWorld } from '@/components/pages/own/OwnSurface'
import { loadCrowd } from '@/components/parts/map/crowd/loadCrowd'
import { loadMap } from '@/components/parts/map/LiveMap'

/** The page of a reader's data set with the explorer: pages do not import each other. */
export function ExploredOwn(props: Omit<OwnExplorerProps, 'Explorer'>) {
  return <OwnExplorer {...props} Explorer={ExplorerOf} />
}

/**
 * Loads what the explorer itself loads when it is first rendered, by the same imports: others would be bundled, and
 * loaded, apart. One after the other, so that the page can answer.
 */
export async function loadParts(): Promise<void> {
  await loadMap()
  await loadCrowd()
  const { coarseGround } = await loadWorld()
  await coarseGround()
}
