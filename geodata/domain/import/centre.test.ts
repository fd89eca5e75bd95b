import { expect, test } from 'vitest'
import { centreOf } from './centre'
import centres from './centres.json' with { type: 'json' }

test.each([
  [22, 98, 'Myanmar (Burma)'],
  [17, -4, 'Mali'],
  [33.8333, 35.8333, 'Lebanon'],
  [33.83, 35.83, 'Lebanon'],
  [0, 25, 'Congo - Kinshasa'],
  [12.65, -8, null],
  [-4, 17, null],
  [Number.NaN, 0, null],
])('%d, %d is the centre of %s', (lat, lng, country) => {
  expect(centreOf({ lat, lng })).toBe(country)
})

test('every centre is a position of its own on the globe', () => {
  const positions = Object.values(centres)
  for (const [lng = 999, lat = 999] of positions) {
    expect(Math.abs(lng)).toBeLessThanOrEqual(180)
    expect(Math.abs(lat)).toBeLessThanOrEqual(90)
  }
  expect(new Set(positions.map(String)).size).toBe(positions.length)
})
