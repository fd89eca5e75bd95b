import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import { lineString, polygon } from '@turf/helpers'
import { kinks } from '@turf/kinks'
import { hasCrossing } from '../geometry/crossing'
import type { Fault } from '../read/fault'
import type { Documents } from '../read/read'
import { whole } from '../read/sound'
import type { RegionGeometry } from '../schema/record'
import { isAnywhere } from './anywhere'

/** [longitude, latitude] in degrees. */
type Position = readonly [number, number]
type Ring = readonly Position[]

/**
 * RFC 7946 §3.1.6: rings are closed, outer rings run counter-clockwise and holes, inside them, clockwise; §3.1.1: [lng,
 * lat] in range. OGC Simple Features §6.1.11.1: no ring crosses itself or another.
 */
export function* ringFaults({ regions, config }: Documents): Generator<Fault> {
  const anywhere = isAnywhere(config.sound?.home)
  const features = regions.sound?.features ?? []
  const boxes = features.map((feature) => boxOf(whole<RegionGeometry>(feature?.geometry)))
  for (const [i, feature] of features.entries()) {
    const geometry = whole<RegionGeometry>(feature?.geometry)
    if (!geometry) continue
    // Where regions may lie apart, none tells that another is swapped.
    const others = anywhere ? [] : boxes.filter((_, at) => at !== i)
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    for (const [p, rings] of polygons.entries()) {
      const path = ['features', i, 'geometry', 'coordinates', ...(geometry.type === 'Polygon' ? [] : [p])]
      for (const { at, message } of polygonSlips(rings, others, anywhere)) {
        const ring = `ring ${at[0]} of region '${feature?.properties?.id ?? i}'`
        yield regions.fault([...path, ...at], `${ring}${message}`)
      }
    }
  }
}

interface Slip {
  /** Ring index from 0 and, if one is at fault, position index within the ring. */
  readonly at: readonly number[]
  /** Appended to the name of the ring. */
  readonly message: string
}

function* polygonSlips(rings: readonly Ring[], others: readonly (Box | null)[], mayTouch: boolean): Generator<Slip> {
  const [outer] = rings
  for (const [r, ring] of rings.entries()) {
    const slips = [...ringSlips(ring, r, others, mayTouch)]
    yield* slips
    // Holes are only checked against a valid outer ring.
    if (r === 0 && slips.length > 0) return
    if (r > 0 && slips.length === 0 && outer && !isInside(ring, outer)) {
      yield { at: [r], message: ' is a hole and does not lie inside ring 0; mend it, or give it a polygon of its own' }
    }
  }
}

function* ringSlips(ring: Ring, r: number, others: readonly (Box | null)[], mayTouch: boolean): Generator<Slip> {
  const off = [...ring.entries()].filter(([, [lng, lat]]) => Math.abs(lng) > 180 || Math.abs(lat) > 90)
  for (const [c, [lng, lat]] of off) {
    yield { at: [r, c], message: `: found [${lng}, ${lat}]; must be [longitude, latitude] within ±180 and ±90` }
  }
  if (off.length > 0) return
  const [first] = ring
  if (String(first) !== String(ring.at(-1))) {
    const message = ` is open: it begins at [${first}] and ends at [${ring.at(-1)}]; the last position must repeat the first`
    yield { at: [r], message }
    return
  }
  if (isSwapped(ring, others)) {
    const message = ` lies apart from all other regions, at [${first}]; are longitude and latitude swapped?`
    yield { at: [r], message }
    return
  }
  // Files of others have rings that touch themselves: what is inside remains clear.
  const crossing = mayTouch && !hasCrossing(ring.map((position) => [...position])) ? null : crossingOf(ring)
  const area = doubledArea(ring)
  if (crossing) {
    const { at, position } = crossing
    const message = ` crosses or touches itself at [${position}], on the side from [${ring[at]}] to [${ring[at + 1]}]; put its positions in order`
    yield { at: [r, at], message }
  } else if (area === 0) {
    yield { at: [r], message: ' has no area; a ring needs three positions that are not on one line' }
  } else if (area > 0 !== (r === 0)) {
    const message = ' is wound the wrong way; outer rings run counter-clockwise, holes clockwise (RFC 7946 §3.1.6)'
    yield { at: [r], message }
  }
}

/** Where a ring first meets itself, as the index of the first position of that side. */
function crossingOf(ring: Ring): { readonly at: number; readonly position: string } | null {
  const distinct = ring.filter((position, i) => i === 0 || String(position) !== String(ring[i - 1]))
  if (distinct.length < 4) return null
  const [crossing] = kinks(lineString(distinct.map(([lng, lat]) => [lng, lat]))).features
  if (!crossing) return null
  const [x = 0, y = 0] = crossing.geometry.coordinates
  const detours = ring.slice(0, -1).map(([ax, ay], i) => {
    const [bx, by] = ring[i + 1] ?? [ax, ay]
    return Math.hypot(x - ax, y - ay) + Math.hypot(bx - x, by - y) - Math.hypot(bx - ax, by - ay)
  })
  return { at: detours.indexOf(Math.min(...detours)), position: `${round(x)},${round(y)}` }
}

function round(degrees: number): number {
  return Math.round(degrees * 1000) / 1000
}

/** Twice the area in square degrees; positive where the ring runs counter-clockwise. */
function doubledArea(ring: Ring): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[i + 1] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
}

/** Whether a closed ring lies inside another; it may touch it. */
function isInside(hole: Ring, outer: Ring): boolean {
  const [around, within] = [outer, hole].map((ring) => polygon([ring.map(([lng, lat]) => [lng, lat])]))
  if (!around || !within) return false
  return (
    hole.every(([lng, lat]) => booleanPointInPolygon([lng, lat], around)) &&
    !outer.some(([lng, lat]) => booleanPointInPolygon([lng, lat], within, { ignoreBoundary: true }))
  )
}

/** West, south, east and north in degrees. */
type Box = readonly [number, number, number, number]

function boxOf(geometry: RegionGeometry | null): Box | null {
  if (!geometry) return null
  const rings: readonly Ring[] = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
  return boxAround(rings.flat())
}

function boxAround(positions: readonly Position[]): Box {
  const [lngs, lats] = [positions.map(([lng]) => lng), positions.map(([, lat]) => lat)]
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)]
}

/**
 * Whether a ring meets the bounding box of no other region unless its longitude and latitude are swapped. With only two
 * regions it would be unclear which one is wrong.
 */
function isSwapped(ring: Ring, others: readonly (Box | null)[]): boolean {
  if (others.length < 2) return false
  const meets = ([west, south, east, north]: Box) =>
    others.some((box) => box && west <= box[2] && east >= box[0] && south <= box[3] && north >= box[1])
  const box = boxAround(ring)
  return !meets(box) && meets([box[1], box[0], box[3], box[2]])
}
