import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frame } from './frame'
import { lineOf, naming } from './naming'

const MALI = { south: 12, north: 20.5 }
/** Aguelhok, Kidal, Timbuktu, Gao, Ségou, Bamako, about. */
const TOWNS = [19.46, 18.44, 16.77, 16.27, 13.43, 12.65]

test('no name stands on another or beyond the strip, however low that is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 40, max: 600 }), fc.integer({ min: 8, max: 40 }), (height, wanted) => {
      const line = lineOf(height, TOWNS.length, wanted)
      const { abroad, towns, country } = naming(frame(height, MALI), TOWNS, line)
      const ys = [abroad, ...towns, country]
      for (const [i, y] of ys.entries()) {
        expect(y).toBeGreaterThanOrEqual(line / 2 - 1e-6)
        expect(y).toBeLessThanOrEqual(height - line / 2 + 1e-6)
        expect(y - (ys[i - 1] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(line - 1e-6)
      }
    }),
  )
})

test('where there is room, each stands at what it names', () => {
  const strip = frame(1000, MALI)
  const { abroad, country } = naming(strip, [19, 14], 16)
  expect([abroad, country]).toEqual([60, 850])
})

test('a line is as high as wanted, or as room is', () => {
  expect(lineOf(400, 6, 16)).toBe(16)
  expect(lineOf(96, 6, 16)).toBe(12)
})
