import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arcBetween, sampled } from './curve'

const position = fc.tuple(fc.double({ min: -20, max: 20, noNaN: true }), fc.double({ min: -30, max: 40, noNaN: true }))

test('an arc starts and ends at the given positions', () => {
  fc.assert(
    fc.property(position, position, (from, to) => {
      const line = sampled(arcBetween(from, to))
      for (const axis of [0, 1] as const) {
        expect(line[0]?.[axis]).toBeCloseTo(from[axis], 6)
        expect(line.at(-1)?.[axis]).toBeCloseTo(to[axis], 6)
      }
    }),
  )
})

test('the two directions are two curves, each bulging to its left', () => {
  const north = arcBetween([0, 10], [0, 20])(0.5)
  const south = arcBetween([0, 20], [0, 10])(0.5)
  expect(north[0]).toBeLessThan(0)
  expect(south[0]).toBeGreaterThan(0)
})

test('a part of an arc follows the whole', () => {
  const curve = arcBetween([-8, 12.6], [0, 16.3])
  expect(sampled(curve, 0.5).at(-1)).toEqual(curve(0.5))
})
