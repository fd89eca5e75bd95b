import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate, dayNumber, isoDay } from '../../domain/time/day'
import { type Focus, xOf } from './focus'
import { ticks } from './ticks'

function days(focus: Focus, width: number, gap: number): string[] {
  return ticks(focus, width, gap).map(({ day }) => isoDay(day))
}

describe('ticks', () => {
  test('are decades, years, months and days, depending on zoom', () => {
    const [from, to] = [dayNumber(1958, 1, 1), dayNumber(2021, 1, 1)]
    expect(days({ from, to }, 600, 60)).toEqual(
      ['1960', '1970', '1980', '1990', '2000', '2010', '2020'].map((year) => `${year}-01-01`),
    )
    expect(days({ from: dayNumber(1990, 1, 1), to: dayNumber(1993, 1, 1) }, 300, 60)).toEqual([
      '1990-01-01',
      '1991-01-01',
      '1992-01-01',
    ])
    expect(days({ from: dayNumber(2012, 1, 15), to: dayNumber(2012, 4, 15) }, 300, 60)).toEqual([
      '2012-02-01',
      '2012-03-01',
      '2012-04-01',
    ])
    expect(days({ from: dayNumber(2012, 3, 20), to: dayNumber(2012, 3, 24) }, 400, 60)).toHaveLength(4)
  })

  test('of centuries and longer times are as far apart as others, and multiples as the years are called', () => {
    const span = (from: number, to: number) =>
      ticks({ from: dayNumber(from, 1, 1), to: dayNumber(to, 1, 1) }, 600, 60).map(({ day }) => calendarDate(day).year)
    expect(span(1101, 1950)).toEqual([1200, 1300, 1400, 1500, 1600, 1700, 1800, 1900])
    // 1000 BC is the year -999.
    expect(span(-1200, 900)).toEqual([-999, -499, 500])
    expect(span(-4000, 2000)).toEqual([-3999, -2999, -1999, -999, 1000])
    expect(span(-200_000, 2000).length).toBeLessThanOrEqual(11)
  })

  test('skip folds, and name the year at the end of a fold', () => {
    const fold = { from: dayNumber(1993, 1, 1), to: dayNumber(2012, 1, 1), days: 180 }
    const folded = { from: dayNumber(1990, 1, 1), to: dayNumber(2013, 1, 1), folds: [fold] }
    expect(days(folded, 300, 60)).toEqual(['1990', '1991', '1992', '2012'].map((year) => `${year}-01-01`))
  })

  test('have a rank that says whether a year or a month begins with them', () => {
    const found = ticks({ from: dayNumber(2011, 12, 1), to: dayNumber(2012, 3, 1) }, 300, 60)
    expect(found.map(({ rank }) => rank)).toEqual(['month', 'year', 'month'])
  })

  test('are sorted, within the focus, and spaced', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: dayNumber(1950, 1, 1), max: dayNumber(2020, 1, 1) }),
        fc.oneof(fc.integer({ min: 10, max: 25_000 }), fc.integer({ min: 25_000, max: 2_000_000 })),
        fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 3 }),
        (from, length, widths) => {
          // Folds in the even ones of as many parts as needed.
          const part = length / (widths.length * 2 + 1)
          const folds = widths.map((days, i) => ({
            from: from + part * (i * 2 + 1),
            to: from + part * (i * 2 + 2),
            days: Math.min(days, part),
          }))
          const focus = { from, to: from + length, folds }
          const at = ticks(focus, 800, 50).map(({ day }) => xOf(focus, 800, day))
          expect(at.length).toBeLessThanOrEqual(22)
          at.forEach((x, i) => {
            expect(x).toBeGreaterThanOrEqual(0)
            expect(x).toBeLessThan(800)
            if (i > 0) expect(x - (at[i - 1] ?? 0)).toBeGreaterThanOrEqual(40)
          })
        },
      ),
    )
  })
})
