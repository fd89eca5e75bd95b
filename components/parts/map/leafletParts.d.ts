/**
 * Parts of Leaflet that are loaded when they are wanted, and so stand outside of components/parts/map/leaflet.mjs:
 * `@types/leaflet` knows the bundle only.
 */
declare module 'leaflet/src/layer/tile/TileLayer.js' {
  export { TileLayer } from 'leaflet'
}
declare module 'leaflet/src/layer/Tooltip.js' {}
declare module 'leaflet/src/layer/vector/Renderer.js' {
  import { type Bounds, type LatLng, Layer, type Map as LeafletMap } from 'leaflet'
  /** A layer with one element that covers the map and some more around it, and is scaled while the map zooms. */
  export class Renderer extends Layer {
    _container: HTMLElement
    /** null until added to a map. */
    _map: (LeafletMap & { readonly _animatingZoom?: boolean }) | null
    /** What the element covers, in layer points. */
    _bounds?: Bounds
    _center: LatLng
    _zoom: number
    _update(): void
  }
}
