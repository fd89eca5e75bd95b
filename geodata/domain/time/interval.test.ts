import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Interval, OPEN_END, type Standing, standing } from './interval'

describe('an event in a time window', () => {
  test.each<[string, Interval, number | null, number | null, Standing]>([
    ['inside', { earliest: 5, latest: 6 }, 1, 9, 'certain'],
    ['edge to edge', { earliest: 1, latest: 9 }, 1, 9, 'certain'],
    ['across the start', { earliest: 0, latest: 3 }, 1, 9, 'possible'],
    ['across the end', { earliest: 9, latest: 10 }, 1, 9, 'possible'],
    ['around the window', { earliest: 0, latest: 10 }, 1, 9, 'possible'],
    ['the day before', { earliest: 0, latest: 0 }, 1, 9, 'out'],
    ['the day after', { earliest: 10, latest: 12 }, 1, 9, 'out'],
    ['an open start', { earliest: -9000, latest: 3 }, null, 9, 'certain'],
    ['an open end', { earliest: 9000, latest: 9001 }, 1, null, 'certain'],
    ['going on, in a window with an end', { earliest: 5, latest: OPEN_END }, 1, 9, 'possible'],
    ['going on, in a window to the last day of all', { earliest: 5, latest: OPEN_END }, 1, OPEN_END, 'possible'],
    ['going on, in an open window', { earliest: 5, latest: OPEN_END }, 1, null, 'certain'],
    ['going on from before an open window', { earliest: 0, latest: OPEN_END }, 1, null, 'possible'],
    ['a window open at both ends', { earliest: 0, latest: 0 }, null, null, 'certain'],
  ])('%s', (_, event, start, end, expected) => {
    expect(standing(event, start, end)).toBe(expected)
  })

  test('by counting days: certain if all are inside, possible if some are', () => {
    const day = fc.integer({ min: 0, max: 12 })
    const end = fc.option(day)
    fc.assert(
      fc.property(day, day, end, end, (a, b, start, stop) => {
        const event = { earliest: Math.min(a, b), latest: Math.max(a, b) }
        let inside = 0
        let all = 0
        for (let d = event.earliest; d <= event.latest; d++) {
          all++
          if ((start === null || d >= start) && (stop === null || d <= stop)) inside++
        }
        // parseWindow never returns a reversed window.
        fc.pre(start === null || stop === null || start <= stop)
        expect(standing(event, start, stop)).toBe(inside === all ? 'certain' : inside > 0 ? 'possible' : 'out')
      }),
      { numRuns: 2000 },
    )
  })
})
