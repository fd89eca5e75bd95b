import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

/**
 * Stands in for `next/dynamic` in tests. A part that Next leaves to the browser (`ssr: false`) is the live map: Leaflet
 * measures and paints, which no test's DOM can do, so it never arrives and the still map stays in its place.
 */
export default function dynamic<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  { ssr = true }: { readonly ssr?: boolean } = {},
): LazyExoticComponent<ComponentType<Props>> | (() => null) {
  return ssr ? lazy(load) : () => null
}
