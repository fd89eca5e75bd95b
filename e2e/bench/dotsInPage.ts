import type { Atlas } from '../../geodata/domain/join/atlas'
import { select } from '../../geodata/domain/select/select'
import { dayNumber } from '../../geodata/domain/time/day'
import { EMPTY_VIEW } from '../../geodata/domain/view/view'
import { coloured, dotsOf, type Grid, gathered, spread } from '../../geodata/drawing/density/dots'
import { acrossWorld, SEED, synthetic } from '../../geodata/testing/synthetic'

const COUNT = 400_000
const ARCS = 20_000
const [WIDTH, HEIGHT] = [1200, 800]
const ROUNDS = 15
const RADIUS = 2.6

/** What `acrossWorld` and `synthetic` read of an atlas. */
const BARE = {
  config: { map: { unnamed: [] }, groups: [], halves: null },
  sources: [{ id: 'source' }],
  actors: [{ id: 'actor' }],
  kinds: [{ id: 'one' }, { id: 'other' }],
  measures: [],
  regions: [],
  places: [{ id: 'town', precision: 'exact', abroad: false, country: 'XXX', within: null, regions: [] }],
  events: [],
} as unknown as Atlas

/** Milliseconds of each round, by what is painted: the two to compare with first. */
export function measured(): Record<string, number[]> {
  const atlas = synthetic(acrossWorld(BARE, COUNT, SEED), COUNT, SEED)
  const canvas = Object.assign(document.createElement('canvas'), { width: WIDTH, height: HEIGHT })
  document.body.append(canvas)
  const context = canvas.getContext('2d', { willReadFrequently: false })
  if (!context) throw new Error('the browser has no canvas')
  const image = context.createImageData(WIDTH, HEIGHT)
  const window = { left: 0, top: 0, width: WIDTH, height: HEIGHT, world: WIDTH }
  const times: Record<string, number[]> = {
    'a rectangle for each of 400,000 points': [],
    '20,000 circles with an outline': [],
    'select, count and paint 400,000 points as dots': [],
    'paint them only': [],
  }
  const [rectangles, arcs, all, paint] = Object.values(times)
  let counted: Grid | null = null
  let dotted: Grid | null = null
  /** Reading a pixel waits for the painting. */
  const done = () => context.getImageData(5, 5, 1, 1)
  for (let round = 0; round < ROUNDS + 3; round++) {
    const time = { start: dayNumber(1958 + round, 1, 1), end: dayNumber(2020, 12, 31) }
    const begun = performance.now()
    const dots = dotsOf(atlas, select(atlas, { ...EMPTY_VIEW, time }))
    if (!dots) throw new Error('the atlas is not crowded')
    const painted = performance.now()
    counted = gathered(dots.points, dots.counts, window, counted)
    dotted = spread(counted, RADIUS, dotted)
    coloured(dotted, { certain: [29, 38, 48], possible: [154, 111, 16] }, image.data)
    context.putImageData(image, 0, 0)
    done()
    const ended = performance.now()

    const { x, y } = dots.points
    context.clearRect(0, 0, WIDTH, HEIGHT)
    context.fillStyle = '#1d2630'
    const rectanglesBegun = performance.now()
    for (let at = 0; at < x.length; at++)
      context.fillRect((x[at] as number) * WIDTH - 2, (y[at] as number) * WIDTH - 2, 5, 5)
    done()
    const arcsBegun = performance.now()
    for (let at = 0; at < ARCS; at++) {
      context.beginPath()
      context.arc((x[at] as number) * WIDTH, (y[at] as number) * WIDTH, 3, 0, Math.PI * 2, false)
      context.globalAlpha = 0.6
      context.fill('evenodd')
      context.globalAlpha = 1
      context.stroke()
    }
    done()
    const over = performance.now()
    // The first rounds warm up.
    if (round < 3) continue
    all?.push(ended - begun)
    paint?.push(ended - painted)
    rectangles?.push(arcsBegun - rectanglesBegun)
    arcs?.push(over - arcsBegun)
  }
  return times
}
