import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { synthetic } from '../bench/synthetic'
import type { AtlasEvent } from '../join/atlas'
import { loadAtlas } from '../read/load'
import { STATUSES } from '../schema/term'
import { dayNumber } from '../time/day'
import { OPEN_END } from '../time/interval'
import { density } from './density'
import { type Focus, xOf } from './focus'
import { frame, heightOf, latitudeAt, yOf } from './frame'
import { crowded, LANE, marks, ROWS, WIDTH } from './marks'
import { pack, spread } from './pack'
import { beyond, nearest, placing, positionOf, STATE } from './placing'

const atlas = loadAtlas()
const all = marks(atlas)
const strip = frame(160, all.latitudes)
const everything = new Uint8Array(atlas.events.length).fill(STATE.certain)

function markOf(id: string): number {
  const at = all.at.get(id)
  if (at === undefined) throw new Error(`no event ${id}`)
  return at
}

describe('marks', () => {
  test('stand at their latitude, in the lane of the country or abroad', () => {
    const aguelhok = markOf('2012-01-24-killing-aguelhok')
    expect(all.lane[aguelhok]).toBe(LANE.latitude)
    expect(all.south[aguelhok]).toBe(all.north[aguelhok])
    expect(all.width[aguelhok]).toBe(WIDTH.day)
    expect(all.lane[markOf('1960-independence')]).toBe(LANE.country)
    expect(all.lane[markOf('1991-tamanrasset-accords')]).toBe(LANE.abroad)
  })

  test('carry the status of their events', () => {
    expect(Array.from(all.status, (at) => STATUSES[at])).toEqual(atlas.events.map(({ status }) => status))
  })

  test('are tall where only an area is known, wide where time is', () => {
    const declared = markOf('2012-04-azawad-declared')
    expect((all.north[declared] ?? 0) - (all.south[declared] ?? 0)).toBeGreaterThan(5)
    expect(all.width[declared]).toBe(WIDTH.uncertain)
    expect(all.width[markOf('1991-07-29-national-conference')]).toBe(WIDTH.lasting)
  })

  test('the north stands above the south', () => {
    const kidal = heightOf(strip, all, markOf('2012-03-26-negotiations-kidal'))
    const bamako = heightOf(strip, all, markOf('2012-03-21-coup'))
    expect(kidal).toBeLessThan(bamako)
  })

  test('those of one day at one place lie in different rows', () => {
    const march = markOf('1991-03-22-march-bamako')
    const shooting = markOf('1991-03-22-shooting-bamako')
    expect(heightOf(strip, all, march)).not.toBe(heightOf(strip, all, shooting))
  })

  test('the first focus holds most of them and not the empty years', () => {
    const focus = crowded(all)
    expect(focus.from).toBeGreaterThan(all.span.from)
    const inside = atlas.events.filter(({ earliest, latest }) => latest >= focus.from && earliest < focus.to)
    expect(inside.length).toBeGreaterThan(atlas.events.length * 0.8)
  })
})

describe('an event that was still going on', () => {
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

  test('runs to the last day that is known of any event, and the axis no further than that', () => {
    expect(opened.width[0]).toBe(WIDTH.open)
    expect([opened.from[0], opened.to[0]]).toEqual([began, last])
    expect(opened.toSoFar[0]).toBe(last)
    expect(opened.span.to).toBeLessThan(dayNumber(2021, 9, 21))
  })

  test('has the day on which the last began as its end where nothing else is later', () => {
    const alone = marks({ ...atlas, events: [open] })
    expect([alone.from[0], alone.to[0]]).toEqual([began, began])
  })

  test('has its sign where it began, and its bar as far as the strip shows', () => {
    const states = new Uint8Array(2).fill(STATE.certain)
    const placed = placing(opened, states, { from: began - 100, to: last - 100 }, 900, strip)
    expect(placed.count).toBe(1)
    expect(placed.x[0]).toBeCloseTo((placed.left[0] ?? 0) + 900 / (last - began) / 2, 1)
    expect(placed.right[0]).toBe(900)
  })

  test('is told from one whose date is inferred: that one is uncertain, however it is written', () => {
    const inferred = { ...dated('inferred', '2012-03/2012-04', began, last), inferred: ['date'] as const }
    const sited = { ...late, inferred: ['place'] as const }
    const doubted = marks({ ...atlas, events: [inferred, sited, { ...late, id: 'stated' }] })
    expect(Array.from(doubted.width)).toEqual([WIDTH.uncertain, WIDTH.day, WIDTH.day])
    expect(Array.from(doubted.inferred)).toEqual([1, 1, 0])
  })
})

describe('a placing', () => {
  test('holds what is in sight, and finds each again by its sign', () => {
    const focus = { from: 15300, to: 15500 }
    const placed = placing(all, everything, focus, 900, strip)
    const inSight = atlas.events.filter(({ earliest, latest }) => latest + 1 > focus.from && earliest < focus.to)
    expect(Array.from(placed.event.subarray(0, placed.count), (i) => all.ids[i])).toEqual(inSight.map(({ id }) => id))
    for (let i = 0; i < placed.count; i++) {
      const found = nearest(placed, placed.x[i] ?? 0, placed.y[i] ?? 0, 10)
      const at = positionOf(placed, found)
      expect(placed.x[at]).toBe(placed.x[i])
      expect(placed.y[at]).toBe(placed.y[i])
    }
    expect(nearest(placed, -100, 10, 10)).toBe(-1)
    expect(positionOf(placed, markOf('1960-independence'))).toBe(-1)
  })

  test('leaves out what is hidden', () => {
    expect(placing(all, new Uint8Array(atlas.events.length), all.span, 900, strip).count).toBe(0)
  })

  test('leads up to the north and down to the country', () => {
    const placed = placing(all, everything, { from: 15300, to: 15500 }, 900, strip)
    const coup = positionOf(placed, markOf('2012-03-21-coup'))
    const above = positionOf(placed, beyond(placed, coup, -1))
    expect(placed.y[above]).toBeLessThan(placed.y[coup] ?? 0)
    const below = positionOf(placed, beyond(placed, coup, 1))
    expect(placed.y[below]).toBeGreaterThan(placed.y[coup] ?? 0)
  })

  test('serves 20,000 events', () => {
    const many = synthetic(atlas, 20_000, 3)
    const states = new Uint8Array(20_000).fill(STATE.possible)
    const placed = placing(marks(many), states, marks(many).span, 1200, strip)
    expect(placed.count).toBe(20_000)
  })
})

describe('the frame', () => {
  test('gives back the latitude that it put somewhere', () => {
    for (const latitude of [12.6, 13.4, 16.3, 18.4]) {
      expect(latitudeAt(strip, yOf(strip, latitude))).toBeCloseTo(latitude, 6)
    }
    expect(latitudeAt(strip, -1000)).toBe(strip.north)
    expect(yOf(strip, 85)).toBe(strip.latitude.top)
  })
})

describe('packing', () => {
  const intervals = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 50 })))
    .map((pairs) => pairs.map(([from, length]) => ({ from, to: from + length })).sort((a, b) => a.from - b.from))

  test('keeps marks of a row apart while rows last, and stays within the rows', () => {
    fc.assert(
      fc.property(intervals, (list) => {
        const rows = pack(list, 5, 1000)
        list.forEach((one, i) => {
          for (let j = 0; j < i; j++) {
            if (rows[j] === rows[i]) expect((list[j]?.to ?? 0) + 5).toBeLessThanOrEqual(one.from)
          }
        })
        expect(pack(list, 5, ROWS.point).every((row) => row < ROWS.point)).toBe(true)
      }),
    )
  })

  test('spreads names apart and keeps them between the ends', () => {
    const numbers = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(numbers, (positions) => {
        const placed = spread(
          positions.toSorted((a, b) => a - b),
          10,
          0,
          100,
        )
        placed.forEach((y, i) => {
          expect(y).toBeGreaterThanOrEqual(-1e-9)
          expect(y).toBeLessThanOrEqual(100 + 1e-9)
          if (i > 0) expect(y - (placed[i - 1] ?? 0)).toBeGreaterThanOrEqual(10 - 1e-9)
        })
      }),
    )
    expect(spread([20, 60], 10, 0, 100)).toEqual([20, 60])
    expect(spread([10, 50, 50, 90], 10, 0, 100)).toEqual([10, 45, 55, 90])
    expect(spread([2, 2, 99], 10, 0, 100)).toEqual([0, 10, 99])
  })
})

describe('density', () => {
  test('counts every event once, however wide it is', () => {
    const span: Focus = all.span
    const heights = density(all, span, 300, () => true)
    expect(heights.reduce((a, b) => a + b, 0)).toBeCloseTo(atlas.events.length, 2)
    const bin = Math.floor(xOf(span, 300, all.from[markOf('2012-03-21-coup')] ?? 0))
    expect(heights[bin]).toBe(Math.max(...heights))
  })
})
