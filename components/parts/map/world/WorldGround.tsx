'use client'

import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react'
import { useMapEvents } from 'react-leaflet'
import type { Region } from '@/geodata/domain/join/atlas'
import { type Extent, WORLD } from '@/geodata/drawing/camera/camera'
import { groundAcross } from '@/geodata/drawing/ground/groundAcross'
import { NO_GROUND, type PackedGround, unpack } from '@/geodata/drawing/ground/unpack'
import { withRegions } from '@/geodata/drawing/ground/withRegions'
import { type DrawnGround, GroundProvider } from '../../../view/ground'

interface WorldGroundProps {
  /** The atlas's regions, as from a reader's file. */
  readonly regions: readonly Pick<Region, 'id' | 'geometry'>[]
  /** That of the atlas's map. */
  readonly edge?: Extent['edge']
  readonly children: ReactNode
}

/** From this zoom on, where a country fills the frame, the finer countries are drawn. */
const CLOSE = 4

/**
 * The countries of the world as the base map of the explorer inside, for events from anywhere: coarse ones at once
 * (suspends until they are loaded), finer ones when a map is zoomed in. If they cannot be loaded, the explorer works
 * without a base map, or with the coarse one.
 *
 * Imports Leaflet: load it lazily, and only in the browser.
 */
export default function WorldGround({ regions, edge = WORLD, children }: WorldGroundProps) {
  const packedCoarse = use(coarseGround())
  const [packedFine, setFine] = useState<PackedGround | null>(null)
  const ask = useCallback(() => {
    // If that fails, the next zoom asks again.
    fineGround().then(setFine, () => {})
  }, [])
  const coarse = useMemo(() => drawnGround(packedCoarse, regions, edge), [packedCoarse, regions, edge])
  const fine = useMemo(() => packedFine && drawnGround(packedFine, regions, edge), [packedFine, regions, edge])
  const scales = useMemo(() => ({ coarse, fine, ask }), [coarse, fine, ask])
  // A poster is simplified for its zoom, and so may always be drawn from the finer countries.
  const ground = useMemo(() => ({ ...coarse, packed: (fine ?? coarse).packed }), [coarse, fine])
  return (
    <Scales value={scales}>
      <GroundProvider value={ground}>{children}</GroundProvider>
    </Scales>
  )
}

/** The coarse countries with some regions, for what cannot wait for them, as a printed sheet. */
export async function loadedWorld(regions: WorldGroundProps['regions'], edge: Extent['edge']): Promise<DrawnGround> {
  return drawnGround(await coarseGround(), regions, edge)
}

interface WorldScales {
  readonly coarse: DrawnGround
  /** null until loaded. */
  readonly fine: DrawnGround | null
  /** Loads the finer countries. */
  readonly ask: () => void
}

const Scales = createContext<WorldScales | null>(null)

/** The countries at the scale of a map's zoom. */
function AtScale({ children }: { readonly children: ReactNode }) {
  const scales = use(Scales)
  const ask = scales?.ask
  const map = useMapEvents({
    zoomend: () => {
      setClose(isClose())
      if (isClose()) ask?.()
    },
  })
  const isClose = () => map.getZoom() >= CLOSE
  const [close, setClose] = useState(isClose)
  useEffect(
    function askAtOnce() {
      if (close) ask?.()
    },
    [close, ask],
  )
  const ground = scales && ((close && scales.fine) || scales.coarse)
  return ground ? <GroundProvider value={ground}>{children}</GroundProvider> : children
}

function drawnGround(ground: PackedGround, regions: WorldGroundProps['regions'], edge: Extent['edge']): DrawnGround {
  const packed = withRegions(groundAcross(ground, edge), regions)
  return { packed, map: unpack(packed), InMap: AtScale }
}

let coarseAsked: Promise<PackedGround> | null = null
let fineAsked: Promise<PackedGround> | null = null

/** Loads the coarse countries, once; never rejects. */
export function coarseGround(): Promise<PackedGround> {
  coarseAsked ??= import('@/geodata/world/ground-110m.json').then(given, () => {
    coarseAsked = null
    return NO_GROUND
  })
  return coarseAsked
}

function fineGround(): Promise<PackedGround> {
  fineAsked ??= import('@/geodata/world/ground-50m.json').then(given, (failure) => {
    fineAsked = null
    throw failure
  })
  return fineAsked
}

function given({ default: ground }: { readonly default: unknown }): PackedGround {
  return ground as PackedGround
}
