import lazyPart from '../pages/embed/live/dynamic'

/**
 * Stands in for `next/dynamic` in tests. A part that Next leaves to the browser (`ssr: false`) is the live map: Leaflet
 * measures and paints, which no test's DOM can do, so it never arrives and the still map stays in its place.
 */
export default function dynamic(
  load: Parameters<typeof lazyPart>[0],
  { ssr = true }: { readonly ssr?: boolean } = {},
): ReturnType<typeof lazyPart> | (() => null) {
  return ssr ? lazyPart(load) : () => null
}
