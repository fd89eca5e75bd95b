import { describe, expect, it, test } from 'vitest'
import { areasOnReach, onReach, reachAcross, withinTurn } from './meridian'

describe('the narrowest reach across the 180th meridian', () => {
  it.each([
    [[177.4, -179.9, 178], { west: 177.4, east: 180.1 }],
    [[-166, 172, -176.6], { west: 172, east: 194 }],
    [[180, -180], { west: 180, east: 180 }],
    [[120, -60.5], { west: 120, east: 299.5 }],
  ])('holds %j', (lngs, reach) => expect(reachAcross(lngs)).toEqual(reach))

  it.each([
    [[]],
    [[177, 179]],
    [[-8, 3]],
    // Half the globe is as far either way.
    [[-90, 90]],
    // All around the globe: no side of it is empty.
    [[-170, -60, 60, 170]],
  ])('is none for %j', (lngs) => expect(reachAcross(lngs)).toBeNull())
})

test('a longitude is where the map shows it, and back', () => {
  const reach = { west: 150, east: 210 }
  expect([-175, 170, -100, 0].map((lng) => onReach(lng, reach))).toEqual([185, 170, -100, 0])
  expect([185, 170, -100].map(withinTurn)).toEqual([-175, 170, -100])
})

test('polygons on the other side are moved, each by itself', () => {
  const square = (west: number) => [
    [
      [west, 0],
      [west + 1, 0],
      [west + 1, 1],
      [west, 0],
    ],
  ]
  const given = { type: 'MultiPolygon' as const, coordinates: [square(178), square(-180)] }
  const shown = { type: 'MultiPolygon', coordinates: [square(178), square(180)] }
  expect(areasOnReach(given, { west: 150, east: 210 })).toEqual(shown)
})
