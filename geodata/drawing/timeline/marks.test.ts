import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AtlasEvent } from '../../domain/join/atlas'
import { positionOfEvent } from '../../domain/join/lookup'
import { STATUSES } from '../../domain/schema/term'
import { dayNumber } from '../../domain/time/day'
import { OPEN_END } from '../../domain/time/interval'
import { atlasSource } from '../../load/source'
import { synthetic } from '../../testing/synthetic'
import { density } from './density'
import { type Focus, xOf } from './focus'
import { frame, heightOf } from './frame'
import { beyond, placing, positionOf, STATE, within } from './layout'
import { densestRange, marks, rowId, WIDTH } from './marks'
import { pack } from './packLanes'

const atlas = atlasSource().atlas()
const all = marks(atlas)
const strip = frame(160, all, { line: 12, symbol: 12 })
const everything = new Uint8Array(atlas.events.length).fill(STATE.certain)

function markOf(id: string): number {
  const at = positionOfEvent(atlas, id)
  if (at < 0) throw new Error(`no event ${id}`)
  return at
}

function dayOf(date: string): number {
  return Date.parse(date) / 86_400_000
}

function rowOf(id: string): string {
  const row = all.rows[all.row[markOf(id)] ?? -1]
  return row ? rowId(row) : 'none'
}

describe('marks', () => {
  test('are in the row of their town, or in the lane of the group, of the country or abroad', () => {
    expect(all.rows.map((row) => rowId(row))).toEqual([
      'abroad',
      'north',
      'aguelhok',
      'kidal',
      'timbuktu',
      'gao',
      'segou',
      'bamako',
      'south',
      'country',
    ])
    expect(rowOf('2012-01-24-killing-aguelhok')).toBe('aguelhok')
    expect(rowOf('1960-independence')).toBe('country')
    expect(rowOf('1991-tamanrasset-accords')).toBe('abroad')
    expect(rowOf('2012-03-25-killing-of-amadou-diallo')).toBe('north')
    expect(rowOf('1992-cnid-support-in-segou')).toBe('south')
  })

  test('of a quarter are in the row of its town; those only near a town, or inferred to be there, are not', () => {
    expect(rowOf('2012-03-21-siege-of-the-palace')).toBe('bamako')
    expect(rowOf('2012-03-officials-detained')).toBe('south')
    expect(rowOf('2012-03-26-rebels-close-in-on-kidal')).toBe('north')
    expect(rowOf('1991-03-26-minister-burned')).toBe('south')
    const riots = markOf('1991-03-22-riots')
    expect((all.north[riots] ?? 0) - (all.south[riots] ?? 0)).toBeCloseTo(0.45, 2)
  })

  test('have a certain day if and only if it is known when they happened or began', () => {
    const dated = (id: string) => all.dated[markOf(id)]
    expect(dated('2012-03-21-coup')).toBe(1)
    expect(dated('1991-07-29-national-conference')).toBe(1)
    expect(dated('2012-03-officials-detained')).toBe(1)
    // To the month, about a day, one of several days, inferred.
    expect(dated('2012-01-tuareg-rebellion')).toBe(0)
    expect(dated('2020-protests')).toBe(0)
    expect(dated('2012-04-azawad-declared')).toBe(0)
    expect(dated('1992-later-elections-low-turnout')).toBe(0)
  })

  test('have the status of their events', () => {
    expect(Array.from(all.status, (at) => STATUSES[at])).toEqual(atlas.events.map(({ status }) => status))
  })

  test('are tall if only an area is known, wide if time is vague', () => {
    const declared = markOf('2012-04-azawad-declared')
    expect((all.north[declared] ?? 0) - (all.south[declared] ?? 0)).toBeGreaterThan(5)
    expect(all.width[declared]).toBe(WIDTH.uncertain)
    expect(all.width[markOf('1991-07-29-national-conference')]).toBe(WIDTH.lasting)
  })

  test('the north is above the south', () => {
    const kidal = heightOf(strip, all, markOf('2012-03-26-negotiations-kidal'))
    const bamako = heightOf(strip, all, markOf('2012-03-21-coup'))
    expect(kidal).toBeLessThan(bamako)
  })

  test('those of one day at one place are on different lines', () => {
    const march = markOf('1991-03-22-march-bamako')
    const shooting = markOf('1991-03-22-shooting-bamako')
    expect(heightOf(strip, all, march)).not.toBe(heightOf(strip, all, shooting))
  })

  test('the first focus has most of them, and gives most of its width to busy years', () => {
    const focus = densestRange(all)
    expect(focus.from).toBeGreaterThan(all.span.from)
    const share = (from: string, to: string) => xOf(focus, 1, dayOf(to)) - xOf(focus, 1, dayOf(from))
    expect(share('1990-07-01', '1993-01-01') + share('2012-01-01', '2012-05-01')).toBeGreaterThan(0.6)
    expect(share('2012-01-01', '2012-05-01')).toBeGreaterThan(0.07)
    const inside = atlas.events.filter(({ earliest, latest }) => latest >= focus.from && earliest < focus.to)
    expect(inside.length).toBeGreaterThan(atlas.events.length * 0.8)
  })
})

describe('an ongoing event', () => {
  const [sample] = atlas.events
  if (!sample) throw new RangeError('the atlas must have an event')
  const dated = (id: string, date: string, earliest: number, latest: number): AtlasEvent => ({
    ...sample,
    id,
    date,
    earliest,
    latest,
    inferred: [],
  })
  const [began, last] = [dayNumber(2012, 1, 1), dayNumber(2020, 9, 21)]
  const open = dated('open', '2012-01/..', began, OPEN_END)
  const late = dated('late', '2020-09-21', last, last)
  const opened = marks({ ...atlas, events: [open, late] })

  test('extends to the last known day of any event, and so does the axis', () => {
    expect(opened.width[0]).toBe(WIDTH.open)
    expect([opened.from[0], opened.to[0]]).toEqual([began, last])
    expect(opened.toSoFar[0]).toBe(last)
    expect(opened.span.to).toBeLessThan(dayNumber(2021, 9, 21))
  })

  test('ends on the day the last event began if nothing is later', () => {
    const alone = marks({ ...atlas, events: [open] })
    expect([alone.from[0], alone.to[0]]).toEqual([began, began])
  })

  test('has its symbol on the day it began, if known and visible, and a bar to the end of the strip', () => {
    const symbolOf = (date: string, from: number) => {
      const event = { ...open, date }
      const one = marks({ ...atlas, events: [event, late] })
      const states = new Uint8Array(2).fill(STATE.certain)
      const height = frame(160, one, { line: 12, symbol: 12 })
      return placing(one, states, { from, to: last - 100 }, 900, height)
    }
    const placed = symbolOf('2012-01-01/..', began - 100)
    expect(placed.count).toBe(1)
    expect(placed.symbol[0]).toBe(1)
    expect(placed.x[0]).toBeCloseTo((placed.left[0] ?? 0) + 900 / (last - began) / 2, 1)
    expect(placed.right[0]).toBe(900)
    expect(symbolOf('2012-01-01/..', began + 100).symbol[0]).toBe(0)
    expect(symbolOf('2012-01/..', began - 100).symbol[0]).toBe(0)
  })

  test('is distinguished from an inferred date, which is uncertain however it is written', () => {
    const inferred = { ...dated('inferred', '2012-03/2012-04', began, last), inferred: ['date'] as const }
    const sited = { ...late, inferred: ['place'] as const }
    const doubted = marks({ ...atlas, events: [inferred, sited, { ...late, id: 'stated' }] })
    expect(Array.from(doubted.width)).toEqual([WIDTH.uncertain, WIDTH.day, WIDTH.day])
    expect(Array.from(doubted.inferred)).toEqual([1, 1, 0])
  })
})

describe('a placing', () => {
  test('has what is visible, and finds each mark at its position', () => {
    const focus = { from: 15300, to: 15500 }
    const placed = placing(all, everything, focus, 900, strip)
    const inSight = atlas.events.filter(({ earliest, latest }) => latest + 1 > focus.from && earliest < focus.to)
    expect(Array.from(placed.event.subarray(0, placed.count), (i) => atlas.events[i]?.id)).toEqual(
      inSight.map(({ id }) => id),
    )
    for (let i = 0; i < placed.count; i++) {
      expect(within(placed, placed.x[i] ?? 0, placed.y[i] ?? 0, 10)).toContain(placed.event[i])
    }
    expect(within(placed, -100, 10, 10)).toEqual([])
    expect(positionOf(placed, markOf('1960-independence'))).toBe(-1)
  })

  test('omits hidden events', () => {
    expect(placing(all, new Uint8Array(atlas.events.length), all.span, 900, strip).count).toBe(0)
  })

  test('moves up to the north and down to the country', () => {
    const placed = placing(all, everything, { from: 15300, to: 15500 }, 900, strip)
    const coup = positionOf(placed, markOf('2012-03-21-coup'))
    const above = positionOf(placed, beyond(placed, coup, -1))
    expect(placed.y[above]).toBeLessThan(placed.y[coup] ?? 0)
    const below = positionOf(placed, beyond(placed, coup, 1))
    expect(placed.y[below]).toBeGreaterThan(placed.y[coup] ?? 0)
  })

  test('handles 20,000 events', () => {
    const many = synthetic(atlas, 20_000, 3)
    const states = new Uint8Array(20_000).fill(STATE.possible)
    const placed = placing(marks(many), states, marks(many).span, 1200, strip)
    expect(placed.count).toBe(20_000)
  })
})

describe('packing', () => {
  const intervals = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 2 })))
    .map((all) => all.map(([from, days, lines]) => ({ from, to: from + days, lines })).sort((a, b) => a.from - b.from))

  test('separates the marks of a line while lines last, and stays within them', () => {
    fc.assert(
      fc.property(intervals, (list) => {
        const lines = pack(list, 1000)
        list.forEach((one, i) => {
          for (let j = 0; j < i; j++) {
            const [above, below] = [lines[j] ?? 0, lines[i] ?? 0]
            const shared = above < below + one.lines && below < above + (list[j]?.lines ?? 0)
            if (shared) expect(list[j]?.to ?? 0).toBeLessThanOrEqual(one.from)
          }
        })
        expect(pack(list, 5).every((line, i) => line + (list[i]?.lines ?? 0) <= 5)).toBe(true)
      }),
    )
  })
})

describe('density', () => {
  test('counts every event once, however wide it is', () => {
    const span: Focus = all.span
    const heights = density(all, span, 300, () => true)
    expect(heights.reduce((a, b) => a + b, 0)).toBeCloseTo(atlas.events.length, 2)
    const whole = { from: span.from, to: span.to }
    const bin = Math.floor(xOf(whole, 300, all.from[markOf('2012-03-21-coup')] ?? 0))
    expect(heights[bin]).toBe(Math.max(...heights))
  })
})
