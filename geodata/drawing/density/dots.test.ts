import { describe, expect, it, test } from 'vitest'
import { columns } from '../../domain/join/columns'
import { withId } from '../../domain/join/lookup'
import { MOST_MARKS } from '../../domain/select/placeCounts'
import { select } from '../../domain/select/select'
import { mercator } from '../../domain/view/mercator'
import { parseView } from '../../domain/view/parse'
import { atlasSource } from '../../load/source'
import { randomQuery } from '../../testing/anyQuery'
import { Random } from '../../testing/random'
import { acrossWorld, synthetic } from '../../testing/synthetic'
import {
  boundsOfEvents,
  coloured,
  type Dots,
  dotsOf,
  gathered,
  marksIn,
  nearest,
  spread,
  TONES,
  toneOf,
  type Window,
} from './dots'
import { squares } from './squares'

const real = atlasSource().atlas()
const atlas = synthetic(acrossWorld(real, 4000, 5), 9000, 5)

const sum = (numbers: Uint32Array) => numbers.reduce((a, b) => a + b, 0)

function dots(query: string): Dots {
  const made = dotsOf(atlas, select(atlas, parseView(query, atlas)))
  if (!made) throw new RangeError('the atlas is not crowded')
  return made
}

/** A map of this size in pixels around a position. */
function windowAt([lng, lat]: readonly [number, number], zoom: number, width: number, height: number): Window {
  const { x, y } = mercator(zoom).project([lng, lat])
  return { left: x - width / 2, top: y - height / 2, width, height, world: 256 * 2 ** zoom }
}

const WINDOWS = [
  windowAt([0, 0], 0, 256, 256),
  windowAt([36, 34], 4, 700, 500),
  windowAt([-1, 15], 6, 390, 300),
  windowAt([-74, 5], 2.3, 900, 560),
]

test('the painted pixels hold as many events as `select` finds in the frame, certain and possible, in random Views', () => {
  const random = new Random(7)
  const table = columns(atlas)
  for (let view = 0; view < 40; view++) {
    const query = randomQuery(random)
    const { positions } = select(atlas, parseView(query, atlas))
    for (const window of WINDOWS) {
      const { project } = mercator(Math.log2(window.world / 256))
      const inFrame = (at: number) => {
        const point = atlas.places[table.place[at] as number]?.point
        if (!point) return false
        const { x, y } = project(point.coordinates)
        return x >= window.left && x < window.left + window.width && y >= window.top && y < window.top + window.height
      }
      const certain = positions.certain.filter((at) => inFrame(at) && table.placeInferred[at] === 0).length
      const all = [...positions.certain, ...positions.possible, ...positions.nationwide].filter(inFrame).length
      const { points, counts } = dots(query)
      const grid = gathered(points, counts, window)
      expect([sum(grid.certain), sum(grid.certain) + sum(grid.possible)], query).toEqual([certain, all])
    }
  }
})

describe('dots', () => {
  const window = windowAt([36, 34], 3, 300, 200)
  const { points, counts } = dots('')
  const grid = gathered(points, counts, window)

  it('are discs around each pixel with events, and where they overlap their events add up', () => {
    const alone = { ...grid, certain: new Uint32Array(300 * 200), possible: new Uint32Array(300 * 200) }
    alone.certain[100 * 300 + 50] = 7
    alone.possible[100 * 300 + 52] = 2
    const { certain, possible } = spread(alone, 2)
    const at = (numbers: Uint32Array, x: number, y: number) => numbers[y * 300 + x]
    expect([48, 49, 50, 51, 52, 53].map((x) => at(certain, x, 100))).toEqual([7, 7, 7, 7, 7, 0])
    expect([48, 49, 50, 51, 52, 53].map((x) => at(possible, x, 100))).toEqual([0, 0, 2, 2, 2, 2])
    expect([at(certain, 51, 101), at(certain, 52, 102)]).toEqual([7, 0])
    expect(sum(certain)).toBe(7 * 13)
  })

  it('are not wrapped around the edges of the frame', () => {
    const corner = { ...grid, certain: new Uint32Array(300 * 200), possible: new Uint32Array(300 * 200) }
    corner.certain[299] = 1
    expect(sum(spread(corner, 1).certain)).toBe(3)
  })

  it('reuse the arrays of the last picture without its events', () => {
    const again = gathered(points, counts, window, gathered(points, counts, window))
    expect(again).toEqual(grid)
    expect(spread(grid, 2, spread(grid, 2))).toEqual(spread(grid, 2))
  })

  it('are darker for more events, and of another colour where all are only possible', () => {
    const line = {
      width: 4,
      height: 1,
      certain: Uint32Array.from([0, 1, 1000, 0]),
      possible: Uint32Array.from([0, 50, 0, 50]),
    }
    const bytes = new Uint8ClampedArray(16)
    coloured(line, { certain: [1, 2, 3], possible: [4, 5, 6] }, bytes)
    const [none, one, many, possible] = [0, 4, 8, 12].map((from) => Array.from(bytes.slice(from, from + 4)))
    expect(none).toEqual([0, 0, 0, 0])
    expect(one).toEqual([1, 2, 3, Math.round(0.4 * 255)])
    expect(many).toEqual([1, 2, 3, 255])
    expect(possible?.slice(0, 3)).toEqual([4, 5, 6])
    expect([0, 1, 2, 3, 999, 1000, 1e6].map(toneOf)).toEqual([-1, 0, 0, 1, TONES.length - 2, 6, 6])
  })
})

test('the place nearest to the pointer is found, within reach, if it has events', () => {
  const { points, counts } = dots('time=1991')
  const window = windowAt([36, 34], 5, 600, 400)
  const { project } = mercator(5)
  const random = new Random(3)
  for (let n = 0; n < 200; n++) {
    const at = { x: random.next() * 600, y: random.next() * 400 }
    const distances = Array.from(counts.marks, (place, mark) => {
      const total = (counts.certain[mark] ?? 0) + (counts.possible[mark] ?? 0) + (counts.nationwide[mark] ?? 0)
      const { x, y } = project(atlas.places[place]?.point?.coordinates ?? [])
      return total > 0 ? Math.hypot(x - window.left - at.x, y - window.top - at.y) : Number.POSITIVE_INFINITY
    })
    const least = Math.min(...distances)
    const found = nearest(points, counts, window, at, 12)
    if (least > 12) expect(found).toBe(-1)
    else expect(distances[found]).toBeCloseTo(least, 6)
  }
})

test('marks are listed if the frame has few places, and their extent is that of the events', () => {
  const { points, counts } = dots('')
  expect(marksIn(points, counts, windowAt([36, 34], 3, 900, 500), MOST_MARKS)).toBeNull()
  const few = marksIn(points, counts, windowAt([36, 34], 8, 400, 300), MOST_MARKS)
  expect(few?.length).toBeGreaterThan(0)
  const [west, south, east, north] = boundsOfEvents(points, counts) ?? [0, 0, 0, 0]
  const used = new Set(columns(atlas).place)
  const lngs = atlas.places.flatMap(({ point }, at) => (used.has(at) ? [point?.coordinates[0] ?? 0] : []))
  expect([west, east]).toEqual([expect.closeTo(Math.min(...lngs), 6), expect.closeTo(Math.max(...lngs), 6)])
  expect(south).toBeLessThan(north)
  expect(boundsOfEvents(points, dots('time=1900').counts)).toBeNull()
})

test('a picture has squares instead, of bounded size, over the places with events', () => {
  const shown = dots('time=1991')
  const camera = { lng: 20, lat: 20, zoom: 2 }
  const drawn = squares(shown, camera, { width: 1200, height: 630 }, 6)
  const all = drawn.flatMap(({ d }) => d.match(/M/g) ?? []).length
  expect(all).toBeGreaterThan(100)
  expect(all).toBeLessThanOrEqual(5000)
  expect(new Set(drawn.map(({ match }) => match))).toEqual(new Set(['certain', 'possible']))
  const place = withId(atlas.places, atlas.events[0]?.place ?? '')
  expect(place).toBeDefined()
  const dense = squares(shown, camera, { width: 12_000, height: 6300 }, 0.1)
  expect(dense.flatMap(({ d }) => d.match(/M/g) ?? []).length).toBeLessThanOrEqual(5000)
})
