import { area as squareMetres } from '@turf/area'
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import { circle } from '@turf/circle'
import { difference } from '@turf/difference'
import { distance } from '@turf/distance'
import { feature, featureCollection } from '@turf/helpers'
import { intersect } from '@turf/intersect'
import type { MultiPolygon, Polygon } from 'geojson'
import type { Atlas, Place } from '../domain/join/atlas'
import type { Standing } from '../domain/time/interval'

/** An atlas with cached answers; geometric answers are shared by all atlases with the same places. */
export interface World {
  readonly atlas: Atlas
  readonly places: ReadonlyMap<string, Place>
  readonly actors: ReadonlyMap<string, Atlas['actors'][number]>
  remembered<Answer>(question: string, answer: () => Answer): Answer
  measured<Answer>(question: string, answer: () => Answer): Answer
}

const answersOf = new WeakMap<object, Map<string, unknown>>()

export function worldOf(atlas: Atlas): World {
  return {
    atlas,
    places: new Map(atlas.places.map((place) => [place.id, place])),
    actors: new Map(atlas.actors.map((actor) => [actor.id, actor])),
    remembered: memoryOf(atlas),
    measured: memoryOf(atlas.places),
  }
}

function memoryOf(subject: object) {
  const answers = answersOf.get(subject) ?? new Map<string, unknown>()
  answersOf.set(subject, answers)
  return <Answer>(question: string, answer: () => Answer): Answer => {
    if (!answers.has(question)) answers.set(question, answer())
    return answers.get(question) as Answer
  }
}

type Ground = Polygon | MultiPolygon

/** Neighbours share border vertices, but clipping rounds: less than a millionth of a piece counts as nothing. */
const NOTHING = 1e-6

/** By how much of the place's footprint is in the chosen regions. */
export function inRegions(world: World, id: string, where: readonly string[]): Standing {
  return world.measured(`where ${where} ${id}`, () => {
    const place = world.places.get(id)
    if (!place) return 'out'
    if (place.country !== world.atlas.config.home) return yes(where.includes('abroad'))
    const chosen = world.atlas.regions.filter(
      (region) => where.includes(region.id) || where.includes(region.group ?? ''),
    )
    const { point } = place
    if (place.precision === 'exact' && point) {
      const isIn = (region: (typeof chosen)[number]) =>
        world.measured(`in ${region.id} ${id}`, () => booleanPointInPolygon(point, region.geometry))
      return yes(chosen.some(isIn))
    }
    let inside = 0
    let all = 0
    for (const region of world.atlas.regions.filter((one) => place.regions.includes(one.id))) {
      const piece = place.point
        ? world.measured(`piece ${id} ${region.id}`, () => cut(around(place, 25), region.geometry))
        : region.geometry
      all += piece ? squareMetres(piece) : 0
      for (const other of chosen) {
        inside += world.measured(`piece ${place.point ? id : ''} ${region.id} ${other.id}`, () => {
          const shared = piece && cut(piece, other.geometry)
          return shared ? squareMetres(shared) : 0
        })
      }
    }
    if (all === 0 || inside < all * NOTHING) return 'out'
    return inside > all * (1 - NOTHING) ? 'certain' : 'possible'
  })
}

/** By distance for a point, else by how much of the footprint the circle clips. */
export function inCircle(world: World, id: string, near: { readonly place: string; readonly km: number }): Standing {
  const centre = world.places.get(near.place)
  const place = world.places.get(id)
  if (!centre?.point || !place) return 'out'
  if (place.precision === 'exact') {
    return yes(place.point !== null && distance(centre.point, place.point, { units: 'kilometers' }) <= near.km)
  }
  return covered(world, place, around(centre, near.km), `near ${near.place} ${near.km}`)
}

/** By how much of the footprint the polygon clips. */
export function inPolygon(world: World, id: string, area: readonly (readonly [number, number])[]): Standing {
  const place = world.places.get(id)
  if (!place) return 'out'
  const drawn: Polygon = { type: 'Polygon', coordinates: [area.map(([lng, lat]) => [lng, lat])] }
  if (place.precision === 'exact') return yes(place.point !== null && booleanPointInPolygon(place.point, drawn))
  return covered(world, place, drawn, `area ${area}`)
}

/** Whether all, some or none of an inexact place's footprint is inside the filter's polygon. */
function covered(world: World, place: Place, filter: Polygon, name: string): Standing {
  const pieces = place.point
    ? [{ id: place.id, geometry: around(place, 25) }]
    : world.atlas.regions.filter(({ id }) => place.regions.includes(id))
  const standings = pieces.map(({ id, geometry }) =>
    world.measured(`covered ${id} ${place.point !== null} ${name}`, () => {
      const shared = cut(geometry, filter)
      if (!shared || squareMetres(shared) === 0) return 'out'
      const rest = difference(featureCollection([feature<Ground>(geometry), feature<Ground>(filter)]))
      return rest && squareMetres(rest) > 0 ? 'possible' : 'certain'
    }),
  )
  if (standings.length === 0 || standings.every((standing) => standing === 'out')) return 'out'
  return standings.every((standing) => standing === 'certain') ? 'certain' : 'possible'
}

function cut(a: Ground, b: Ground): Ground | null {
  if (areApart(boxOf(a), boxOf(b))) return null
  return intersect(featureCollection([feature(a), feature(b)]))?.geometry ?? null
}

type Box = readonly [west: number, south: number, east: number, north: number]

/** Turf clips for a long time what is nowhere near. */
function areApart([west, south, east, north]: Box, other: Box): boolean {
  return other[0] > east || other[2] < west || other[1] > north || other[3] < south
}

const boxes = new WeakMap<Ground, Box>()

function boxOf(ground: Ground): Box {
  const known = boxes.get(ground)
  if (known) return known
  const corners = ground.type === 'Polygon' ? ground.coordinates.flat() : ground.coordinates.flat(2)
  const [lngs, lats] = [corners.map(([lng = 0]) => lng), corners.map(([, lat = 0]) => lat)]
  const box: Box = [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)]
  boxes.set(ground, box)
  return box
}

function around({ point }: Place, km: number): Polygon {
  return circle(point?.coordinates ?? [], km, { units: 'kilometers', steps: 64 }).geometry
}

/** Certain or out, if nothing is uncertain. */
export function yes(passes: boolean): Standing {
  return passes ? 'certain' : 'out'
}
