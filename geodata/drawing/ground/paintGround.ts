import type { Geometry, Position } from 'geojson'
import { mercator } from '../../domain/view/mercator'
import type { GroundMap } from './unpack'

/** Colours of the base map. */
export type GroundInks = Readonly<
  Record<'land' | 'paper-bright' | 'lake' | 'river' | 'coast' | 'border' | 'ink', string>
>

/** The part of the world to paint, in pixels of the whole world at a zoom. */
export interface PaintedWindow {
  readonly zoom: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** What `paintGround` needs of a canvas. */
export type Canvas2d = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'closePath'
  | 'fill'
  | 'stroke'
  | 'setLineDash'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'globalAlpha'
>

/** A line or ring: x and y of each position in turn, in pixels of the world at zoom 0, with its bounding box. */
interface Course {
  readonly points: Float64Array
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

interface Courses {
  readonly countries: readonly { readonly id: string; readonly rings: readonly Course[] }[]
  readonly lakes: readonly (readonly Course[])[]
  readonly rivers: readonly { readonly rank: 1 | 2 | 3; readonly lines: readonly Course[] }[]
  readonly borders: readonly { readonly kind: 'coast' | 'border' | 'home'; readonly lines: readonly Course[] }[]
}

const RIVERS = {
  1: { width: 2.2, opacity: 0.95 },
  2: { width: 1.2, opacity: 0.8 },
  3: { width: 0.7, opacity: 0.5 },
} as const

const BORDERS = {
  coast: { ink: 'coast', width: 0.8, opacity: 1, dashes: [] },
  border: { ink: 'border', width: 0.8, opacity: 1, dashes: [5, 3] },
  home: { ink: 'ink', width: 1.6, opacity: 0.75, dashes: [] },
} as const

/** Lines this much outside of the window may still be seen in it, in pixels. */
const BLEED = 3

/**
 * Paints land, water and borders in a window, whose upper left corner is the origin of the canvas; the sea is its
 * background. The positions are projected once for all zooms. `home`: ISO 3166-1 alpha-3 of the country to highlight.
 */
export function paintGround(
  canvas: Canvas2d,
  ground: GroundMap,
  { home, inks, window }: { readonly home: string; readonly inks: GroundInks; readonly window: PaintedWindow },
): void {
  const { countries, lakes, rivers, borders } = coursesOf(ground)
  const pen = new Pen(canvas, window)
  canvas.lineCap = 'round'
  canvas.lineJoin = 'round'
  canvas.globalAlpha = 1
  for (const { id, rings } of countries) pen.fill(rings, id === home ? inks['paper-bright'] : inks.land)
  for (const rings of lakes) pen.fill(rings, inks.lake)
  for (const { rank, lines } of rivers) pen.stroke(lines, { ...RIVERS[rank], ink: inks.river, dashes: [] })
  for (const { kind, lines } of borders) pen.stroke(lines, { ...BORDERS[kind], ink: inks[BORDERS[kind].ink] })
}

interface Stroke {
  readonly ink: string
  readonly width: number
  readonly opacity: number
  readonly dashes: readonly number[]
}

class Pen {
  readonly #canvas: Canvas2d
  readonly #window: PaintedWindow
  readonly #scale: number

  constructor(canvas: Canvas2d, window: PaintedWindow) {
    this.#canvas = canvas
    this.#window = window
    this.#scale = 2 ** window.zoom
  }

  /** Holes of one shape are left free. */
  fill(rings: readonly Course[], ink: string): void {
    if (!this.#trace(rings, true)) return
    this.#canvas.fillStyle = ink
    this.#canvas.fill('evenodd')
  }

  stroke(lines: readonly Course[], { ink, width, opacity, dashes }: Stroke): void {
    if (!this.#trace(lines, false)) return
    const canvas = this.#canvas
    canvas.globalAlpha = opacity
    canvas.setLineDash([...dashes])
    canvas.strokeStyle = ink
    canvas.lineWidth = width
    canvas.stroke()
    canvas.globalAlpha = 1
  }

  /** Traces those in the window; returns whether there are any. */
  #trace(courses: readonly Course[], closed: boolean): boolean {
    const seen = courses.filter((course) => this.#isSeen(course))
    if (seen.length === 0) return false
    const canvas = this.#canvas
    canvas.beginPath()
    for (const { points } of seen) {
      this.#follow(points)
      if (closed) canvas.closePath()
    }
    return true
  }

  /** Without positions less than a pixel from the one before. */
  #follow(points: Float64Array): void {
    const canvas = this.#canvas
    const { left, top } = this.#window
    const scale = this.#scale
    const last = points.length - 2
    let fromX = 0
    let fromY = 0
    for (let i = 0; i <= last; i += 2) {
      const x = (points[i] ?? 0) * scale - left
      const y = (points[i + 1] ?? 0) * scale - top
      if (i === 0) canvas.moveTo(x, y)
      else if (i < last && Math.abs(x - fromX) < 1 && Math.abs(y - fromY) < 1) continue
      else canvas.lineTo(x, y)
      fromX = x
      fromY = y
    }
  }

  #isSeen({ left, top, right, bottom }: Course): boolean {
    const { left: west, top: north, width, height } = this.#window
    const scale = this.#scale
    return (
      right * scale >= west - BLEED &&
      left * scale <= west + width + BLEED &&
      bottom * scale >= north - BLEED &&
      top * scale <= north + height + BLEED
    )
  }
}

const known = new WeakMap<GroundMap, Courses>()

function coursesOf(ground: GroundMap): Courses {
  const before = known.get(ground)
  if (before) return before
  const { countries, lakes, rivers, borders } = ground
  const made: Courses = {
    countries: countries.features.map(({ properties: { id }, geometry }) => ({ id, rings: linesOf(geometry) })),
    lakes: lakes.features.map(({ geometry }) => linesOf(geometry)),
    rivers: rivers.features.map(({ properties: { rank }, geometry }) => ({ rank, lines: linesOf(geometry) })),
    borders: borders.features.map(({ properties: { kind }, geometry }) => ({ kind, lines: linesOf(geometry) })),
  }
  known.set(ground, made)
  return made
}

function linesOf(geometry: Geometry): readonly Course[] {
  switch (geometry.type) {
    case 'LineString':
      return [courseOf(geometry.coordinates)]
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.map(courseOf)
    case 'MultiPolygon':
      return geometry.coordinates.flatMap((rings) => rings.map(courseOf))
    default:
      return []
  }
}

const { project } = mercator(0)

function courseOf(positions: readonly Position[]): Course {
  const points = new Float64Array(2 * positions.length)
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  positions.forEach((position, i) => {
    const { x, y } = project(position)
    points[2 * i] = x
    points[2 * i + 1] = y
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  })
  return { points, left, top, right, bottom }
}
