import { expect, test } from 'vitest'
import { calendarDate, dayNumber } from '../../domain/time/day'
import { atlasSource } from '../../load/source'
import { synthetic } from '../../testing/synthetic'
import { eventsByYear, foldsOf } from './folds'
import { marks } from './marks'

const atlas = atlasSource().atlas()
const yearsOf = (folds: readonly { from: number; to: number }[] = []) =>
  folds.map(({ from, to }) => [calendarDate(Math.ceil(from)).year, calendarDate(to - 1).year])

test('quiet years of the atlas are folded, the coups and the rebellion are not', () => {
  const folded = yearsOf(marks(atlas).span.folds).flatMap(([first = 0, last = 0]) =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i),
  )
  expect(folded).toEqual(expect.arrayContaining([1975, 1995, 2005, 2016]))
  for (const year of [1991, 1992, 2012, 2020]) expect(folded).not.toContain(year)
})

test('so are those of thousands of synthetic events', () => {
  const folds = yearsOf(marks(synthetic(atlas, 5000, 7)).span.folds)
  expect(folds).toContainEqual([1993, 2011])
})

const yearly = (years: readonly number[]) => {
  const from = Int32Array.from(years, (year) => dayNumber(year, 6, 1))
  const to = from.slice()
  return foldsOf(eventsByYear({ from, to }), { from: dayNumber(2000, 1, 1), to: dayNumber(2020, 1, 1) })
}

test('nothing is folded if all years are equally busy, or for only two quiet years', () => {
  const even = Array.from({ length: 20 }, (_, i) => 2000 + i)
  expect(yearly(even)).toEqual([])
  expect(yearly(even.filter((year) => year !== 2005 && year !== 2006))).toEqual([])
  expect(yearsOf(yearly(even.filter((year) => year < 2005 || year > 2012)))).toEqual([[2005, 2012]])
})

test('events that may have happened in any of several years make none of them busy', () => {
  const from = Int32Array.of(dayNumber(2000, 1, 1), dayNumber(2001, 1, 1), dayNumber(2010, 1, 1))
  const to = Int32Array.of(dayNumber(2000, 12, 31), dayNumber(2009, 12, 31), dayNumber(2010, 1, 1))
  expect(
    yearsOf(foldsOf(eventsByYear({ from, to }), { from: dayNumber(2000, 1, 1), to: dayNumber(2011, 1, 1) })),
  ).toEqual([[2001, 2009]])
})
