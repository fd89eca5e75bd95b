import { type ComponentType, createContext } from 'react'
import type { MapViewProps } from './MapView'

/**
 * The live map whose script the server names in the page, nothing on the server itself; null where it is loaded when it
 * is first rendered.
 */
export const NamedMap = createContext<ComponentType<MapViewProps> | null>(null)
