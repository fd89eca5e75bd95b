import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { select } from '../../domain/select/select'
import { dayNumber, isoDay } from '../../domain/time/day'
import { EMPTY_VIEW } from '../../domain/view/view'
import { atlas } from '../../testing/facts'
import { UNITS, type Unit } from './calendar'
import { nextStop, type Playable, playables, playRange, previousStop, stops, stopWindow } from './play'

/** Events of a single day each. */
const onDays = (days: readonly number[]): Playable[] =>
  days.map((day, event) => ({ event, begins: day, needs: { start: day, end: day } }))

const EVENTS = onDays([
  dayNumber(1958, 1, 1),
  dayNumber(1991, 3, 22),
  dayNumber(1991, 3, 22),
  dayNumber(1991, 3, 26),
  dayNumber(2012, 1, 24),
  dayNumber(2012, 3, 21),
])
const ALL = { start: dayNumber(1958, 1, 1), end: dayNumber(2012, 12, 31) }
const by = (unit: Unit) => ({ unit, mode: 'window', possible: false }) as const

describe('stops of playback', () => {
  test('jump from one day with events to the next', () => {
    expect(stops(EVENTS, by('day'), ALL).map(({ start, end }) => `${isoDay(start)} ${end - start}`)).toEqual([
      '1958-01-01 0',
      '1991-03-22 0',
      '1991-03-26 0',
      '2012-01-24 0',
      '2012-03-21 0',
    ])
  })

  test('are whole weeks, months and years, clipped to the range', () => {
    const range = { start: dayNumber(1991, 3, 20), end: dayNumber(2012, 2, 10) }
    const written = (unit: Unit) =>
      stops(EVENTS, by(unit), range).map(({ start, end }) => `${isoDay(start)}/${isoDay(end)}`)
    expect(written('week')).toEqual(['1991-03-20/1991-03-24', '1991-03-25/1991-03-31', '2012-01-23/2012-01-29'])
    expect(written('month')).toEqual(['1991-03-20/1991-03-31', '2012-01-01/2012-01-31'])
    expect(written('year')).toEqual(['1991-03-20/1991-12-31', '2012-01-01/2012-02-10'])
  })

  test('include every single-day event once, in order', () => {
    const day = fc.integer({ min: -4000, max: 18000 })
    fc.assert(
      fc.property(fc.array(day), fc.constantFrom(...UNITS), (days, unit) => {
        const played = onDays(days.toSorted((a, b) => a - b))
        const found = stops(played, by(unit), { start: -5000, end: 19000 })
        expect(found.flatMap(({ events }) => events)).toEqual(played.map(({ event }) => event))
        found.forEach(({ start, end, events }, i) => {
          expect(start).toBeGreaterThan(found[i - 1]?.end ?? Number.NEGATIVE_INFINITY)
          for (const at of events) {
            const begins = played[at]?.begins ?? Number.NaN
            expect(start <= begins && begins <= end).toBe(true)
          }
        })
      }),
    )
  })

  test('skip possible events, unless requested', () => {
    const [start, end] = [dayNumber(1991, 6, 1), dayNumber(1991, 8, 31)]
    const played: Playable[] = [
      { event: 0, begins: start, needs: { start, end } },
      { event: 1, begins: dayNumber(1991, 7, 4), needs: null },
    ]
    const monthly = (possible: boolean) =>
      stops(played, { unit: 'month', mode: 'window', possible }, ALL).map(({ start: day }) => isoDay(day))
    expect(monthly(false)).toEqual([])
    expect(monthly(true)).toEqual(['1991-06-01', '1991-07-01'])
    expect(stops(played, { unit: 'month', mode: 'cumulative', possible: false }, ALL)).toEqual([
      { start: dayNumber(1991, 8, 1), end, events: [0] },
    ])
  })

  test.for(UNITS)('of the atlas by %s have certain events, and name them', (unit) => {
    const timeless = select(atlas, EMPTY_VIEW).positions
    const played = playables(atlas, timeless)
    const range = { start: dayNumber(1900, 1, 1), end: dayNumber(2100, 1, 1) }
    const sureIn = (time: { start: number; end: number }) => [
      ...select(atlas, { ...EMPTY_VIEW, time }).positions.certain,
    ]
    const alone = stops(played, by(unit), range)
    expect(alone.length).toBeGreaterThan(8)
    for (const stop of alone) {
      expect(stop.events.length).toBeGreaterThan(0)
      expect(stop.events).toEqual(sureIn(stopWindow(stop, 'window', range)))
    }
    let before: number[] = []
    for (const stop of stops(played, { unit, mode: 'cumulative', possible: false }, range)) {
      const now = sureIn(stopWindow(stop, 'cumulative', range))
      expect(stop.events).toEqual(now.filter((event) => !before.includes(event)))
      before = now
    }
  })

  test('are sequential to the end and back', () => {
    const all = stops(EVENTS, by('year'), ALL)
    const visited: string[] = []
    let head = nextStop(all, null)
    for (let stop = head; stop; stop = nextStop(all, head)) {
      head = stop
      visited.push(isoDay(stop.start).slice(0, 4))
    }
    expect(visited).toEqual(['1958', '1991', '2012'])
    expect(previousStop(all, head)).toEqual(all[1])
    expect(previousStop(all, null)).toBeNull()
    expect(nextStop([], null)).toBeNull()
  })

  test('include everything since the beginning when cumulative', () => {
    const [, second] = stops(EVENTS, by('year'), ALL)
    if (!second) throw new Error('two years are expected')
    expect(stopWindow(second, 'cumulative', ALL)).toEqual({ start: ALL.start, end: dayNumber(1991, 12, 31) })
    expect(stopWindow(second, 'window', ALL)).toEqual({ start: dayNumber(1991, 1, 1), end: dayNumber(1991, 12, 31) })
  })

  test('stay within the selected window, where it has ends', () => {
    const chosen = { start: dayNumber(1991, 1, 1), end: dayNumber(2012, 2, 1) }
    expect(playRange(chosen, ALL)).toEqual(chosen)
    expect(playRange({ start: chosen.start, end: null }, ALL)).toEqual({ start: chosen.start, end: ALL.end })
    expect(playRange(null, ALL)).toEqual(ALL)
  })
})
