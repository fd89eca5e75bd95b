import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate, dayNumber, daysInMonth, isoDay } from './day'

describe('days', () => {
  test.each([
    [1970, 1, 1, 0],
    [1969, 12, 31, -1],
    [1991, 3, 26, 7754],
    [2000, 2, 29, 11016],
    [2012, 3, 22, 15421],
  ])('%i-%i-%i is day %i', (year, month, day, number) => {
    expect(dayNumber(year, month, day)).toBe(number)
    expect(calendarDate(number)).toEqual({ year, month, day })
  })

  test('a year below 100 is itself, not one of the twentieth century', () => {
    expect(calendarDate(dayNumber(50, 6, 1))).toEqual({ year: 50, month: 6, day: 1 })
    expect(isoDay(dayNumber(50, 6, 1))).toBe('0050-06-01')
  })

  test('a year before the year 0 has a sign and four digits', () => {
    expect(isoDay(dayNumber(-43, 3, 15))).toBe('-0043-03-15')
    expect(isoDay(dayNumber(-9999, 1, 1))).toBe('-9999-01-01')
    expect(isoDay(dayNumber(0, 1, 1))).toBe('0000-01-01')
  })

  test('every day number comes back from its calendar date', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber(0, 1, 1), max: dayNumber(9999, 12, 31) }), (number) => {
        const { year, month, day } = calendarDate(number)
        expect(dayNumber(year, month, day)).toBe(number)
        expect(day).toBeLessThanOrEqual(daysInMonth(year, month))
      }),
    )
  })

  test('every date is the one of Date, overflowing months and days too', () => {
    const year = fc.integer({ min: -9999, max: 9999 })
    fc.assert(
      fc.property(year, fc.integer({ min: -30, max: 30 }), fc.integer({ min: -400, max: 400 }), (year, month, day) => {
        const date = new Date(0)
        date.setUTCFullYear(year, month - 1, day)
        const number = dayNumber(year, month, day)
        expect(number).toBe(date.getTime() / 86_400_000)
        expect(calendarDate(number)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        })
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    [2012, 2, 29],
    [2011, 2, 28],
    [1900, 2, 28],
    [2000, 2, 29],
    [1991, 12, 31],
    [1991, 4, 30],
  ])('%i-%i has %i days', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days)
  })
})
