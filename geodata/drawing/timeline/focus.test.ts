import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  between,
  dayAt,
  extent,
  type Focus,
  type Fold,
  fitted,
  following,
  panned,
  pixelsADay,
  shifted,
  unfolded,
  xOf,
  zoomed,
} from './focus'

const SPAN: Focus = { from: -4000, to: 18000 }
const EARLY: Fold = { from: -3500, to: 6900, days: 260 }
const LATE: Fold = { from: 8400, to: 15300, days: 260 }
const FOLDED: Focus = { ...SPAN, folds: [EARLY, LATE] }
const arbitraryFocus = fc
  .tuple(
    fc.integer({ min: -4000, max: 18000 }),
    fc.integer({ min: -4000, max: 18000 }),
    fc.constantFrom(SPAN, FOLDED),
    fc.double({ min: -1, max: 1, noNaN: true }),
  )
  .map(([a, b, span, pan]) => panned(between(a, b, span), pan, span))
const day = fc.integer({ min: -4000, max: 18000 })

function expectInside({ from, to }: Focus) {
  expect(from).toBeGreaterThanOrEqual(SPAN.from - 1e-6)
  expect(to).toBeLessThanOrEqual(SPAN.to + 1e-6)
  expect(to - from).toBeGreaterThan(13.9)
}

describe('a focus', () => {
  test('maps positions back to their days', () => {
    fc.assert(
      fc.property(arbitraryFocus, day, fc.integer({ min: 200, max: 3000 }), (focus, wanted, width) => {
        expect(dayAt(focus, width, xOf(focus, width, wanted))).toBeCloseTo(wanted, 4)
      }),
    )
  })

  test('never leaves the span, however it is zoomed and panned', () => {
    fc.assert(
      fc.property(
        arbitraryFocus,
        fc.double({ min: 0.01, max: 50, noNaN: true }),
        day,
        fc.integer({ min: -40000, max: 40000 }),
        (focus, factor, around, days) => {
          expectInside(zoomed(focus, factor, around, SPAN))
          expectInside(panned(focus, days / 1000, SPAN))
          expectInside(shifted(focus, days, SPAN))
          expectInside(following(focus, { start: around, end: around }, SPAN))
          expectInside(fitted({ start: around, end: around + Math.abs(days) }, SPAN))
        },
      ),
    )
  })

  test('keeps the day under the pointer in place while there is room', () => {
    const focus = { from: 7000, to: 8000 }
    const around = 7250
    const closer = zoomed(focus, 0.5, around, SPAN)
    expect(xOf(closer, 1000, around)).toBeCloseTo(xOf(focus, 1000, around), 6)
    expect(closer.to - closer.from).toBe(500)
  })

  test('follows a window out of sight and stays for a visible one', () => {
    const focus = { from: 7000, to: 8000 }
    expect(following(focus, { start: 7990, end: 9000 }, SPAN)).toBe(focus)
    expect(following(focus, { start: null, end: 7000 }, SPAN)).toBe(focus)
    const moved = following(focus, { start: 15420, end: 15420 }, SPAN)
    expect((moved.from + moved.to) / 2).toBe(15420.5)
  })

  test('with folds has the width that they define, and is monotonic', () => {
    const width = 1000
    const whole = extent(FOLDED)
    expect(whole).toBe(22000 - (10400 - 260) - (6900 - 260))
    expect(xOf(FOLDED, width, LATE.to) - xOf(FOLDED, width, LATE.from)).toBeCloseTo((260 / whole) * width, 6)
    expect(xOf(FOLDED, width, 8000) - xOf(FOLDED, width, 7000)).toBeCloseTo((1000 / whole) * width, 6)
    expect(pixelsADay(FOLDED, width, 8000)).toBeCloseTo(width / whole, 6)
    expect(pixelsADay(FOLDED, width, 9000)).toBeCloseTo((width / whole) * (260 / 6900), 6)
    fc.assert(
      fc.property(arbitraryFocus, day, day, (focus, a, b) => {
        if (a < b) expect(xOf(focus, 500, a)).toBeLessThan(xOf(focus, 500, b))
      }),
    )
  })

  test('keeps the day under the pointer in place among folds, too, and leaves other folds alone', () => {
    const around = 16000
    const closer = zoomed(FOLDED, 0.5, around, FOLDED)
    expect(xOf(closer, 1000, around)).toBeCloseTo(xOf(FOLDED, 1000, around), 6)
    expect(closer.folds).toEqual(FOLDED.folds)
  })

  test('opens the fold that is zoomed into, or that would fill the view, and no other', () => {
    expect(zoomed(FOLDED, 0.5, 9000, FOLDED).folds).toEqual([EARLY])
    const beside = { from: 8300, to: 15400, folds: [EARLY, LATE] }
    expect(zoomed(beside, 0.5, 15350, FOLDED).folds).toEqual([EARLY])
    expect(zoomed(beside, 2, 9000, FOLDED).folds).toEqual([EARLY, LATE])
  })

  test('folds years wholly inside a window or outside of it, but not those at its edges', () => {
    expect(fitted({ start: 7000, end: 16000 }, FOLDED).folds).toEqual([EARLY, LATE])
    expect(fitted({ start: 7000, end: 8000 }, FOLDED).folds).toEqual([EARLY, LATE])
    const cut = fitted({ start: 9000, end: 12000 }, FOLDED)
    expect(cut.folds).toEqual([EARLY])
    expect(cut.to - cut.from).toBeCloseTo(3001 * 1.12, 6)
    expect(between(9000, 16000, FOLDED).folds).toEqual([EARLY])
    expect(following({ from: 7000, to: 8000, folds: [EARLY, LATE] }, { start: 9000, end: 9100 }, FOLDED).folds).toEqual(
      [EARLY],
    )
  })

  test('opens a fold on a press, for the same days', () => {
    expect(unfolded(FOLDED, LATE)).toEqual({ ...SPAN, folds: [EARLY] })
    expect(unfolded({ ...SPAN, folds: [LATE] }, LATE)).toEqual(SPAN)
  })

  test('keeps its length when moved by days, and folds years wholly inside', () => {
    const frame = { from: 7000, to: 8000 }
    expect(shifted(frame, 2000, FOLDED)).toEqual({ from: 9000, to: 10000, folds: [EARLY] })
    expect(shifted(frame, 1e6, FOLDED).to).toBe(18000)
  })

  test('fits an open window to the span', () => {
    expect(fitted({ start: null, end: null }, SPAN)).toEqual(SPAN)
    expect(fitted({ start: 8000, end: null }, SPAN).to).toBe(SPAN.to)
  })
})
