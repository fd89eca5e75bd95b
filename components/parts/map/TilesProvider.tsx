'use client'

import { createContext, type ReactNode, use } from 'react'
import type { Tiles } from './tiles'

const Context = createContext<Tiles | null>(null)

/** Tells the maps inside of the street tiles that a reader may turn on; null where none are set up. */
export function TilesProvider({ tiles, children }: { tiles: Tiles | null; children: ReactNode }) {
  return <Context value={tiles}>{children}</Context>
}

/** The street tiles that a reader may turn on, or null. */
export function useTiles(): Tiles | null {
  return use(Context)
}
