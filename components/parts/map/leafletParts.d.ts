/**
 * Parts of Leaflet that are loaded when they are wanted, and so stand outside of components/parts/map/leaflet.mjs:
 * `@types/leaflet` knows the bundle only.
 */
declare module 'leaflet/src/layer/tile/TileLayer.js' {
  export { TileLayer } from 'leaflet'
}
declare module 'leaflet/src/layer/Tooltip.js' {}
