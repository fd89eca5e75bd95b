// Leaflet without features that the map does not use (popups, images, WMS, long taps, and controls that are rendered
// here instead) and without those loaded on demand (leafletParts.d.ts). next.config.js aliases Leaflet to this file,
// also for react-leaflet, since its bundle cannot be tree-shaken. If the build reports a missing name, add it here.

import { Control } from 'leaflet/src/control/Control.js'
import { Scale } from 'leaflet/src/control/Control.Scale.js'
import * as DomEvent from 'leaflet/src/dom/DomEvent.js'
import * as DomUtil from 'leaflet/src/dom/DomUtil.js'
import {
  asFeature,
  coordsToLatLng,
  coordsToLatLngs,
  GeoJSON,
  geometryToLayer,
  getFeature,
  latLngsToCoords,
  latLngToCoords,
} from 'leaflet/src/layer/GeoJSON.js'
import { SVG } from 'leaflet/src/layer/vector/SVG.js'
import { Map as LeafletMap } from 'leaflet/src/map/Map.js'
import 'leaflet/src/layer/vector/Renderer.getRenderer.js'
// These register themselves with the map.
import 'leaflet/src/map/handler/Map.BoxZoom.js'
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js'
import 'leaflet/src/map/handler/Map.Drag.js'
import 'leaflet/src/map/handler/Map.Keyboard.js'
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js'
import 'leaflet/src/map/handler/Map.TouchZoom.js'

export { LatLng, toLatLng as latLng } from 'leaflet/src/geo/LatLng.js'
export { LatLngBounds, toLatLngBounds as latLngBounds } from 'leaflet/src/geo/LatLngBounds.js'
export { DivIcon, divIcon } from 'leaflet/src/layer/marker/DivIcon.js'
export { Marker } from 'leaflet/src/layer/marker/Marker.js'
export { Polygon } from 'leaflet/src/layer/vector/Polygon.js'
export { Polyline } from 'leaflet/src/layer/vector/Polyline.js'
export { Control, DomEvent, DomUtil, GeoJSON, LeafletMap as Map, SVG }

Control.Scale = Scale
// Static methods, as in Leaflet's own entry.
Object.assign(GeoJSON, {
  asFeature,
  coordsToLatLng,
  coordsToLatLngs,
  geometryToLayer,
  getFeature,
  latLngsToCoords,
  latLngToCoords,
})
