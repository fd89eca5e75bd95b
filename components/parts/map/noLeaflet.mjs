/*
 * Takes the place of parts of Leaflet that the map never uses but that others import (app/client/inPlaceOfNext.mjs):
 * Leaflet itself does without the class for dragging marks, and asks for the others only in browsers without SVG.
 */

export const MarkerDrag = null
export const vmlCreate = null
export const vmlMixin = null
