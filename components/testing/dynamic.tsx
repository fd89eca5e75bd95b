import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

/**
 * Replaces `next/dynamic` in tests. A client-only component (`ssr: false`) is the live map: Leaflet needs layout and
 * canvas, which happy-dom lacks, so it never loads and the static map stays.
 */
export default function dynamic<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  { ssr = true }: { readonly ssr?: boolean } = {},
): LazyExoticComponent<ComponentType<Props>> | (() => null) {
  return ssr ? lazy(load) : () => null
}
