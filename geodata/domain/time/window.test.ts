import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate, dayNumber, daysInMonth } from './day'
import { formatWindow, parseWindow, windowBetween, windowEnds } from './window'

const FIRST = dayNumber(0, 1, 1)
const LAST = dayNumber(9999, 12, 31)

describe('time windows', () => {
  test.each([
    ['a year', '2012', '2012'],
    ['a decade', '199X', '1990/1999'],
    ['years and months', '1990/1992-05', '1990/1992-05'],
    ['an open end', '1990/..', '1990/..'],
    ['an open start', '../1992-05-03', '../1992-05-03'],
    ['a single day', '2012-03-22', '2012-03-22'],
    ['a day written as a span', '2012-03-22/2012-03-22', '2012-03-22'],
    ['a month written as days', '2012-02-01/2012-02-29', '2012-02'],
    ['a year written as months', '1991-01/1991-12', '1991'],
    ['a month to the end of its year', '1990-05/1990', '1990-05/1990'],
    ['the beginning of a year to a day in it', '1990/1990-05-10', '1990/1990-05-10'],
    ['an interval turned round', '1992/1990', '1990/1992'],
    ['an interval of days turned round', '2012-04-02/2012-03-26', '2012-03-26/2012-04-02'],
    ['an open interval turned round', '1992/..', '1992/..'],
    ['a qualifier, which a window ignores', '1990?', '1990'],
    ['a set', '[2012-03-26..2012-04-02]', '2012-03-26/2012-04-02'],
  ])('%s: %s is %s', (_, text, canonical) => {
    const window = parseWindow(text)
    expect(window && formatWindow(window)).toBe(canonical)
  })

  test.each(['', '..', '../..', 'yesterday', '2012-02-30', '1990/1991/1992', '1990/', '/1990'])(
    '%o is invalid',
    (text) => {
      expect(parseWindow(text)).toBeNull()
    },
  )

  test('every window is parsed back to the same days', () => {
    const any = fc.integer({ min: FIRST, max: LAST })
    const firstOfMonth = any.map((day) => day - calendarDate(day).day + 1)
    const lastOfMonth = firstOfMonth.map((day) => {
      const { year, month } = calendarDate(day)
      return day + daysInMonth(year, month) - 1
    })
    const firstOfYear = any.map((day) => dayNumber(calendarDate(day).year, 1, 1))
    const lastOfYear = any.map((day) => dayNumber(calendarDate(day).year, 12, 31))
    const start = fc.oneof(any, firstOfMonth, firstOfYear)
    const length = fc.oneof(fc.nat(800), fc.nat(LAST - FIRST))
    const window = fc
      .oneof(
        fc.tuple(start, length).map(([from, days]) => [from, Math.min(from + days, LAST)] as const),
        fc.tuple(start, lastOfMonth),
        fc.tuple(start, lastOfYear),
        fc.tuple(start, fc.constant(null)),
        fc.tuple(fc.constant(null), fc.oneof(any, lastOfMonth, lastOfYear)),
      )
      .map(([from, to]) =>
        from !== null && to !== null && from > to ? { start: to, end: from } : { start: from, end: to },
      )
    fc.assert(
      fc.property(window, (chosen) => {
        expect(parseWindow(formatWindow(chosen))).toEqual(chosen)
      }),
      { numRuns: 20_000 },
    )
  }, 30_000)

  test.each([
    ['1990', '1992-05', '1990/1992-05'],
    ['1992', ' 1990 ', '1990/1992'],
    ['', '1992', '../1992'],
    ['1991-03-22', '', '1991-03-22/..'],
    ['2012', '2012', '2012'],
  ])('between the fields %s and %s, and back into them', (from, to, window) => {
    const between = windowBetween(from, to)
    expect(between && formatWindow(between)).toBe(window)
    const ends = between && windowEnds(between)
    expect(windowBetween(ends?.from ?? '', ends?.to ?? '')).toEqual(between)
  })

  test.each([
    ['', ''],
    ['soon', '1992'],
    ['1991-02-30', ''],
  ])('are null for the fields %s and %s', (from, to) => {
    expect(windowBetween(from, to)).toBeNull()
  })
})
