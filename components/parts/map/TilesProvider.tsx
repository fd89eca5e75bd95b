'use client'

import { createContext, type ReactNode, use } from 'react'
import type { Tiles } from './tiles'

const Context = createContext<Tiles | null>(null)

/** Provides the maps inside with the optional street tiles; null if none are configured. */
export function TilesProvider({ tiles, children }: { tiles: Tiles | null; children: ReactNode }) {
  return <Context value={tiles}>{children}</Context>
}

/** The optional street tiles, or null. */
export function useTiles(): Tiles | null {
  return use(Context)
}
