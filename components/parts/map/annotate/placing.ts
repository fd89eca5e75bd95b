import type { Position } from 'geojson'
import type { DraftAnnotation } from '@/geodata/domain/draft/draft'
import { circleAround, kilometresBetween } from '@/geodata/domain/geometry/globe'
import { mercator } from '@/geodata/domain/view/mercator'

/** A point by which an annotation is moved or changed. */
export interface Handle {
  /** The number of a corner or an end; `edge`: the radius; `all`: the whole annotation. */
  readonly id: number | 'edge' | 'all'
  /** [lng, lat] in degrees. */
  readonly at: Spot
}

/** [lng, lat] in degrees. */
export type Spot = readonly [number, number]

/** Radius of a circle in kilometres. */
export const KM = { least: 0.1, most: 2000 } as const

/** An annotation of two positions, or one: from where drawing began to where it ended. Null if it is nothing. */
export function drawnBetween(kind: 'arrow' | 'circle' | 'label', from: Spot, to: Spot): DraftAnnotation | null {
  const base = { kind, km: null, text: {} }
  if (kind === 'label') return { ...base, positions: [spot(from)] }
  const length = kilometresBetween([...from], [...to])
  if (length === 0) return null
  if (kind === 'arrow') return { ...base, positions: [spot(from), spot(to)] }
  return { ...base, positions: [spot(from)], km: radius(length) }
}

/** A radius as people say it: whole kilometres, or tenths below ten; within the bounds. */
export function radius(kilometres: number): number {
  const within = Math.min(Math.max(kilometres, KM.least), KM.most)
  return within < 10 ? Math.round(within * 10) / 10 : Math.round(within)
}

/** Positions are kept to about 11 metres. */
function spot([lng, lat]: Spot): Spot {
  const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4 + 0
  return [round(lng), Math.min(Math.max(round(lat), -85), 85)]
}

/** The points by which an annotation is changed; the one that moves all of it comes first. */
export function handlesOf({ kind, positions, km }: DraftAnnotation): Handle[] {
  const [first] = positions
  if (!first) return []
  if (kind === 'label') return [{ id: 'all', at: first }]
  if (kind === 'circle')
    return [
      { id: 'all', at: first },
      { id: 'edge', at: eastOf(first, km ?? KM.least) },
    ]
  const corners = kind === 'area' ? positions.slice(0, -1) : positions
  return [{ id: 'all', at: middle(corners) }, ...corners.map((at, id) => ({ id, at }))]
}

/** The easternmost point of a circle. */
function eastOf(centre: Spot, km: number): Spot {
  const [ring = []] = circleAround([...centre], km, 4).coordinates
  // Counter-clockwise from the north: the last of four is the east.
  const [lng = centre[0], lat = centre[1]] = ring[3] ?? []
  return [lng, lat]
}

function middle(corners: readonly Spot[]): Spot {
  const mean = (of: 0 | 1) => corners.reduce((sum, corner) => sum + corner[of], 0) / corners.length
  return [mean(0), mean(1)]
}

/** An annotation whose handle was moved to a position. As a whole it keeps its shape on the map. */
export function moved(annotation: DraftAnnotation, { id, at }: Handle, to: Spot): DraftAnnotation {
  const { kind, positions } = annotation
  const [first = to] = positions
  if (id === 'edge') return { ...annotation, km: radius(kilometresBetween([...first], [...to])) }
  if (id === 'all') {
    const [from, target] = [at, to].map((one) => PLANE.project(one))
    if (!from || !target) return annotation
    const shift = (one: Spot): Spot => {
      const { x, y } = PLANE.project(one)
      const [lng = 0, lat = 0]: Position = PLANE.unproject({ x: x + target.x - from.x, y: y + target.y - from.y })
      return spot([lng, lat])
    }
    return { ...annotation, positions: positions.map(shift) }
  }
  const last = positions.length - 1
  const isSame = (i: number) => i === id || (kind === 'area' && id === 0 && i === last)
  return { ...annotation, positions: positions.map((one, i) => (isSame(i) ? spot(to) : one)) }
}

const PLANE = mercator(0)
