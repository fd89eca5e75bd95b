import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarDate, dayNumber } from '../../domain/time/day'
import { OPEN_END } from '../../domain/time/interval'
import { AT, calendarOf, periodsOf, reachOf, SPAN, spanOf } from './periods'

const [FIRST, LAST] = [dayNumber(1989, 3, 14), dayNumber(1994, 10, 2)]
const calendar = calendarOf({ first: FIRST, last: LAST })

/** The periods that count an event: positions in the calendar, from 1. */
function countedIn(earliest: number, latest: number): number[] {
  const { year, month } = calendarDate(earliest)
  const [ofYear, ofMonth] = [year - 1988, (year - 1989) * 12 + month]
  switch (spanOf(earliest, latest)) {
    case SPAN.month:
      return [AT.month + ofMonth, AT.year + ofYear]
    case SPAN.year:
      return [AT.year + ofYear]
    case SPAN.open:
      return [AT.open + ofYear]
    default:
      return []
  }
}

/** Days that are often the edge of a month or year. */
const day = fc.oneof(
  fc.integer({ min: FIRST, max: LAST }),
  fc
    .tuple(fc.integer({ min: 1989, max: 1994 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: -1, max: 1 }))
    .map(([year, month, by]) => Math.min(Math.max(dayNumber(year, month, 1) + by, FIRST), LAST)),
)
const event = fc
  .tuple(day, fc.oneof(day, fc.integer({ min: 0, max: 40 }), fc.constant(OPEN_END)))
  .map(([earliest, by]) => ({ earliest, latest: by === OPEN_END ? by : Math.min(by < 50 ? earliest + by : by, LAST) }))
  .filter(({ earliest, latest }) => earliest <= latest)
const edge = fc.oneof(day, fc.constantFrom(FIRST - 800, LAST + 800), fc.constant(null))
const window = fc
  .tuple(edge, edge)
  .filter(([start, end]) => (start !== null || end !== null) && (start ?? FIRST) <= (end ?? start ?? LAST))

test('each event that may be in a window is counted once: with its month, its year, or by itself', () => {
  fc.assert(
    fc.property(window, fc.array(event, { minLength: 20, maxLength: 60 }), ([start, end], events) => {
      const { whole, rest } = periodsOf({ start, end }, calendar)
      for (const { earliest, latest } of events) {
        const isPossible = earliest <= (end ?? OPEN_END) && latest >= (start ?? -OPEN_END)
        const isCertain =
          earliest >= (start ?? -OPEN_END) && (latest === OPEN_END ? end === null : latest <= (end ?? latest))
        const counted = whole.filter(({ from, to }) => countedIn(earliest, latest).some((at) => at >= from && at <= to))
        const read = rest.filter(
          ({ span, first, last }) =>
            isPossible &&
            span === spanOf(earliest, latest) &&
            earliest >= (first ?? earliest) &&
            earliest <= (last ?? earliest),
        )
        expect(counted.length + read.length).toBe(isPossible ? 1 : 0)
        for (const { certain } of counted) expect(certain).toBe(isCertain)
        const reached = reachOf({ start, end }, calendar).filter(
          ({ span, first, last }) =>
            span === spanOf(earliest, latest) && earliest >= (first ?? earliest) && earliest <= (last ?? earliest),
        )
        if (isPossible) expect(reached.length).toBe(1)
      }
    }),
    { numRuns: 400, seed: 1991 },
  )
})

test('a whole year is read from its sum, a month from its own', () => {
  const year = periodsOf({ start: dayNumber(1991, 1, 1), end: dayNumber(1991, 12, 31) }, calendar)
  expect(year.whole).toEqual([
    { from: AT.year + 3, to: AT.year + 3, certain: true },
    { from: AT.open + 1, to: AT.open + 3, certain: false },
  ])
  expect(year.rest).toEqual([{ span: SPAN.longer, first: null, last: dayNumber(1991, 12, 31) }])
  const month = periodsOf({ start: dayNumber(1991, 3, 1), end: dayNumber(1991, 3, 31) }, calendar)
  expect(month.whole).toContainEqual({ from: AT.month + 27, to: AT.month + 27, certain: true })
})
