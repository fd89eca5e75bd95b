/*
 * Takes the place of parts of Leaflet that the map never uses but that others import (app/client/inPlaceOfNext.mjs and
 * scripts/bundle.mjs): Leaflet itself does without the class for dragging marks, asks for a canvas only if a map
 * prefers it, and for the others only in browsers without SVG.
 */

export const canvas = null
export const MarkerDrag = null
export const vmlCreate = null
export const vmlMixin = null
