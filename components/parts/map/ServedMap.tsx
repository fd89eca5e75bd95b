'use client'

import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import type { MapViewProps } from './MapView'
import { NamedMap } from './namedMap'

// Written out for Next's compiler. The server, where Leaflet cannot be imported, renders nothing, but Next names the
// map's script in the page, at low priority: it arrives right after the scripts that the page needs before it.
const Named = dynamic<MapViewProps>(() =>
  typeof window === 'undefined' ? Promise.resolve({ default: Nothing }) : import('./MapView'),
)

function Nothing() {
  return null
}

/** Names the script of the live maps inside in the server's page, instead of leaving it to the page's own scripts. */
export function ServedMap({ children }: { readonly children: ReactNode }) {
  return <NamedMap value={Named}>{children}</NamedMap>
}
