import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumber, isoDay } from '../../domain/time/day'
import { gripUnit, UNITS, unitEnd, unitStart, unitsAfter, wholeUnits } from './calendar'

const day = fc.integer({ min: dayNumber(1900, 1, 1), max: dayNumber(2100, 1, 1) })

describe('units of the calendar', () => {
  test('cover time without gaps: a day is in its unit, and the next unit begins after its end', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...UNITS), (some, unit) => {
        expect(unitStart(some, unit)).toBeLessThanOrEqual(some)
        expect(unitEnd(some, unit)).toBeGreaterThanOrEqual(some)
        expect(unitStart(unitEnd(some, unit) + 1, unit)).toBe(unitEnd(some, unit) + 1)
        expect(unitsAfter(unitsAfter(some, unit, 3), unit, -3)).toBe(unitStart(some, unit))
      }),
    )
  })

  test('weeks begin on Monday', () => {
    expect(isoDay(unitStart(dayNumber(2012, 3, 22), 'week'))).toBe('2012-03-19')
    expect(isoDay(unitStart(dayNumber(1958, 1, 1), 'week'))).toBe('1957-12-30')
  })

  test('a drag is widened to whole units, in either direction', () => {
    const window = { start: dayNumber(1991, 3, 1), end: dayNumber(1992, 2, 29) }
    expect(wholeUnits(dayNumber(1991, 3, 22), dayNumber(1992, 2, 3) + 0.7, 'month')).toEqual(window)
    expect(wholeUnits(dayNumber(1992, 2, 3) + 0.7, dayNumber(1991, 3, 22), 'month')).toEqual(window)
  })

  test('handles snap to days, months or years depending on their width', () => {
    expect([10, 2, 1, 0.1, 0.01].map(gripUnit)).toEqual(['day', 'day', 'month', 'month', 'year'])
  })
})
