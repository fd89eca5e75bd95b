import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cardBeside, ringAround } from './tourPlace'

const side = (most: number) => fc.integer({ min: 1, max: most })
const window = fc.record({ width: fc.integer({ min: 320, max: 2000 }), height: fc.integer({ min: 320, max: 1200 }) })
const part = fc.record({
  left: fc.integer({ min: -500, max: 2000 }),
  top: fc.integer({ min: -500, max: 2000 }),
  width: side(2000),
  height: side(2000),
})
const card = fc.record({ width: side(300), height: side(300) })

test('the card of the tour is always inside the window', () => {
  fc.assert(
    fc.property(window, part, card, (window, part, card) => {
      const ring = ringAround(part, window)
      const placed = cardBeside(ring, card, window)
      expect(placed.left).toBeGreaterThanOrEqual(0)
      expect(placed.top).toBeGreaterThanOrEqual(0)
      expect(placed.left + placed.width).toBeLessThanOrEqual(window.width)
      expect(placed.top + placed.height).toBeLessThanOrEqual(window.height)
    }),
    { seed: 2012 },
  )
})

test('the card is placed below, above or beside the ring, and over it only without room elsewhere', () => {
  const window = { width: 1000, height: 800 }
  const card = { width: 300, height: 200 }
  const at = (left: number, top: number, width: number, height: number) =>
    cardBeside({ left, top, width, height }, card, window)
  expect(at(100, 0, 200, 100)).toMatchObject({ left: 100, top: 112 })
  expect(at(900, 700, 100, 100)).toMatchObject({ left: 688, top: 488 })
  expect(at(0, 0, 500, 800)).toMatchObject({ left: 512, top: 12 })
  expect(at(500, 0, 500, 800)).toMatchObject({ left: 188, top: 12 })
  expect(at(0, 0, 1000, 800)).toMatchObject({ left: 12, top: 588 })
})
