'use client'

import { useMemo } from 'react'
import { synthetic } from '@/geodata/bench/synthetic'
import { fromWire } from '@/geodata/join/wire'
import { REGION_POLYGONS, Surface, type SurfaceProps } from '../explorer/AtlasProvider'
import { ExplorerFrame } from '../explorer/Explorer'

const SEED = 20_120_322

/** The explorer with made-up events in place of the real ones, for the bench. */
export function SyntheticExplorer({ wire, count, ...rest }: SurfaceProps & { readonly count: number }) {
  const atlas = useMemo(() => synthetic(fromWire(wire, REGION_POLYGONS), count, SEED), [wire, count])
  return (
    <Surface atlas={atlas} {...rest}>
      <ExplorerFrame />
    </Surface>
  )
}
