import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { between, dayAt, type Focus, fitted, following, panned, xOf, zoomed } from './focus'

const SPAN: Focus = { from: -4000, to: 18000 }
const arbitraryFocus = fc
  .tuple(fc.integer({ min: -4000, max: 18000 }), fc.integer({ min: -4000, max: 18000 }))
  .map(([a, b]) => between(a, b, SPAN))
const day = fc.integer({ min: -4000, max: 18000 })

function expectInside({ from, to }: Focus) {
  expect(from).toBeGreaterThanOrEqual(SPAN.from - 1e-6)
  expect(to).toBeLessThanOrEqual(SPAN.to + 1e-6)
  expect(to - from).toBeGreaterThan(13.9)
}

describe('a focus', () => {
  test('gives back the day that it put somewhere', () => {
    fc.assert(
      fc.property(arbitraryFocus, day, fc.integer({ min: 200, max: 3000 }), (focus, wanted, width) => {
        expect(dayAt(focus, width, xOf(focus, width, wanted))).toBeCloseTo(wanted, 4)
      }),
    )
  })

  test('never leaves the span, however it is zoomed and moved', () => {
    fc.assert(
      fc.property(
        arbitraryFocus,
        fc.double({ min: 0.01, max: 50, noNaN: true }),
        day,
        fc.integer({ min: -40000, max: 40000 }),
        (focus, factor, around, days) => {
          expectInside(zoomed(focus, factor, around, SPAN))
          expectInside(panned(focus, days, SPAN))
          expectInside(fitted({ start: around, end: around + Math.abs(days) }, SPAN))
        },
      ),
    )
  })

  test('keeps the day under the pointer in its place while there is room', () => {
    const focus = { from: 7000, to: 8000 }
    const around = 7250
    const closer = zoomed(focus, 0.5, around, SPAN)
    expect(xOf(closer, 1000, around)).toBeCloseTo(xOf(focus, 1000, around), 6)
    expect(closer.to - closer.from).toBe(500)
  })

  test('follows a window that is out of sight and stays for one that is not', () => {
    const focus = { from: 7000, to: 8000 }
    expect(following(focus, { start: 7990, end: 9000 }, SPAN)).toBe(focus)
    expect(following(focus, { start: null, end: 7000 }, SPAN)).toBe(focus)
    const moved = following(focus, { start: 15420, end: 15420 }, SPAN)
    expect((moved.from + moved.to) / 2).toBe(15420.5)
  })

  test('fits an open window to the span', () => {
    expect(fitted({ start: null, end: null }, SPAN)).toEqual(SPAN)
    expect(fitted({ start: 8000, end: null }, SPAN).to).toBe(SPAN.to)
  })
})
