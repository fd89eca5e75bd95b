import { expect, it } from 'vitest'
import { nearer, zoomsBetween, zoomsOn } from './sceneZoom'

it('a map of half the size shows the same area one zoom level farther out', () => {
  expect(zoomsBetween({ width: 1200, height: 800 }, { width: 600, height: 400 })).toBe(-1)
  expect(zoomsBetween({ width: 1200, height: 800 }, { width: 600, height: 800 })).toBe(-1)
  expect(zoomsBetween(null, { width: 600, height: 400 })).toBe(0)
  expect(zoomsBetween({ width: 0, height: 0 }, { width: 600, height: 400 })).toBe(0)
})

it.each([
  [0, 0, 0],
  [200, 200, 0],
  [540, 420, Math.log2(1.5)],
  [1100, 800, 1],
])('a map of %i × %i goes %d zooms nearer', (width, height, zooms) => {
  expect(zoomsOn({ width, height })).toBeCloseTo(zooms)
})

it('a camera stays within the zoom range of the map', () => {
  expect(nearer({ lat: 1, lng: 2, zoom: 6 }, -1)).toEqual({ lat: 1, lng: 2, zoom: 5 })
  expect(nearer({ lat: 1, lng: 2, zoom: 4.2 }, -1)?.zoom).toBe(4)
  expect(nearer(null, 2)).toBeNull()
})
