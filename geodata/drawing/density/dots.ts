import type { Atlas } from '../../domain/join/atlas'
import { isCrowded, type MarkCounts, markCounts } from '../../domain/select/placeCounts'
import type { Selection } from '../../domain/select/selection'
import { mercator } from '../../domain/view/mercator'
import { onGround } from '../camera/camera'

/** Positions of marks on the Mercator world as a square of side 1; NaN for marks that are no points on the base map. */
export interface Points {
  readonly x: Float64Array
  readonly y: Float64Array
}

/** A part of the world in pixels: `left` and `top` at a scale of `world` pixels for the whole world. */
export interface Window {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly world: number
}

/** The numbers of events on the pixels of a window, row by row. */
export interface Grid {
  readonly width: number
  readonly height: number
  readonly certain: Uint32Array
  /** Possible ones, and those known only to the whole country. */
  readonly possible: Uint32Array
}

/** Marks with their positions and numbers of events. */
export interface Dots {
  readonly points: Points
  readonly counts: MarkCounts
}

const dotsElsewhere = new WeakMap<Atlas, Dots>()

/** Gives an atlas that has only a part of a data set the dots that were counted where the whole is. */
export function giveDots(atlas: Atlas, dots: Dots): void {
  dotsElsewhere.set(atlas, dots)
}

/** The dots of a crowded atlas; null for others, whose places have marks. */
export function dotsOf(atlas: Atlas, selection: Pick<Selection, 'atPlaces'>): Dots | null {
  const elsewhere = dotsElsewhere.get(atlas)
  if (elsewhere) return elsewhere
  if (!isCrowded(atlas)) return null
  const counts = markCounts(atlas, selection)
  return { points: points(atlas, counts), counts }
}

type Numbers = Pick<MarkCounts, 'certain' | 'possible' | 'nationwide'>

const pointsOf = new WeakMap<Atlas['places'], Points>()

/** The positions of the marks of an atlas, in the order of `marks`; computed once. */
export function points({ places, config }: Pick<Atlas, 'places' | 'config'>, { marks }: MarkCounts): Points {
  const known = pointsOf.get(places)
  if (known) return known
  const { project } = mercator(0)
  const side = project([180, 0]).x
  const x = new Float64Array(marks.length).fill(Number.NaN)
  const y = new Float64Array(marks.length).fill(Number.NaN)
  marks.forEach((at, mark) => {
    const position = places[at]?.point?.coordinates
    if (!position || !onGround(position, config.map)) return
    const pixel = project(position)
    x[mark] = pixel.x / side
    y[mark] = pixel.y / side
  })
  const made = { x, y }
  pointsOf.set(places, made)
  return made
}

/** Sums the events of all marks in a window by pixel; reuses the arrays of a grid of the same size. */
export function gathered({ x, y }: Points, counts: Numbers, window: Window, reuse: Grid | null = null): Grid {
  const { left, top, width, height, world } = window
  const { certain, possible } = emptied(reuse, width, height)
  for (let mark = 0; mark < x.length; mark++) {
    const across = (x[mark] as number) * world - left
    const down = (y[mark] as number) * world - top
    // Also false for NaN.
    if (!(across >= 0 && across < width && down >= 0 && down < height)) continue
    const pixel = (down | 0) * width + (across | 0)
    certain[pixel] = (certain[pixel] as number) + (counts.certain[mark] as number)
    possible[pixel] =
      (possible[pixel] as number) + (counts.possible[mark] as number) + (counts.nationwide[mark] as number)
  }
  return { width, height, certain, possible }
}

function emptied(reuse: Grid | null, width: number, height: number): Pick<Grid, 'certain' | 'possible'> {
  if (reuse?.width !== width || reuse.height !== height)
    return { certain: new Uint32Array(width * height), possible: new Uint32Array(width * height) }
  reuse.certain.fill(0)
  reuse.possible.fill(0)
  return reuse
}

/** Sums the events of each pixel over the discs of this radius in pixels around it: dots that overlap are darker. */
export function spread(grid: Grid, radius: number, reuse: Grid | null = null): Grid {
  const { width, height } = grid
  const { certain, possible } = emptied(reuse, width, height)
  const reach = Math.floor(radius)
  const disc: (readonly [number, number])[] = []
  for (let down = -reach; down <= reach; down++)
    for (let across = -reach; across <= reach; across++)
      if (across * across + down * down <= radius * radius) disc.push([across, down])
  for (let pixel = 0; pixel < grid.certain.length; pixel++) {
    const sure = grid.certain[pixel] as number
    const unsure = grid.possible[pixel] as number
    if (sure === 0 && unsure === 0) continue
    const column = pixel % width
    const row = (pixel - column) / width
    for (const [across, down] of disc) {
      if (column + across < 0 || column + across >= width || row + down < 0 || row + down >= height) continue
      const to = pixel + down * width + across
      certain[to] = (certain[to] as number) + sure
      possible[to] = (possible[to] as number) + unsure
    }
  }
  return { width, height, certain, possible }
}

/** Numbers of events from which on a dot has the next darker tone. */
export const TONES = [1, 3, 10, 30, 100, 300, 1000] as const

/** The tone of a number of events, from 0 up; -1 for none. */
export function toneOf(count: number): number {
  let tone = -1
  while (tone + 1 < TONES.length && count >= (TONES[tone + 1] as number)) tone++
  return tone
}

/** Opacity of a tone: a single event is visible, and the darkest is full. */
export function opacityOf(tone: number): number {
  return 0.4 + (0.6 * tone) / (TONES.length - 1)
}

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number]

/**
 * Colours the pixels of a grid as RGBA bytes: by the number of certain events, or in another colour by that of possible
 * ones where none is certain.
 */
export function coloured(
  { certain, possible }: Grid,
  colours: { readonly certain: Rgb; readonly possible: Rgb },
  bytes: Uint8ClampedArray,
): void {
  const pixels = new Uint32Array(bytes.buffer, bytes.byteOffset, certain.length)
  const [sure, unsure] = [inks(colours.certain), inks(colours.possible)]
  for (let pixel = 0; pixel < pixels.length; pixel++) {
    const here = certain[pixel] as number
    pixels[pixel] =
      here > 0
        ? (sure[toneOf(here)] as number)
        : possible[pixel] === 0
          ? 0
          : (unsure[toneOf(possible[pixel] as number)] as number)
  }
}

/** A colour in each tone, as its four bytes are in memory. */
function inks([red, green, blue]: Rgb): Uint32Array {
  const bytes = TONES.flatMap((_, tone) => [red, green, blue, Math.round(opacityOf(tone) * 255)])
  return new Uint32Array(Uint8Array.from(bytes).buffer)
}

/** The index of the mark with events that is nearest to a pixel of a window, within `reach` pixels; -1 for none. */
export function nearest({ x, y }: Points, counts: Numbers, window: Window, at: Point, reach: number): number {
  const { left, top, world } = window
  let best = -1
  let least = reach * reach
  for (let mark = 0; mark < x.length; mark++) {
    const across = (x[mark] as number) * world - left - at.x
    const down = (y[mark] as number) * world - top - at.y
    const away = across * across + down * down
    if (!(away <= least) || !hasEvents(counts, mark)) continue
    // Of several at one point, the first.
    if (away === least && best >= 0) continue
    least = away
    best = mark
  }
  return best
}

interface Point {
  readonly x: number
  readonly y: number
}

/** The indices of marks with events in a window; null if there are more than `most`. */
export function marksIn({ x, y }: Points, counts: Numbers, window: Window, most: number): Uint32Array | null {
  const { left, top, width, height, world } = window
  const found: number[] = []
  for (let mark = 0; mark < x.length; mark++) {
    const across = (x[mark] as number) * world - left
    const down = (y[mark] as number) * world - top
    if (!(across >= 0 && across < width && down >= 0 && down < height) || !hasEvents(counts, mark)) continue
    if (found.length === most) return null
    found.push(mark)
  }
  return Uint32Array.from(found)
}

function hasEvents({ certain, possible, nationwide }: Numbers, mark: number): boolean {
  return certain[mark] !== 0 || possible[mark] !== 0 || nationwide[mark] !== 0
}

/** West, south, east, north in degrees of all marks with events; null if there are none. */
export function boundsOfEvents({ x, y }: Points, counts: Numbers): readonly [number, number, number, number] | null {
  let [left, top, right, bottom] = [1, 1, 0, 0]
  for (let mark = 0; mark < x.length; mark++) {
    const [across, down] = [x[mark] as number, y[mark] as number]
    if (Number.isNaN(across) || !hasEvents(counts, mark)) continue
    left = Math.min(left, across)
    right = Math.max(right, across)
    top = Math.min(top, down)
    bottom = Math.max(bottom, down)
  }
  if (left > right) return null
  const { project, unproject } = mercator(0)
  const side = project([180, 0]).x
  const [west, north] = unproject({ x: left * side, y: top * side })
  const [east, south] = unproject({ x: right * side, y: bottom * side })
  return [west, south, east, north]
}
