import { expect, test } from 'vitest'
import { isFramed } from './isFramed'

const BAMAKO = [-7.97522, 12.60915]

test('the centre is in the frame, and so is a point 160 pixels to the side', () => {
  const at = { lat: 12.60915, lng: -7.97522, zoom: 5 }
  // At zoom 5 a degree of longitude is 256 × 32 / 360 ≈ 22.76 pixels.
  expect(isFramed(BAMAKO, at)).toBe(true)
  expect(isFramed([-7.97522 + 7, 12.60915], at)).toBe(true)
  expect(isFramed([-7.97522 + 7.1, 12.60915], at)).toBe(false)
})

test('a degree of latitude is longer the farther it is from the equator', () => {
  expect(isFramed([0, 4.8], { lat: 0, lng: 0, zoom: 5 })).toBe(true)
  expect(isFramed([0, 64.8], { lat: 60, lng: 0, zoom: 5 })).toBe(false)
})

test('each zoom level halves the extent of the frame', () => {
  expect(isFramed([0, 12.6], { lat: 12.6, lng: -7, zoom: 5 })).toBe(true)
  expect(isFramed([0, 12.6], { lat: 12.6, lng: -7, zoom: 6 })).toBe(false)
})

test('a camera has no longitudes beyond the 180th meridian, a point may', () => {
  expect(isFramed([185, 0], { lat: 0, lng: -176, zoom: 5 })).toBe(true)
  expect(isFramed([185, 0], { lat: 0, lng: 176, zoom: 5 })).toBe(false)
})

test('a point without coordinates is in no frame', () => {
  expect(isFramed([], { lat: 0, lng: 0, zoom: 0 })).toBe(false)
})
