import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumber, isoDay } from '../time/day'
import { nextStop, playRange, previousStop, stops, stopWindow } from './play'
import { UNITS } from './unit'

const BEGINS = [
  dayNumber(1958, 1, 1),
  dayNumber(1991, 3, 22),
  dayNumber(1991, 3, 22),
  dayNumber(1991, 3, 26),
  dayNumber(2012, 1, 24),
  dayNumber(2012, 3, 21),
]
const ALL = { start: dayNumber(1958, 1, 1), end: dayNumber(2012, 12, 31) }

describe('stops of playback', () => {
  test('jump from one day with events to the next', () => {
    expect(stops(BEGINS, 'day', ALL).map(({ start, end }) => `${isoDay(start)} ${end - start}`)).toEqual([
      '1958-01-01 0',
      '1991-03-22 0',
      '1991-03-26 0',
      '2012-01-24 0',
      '2012-03-21 0',
    ])
  })

  test('are whole weeks, months and years, cut to what is played', () => {
    const in1991 = { start: dayNumber(1991, 3, 20), end: dayNumber(2012, 2, 10) }
    const written = (unit: 'week' | 'month' | 'year') =>
      stops(BEGINS, unit, in1991).map(({ start, end }) => `${isoDay(start)}/${isoDay(end)}`)
    expect(written('week')).toEqual(['1991-03-20/1991-03-24', '1991-03-25/1991-03-31', '2012-01-23/2012-01-29'])
    expect(written('month')).toEqual(['1991-03-20/1991-03-31', '2012-01-01/2012-01-31'])
    expect(written('year')).toEqual(['1991-03-20/1991-12-31', '2012-01-01/2012-02-10'])
  })

  test('hold every beginning once, in order', () => {
    const day = fc.integer({ min: -4000, max: 18000 })
    fc.assert(
      fc.property(fc.array(day), fc.constantFrom(...UNITS), (days, unit) => {
        const begins = days.toSorted((a, b) => a - b)
        const found = stops(begins, unit, { start: -5000, end: 19000 })
        for (const begin of begins)
          expect(found.filter(({ start, end }) => start <= begin && begin <= end)).toHaveLength(1)
        for (const { start, end } of found) expect(begins.some((begin) => start <= begin && begin <= end)).toBe(true)
        found.forEach(({ start }, i) => {
          expect(start).toBeGreaterThan(found[i - 1]?.end ?? Number.NEGATIVE_INFINITY)
        })
      }),
    )
  })

  test('follow one another to the end and back', () => {
    const all = stops(BEGINS, 'year', ALL)
    let window: { start: number | null; end: number | null } | null = null
    const visited: string[] = []
    for (let stop = nextStop(all, window); stop; stop = nextStop(all, window)) {
      window = stopWindow(stop, 'window', ALL)
      visited.push(isoDay(stop.start).slice(0, 4))
    }
    expect(visited).toEqual(['1958', '1991', '2012'])
    expect(previousStop(all, window)).toEqual(all[1])
    expect(previousStop(all, null)).toBeNull()
    expect(nextStop([], null)).toBeNull()
  })

  test('show all since the beginning when they are cumulative', () => {
    const [, second] = stops(BEGINS, 'year', ALL)
    if (!second) throw new Error('two years are expected')
    expect(stopWindow(second, 'cumulative', ALL)).toEqual({ start: ALL.start, end: dayNumber(1991, 12, 31) })
    expect(stopWindow(second, 'window', ALL)).toEqual({ start: dayNumber(1991, 1, 1), end: dayNumber(1991, 12, 31) })
  })

  test('keep to the chosen window, or go on from where an earlier playback paused', () => {
    const chosen = { start: dayNumber(1991, 1, 1), end: dayNumber(2012, 2, 1) }
    expect(playRange(BEGINS, 'day', chosen, ALL)).toEqual(chosen)
    const paused = { start: dayNumber(1991, 3, 22), end: dayNumber(1991, 3, 22) }
    expect(playRange(BEGINS, 'day', paused, ALL)).toEqual({ start: paused.start, end: ALL.end })
    expect(playRange(BEGINS, 'day', null, ALL)).toEqual(ALL)
  })
})
