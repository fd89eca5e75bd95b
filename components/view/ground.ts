'use client'

import { type ComponentType, createContext, Fragment, type ReactNode, use } from 'react'
import packed from '#ground' with { type: 'json' }
import { type GroundMap, type PackedGround, unpack } from '@/geodata/drawing/ground/unpack'

/** The base map that the maps, posters and timelines of a surface draw. */
export interface DrawnGround {
  /** For posters and the static map. */
  readonly packed: PackedGround
  /** For Leaflet, labels and guide lines. */
  readonly map: GroundMap
  /** Around the layers of each live map: may give them another base map, such as a finer one when zoomed in. */
  readonly InMap: ComponentType<{ readonly children: ReactNode }>
}

/**
 * The base map of the site's atlas, as packed by the derive script: next.config.js and scripts/bundle.mjs resolve
 * `#ground`.
 */
export const GROUND: DrawnGround = {
  packed: packed as PackedGround,
  map: unpack(packed as PackedGround),
  InMap: Fragment,
}

/** The polygons of its regions by id, which come with the base map rather than the atlas. */
export const POLYGONS = new Map(
  GROUND.map.regions.features.map(({ properties, geometry }) => [properties.id, geometry]),
)

const Context = createContext(GROUND)

/** Gives the parts inside another base map. */
export const GroundProvider = Context

/** The base map of the surface: that of the site's atlas, unless a `GroundProvider` gives another. */
export function useGround(): DrawnGround {
  return use(Context)
}
