import { createContext, type ReactNode } from 'react'

/** What a page adds to its live maps, above their marks; it may use Leaflet's map. */
export const InsideMap = createContext<ReactNode>(null)
