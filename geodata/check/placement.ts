import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import type { Point } from 'geojson'
import type { Region } from '../join/atlas'
import { HOME_COUNTRY } from '../join/join'
import { regionsFound } from '../join/locate'
import { type Documents, recordsOf } from '../read/read'
import type { PlaceRecord } from '../schema/record'
import type { Fault } from './fault'
import { ringFaults } from './ring'

type Say = (field: readonly PropertyKey[], message: string) => Fault

/** Coordinates are in range, belong to a place known that narrowly, and lie in the region that the place claims. */
export function* placementFaults(documents: Documents): Generator<Fault> {
  // What lies where is only asked of sound regions: turf throws on a ring that is open.
  if (!documents.regions.complete || !ringFaults(documents).next().done) return
  const regions = recordsOf(documents).regions.map(({ record, geometry }): Region => ({ ...record, geometry }))
  for (const [i, { properties, geometry }] of (documents.places.value?.features ?? []).entries()) {
    const say: Say = (field, message) => documents.places.fault(['features', i, ...field], message)
    yield* pointFaults(properties, geometry, regions, say)
    yield* extentFaults(properties, regions, say)
  }
}

function* pointFaults(place: PlaceRecord, point: Point | null, regions: readonly Region[], say: Say): Generator<Fault> {
  const pointed = place.precision === 'exact' || place.precision === 'near'
  if (pointed !== (point !== null)) {
    yield say(
      ['geometry'],
      pointed
        ? `'${place.id}' is '${place.precision}' but has no point; give one with its origin, or code it less narrowly`
        : `'${place.id}' is only known to the ${place.precision}, so a point would pose as a place; geometry must be null`,
    )
  }
  if (!point) return
  const [lng = Number.NaN, lat = Number.NaN] = point.coordinates
  if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) {
    yield say(['geometry', 'coordinates'], `found [${lng}, ${lat}]; must be [longitude, latitude] within ±180 and ±90`)
    return
  }
  const found = regionsFound(place, point, regions)
  const stray =
    place.precision === 'near' ? place.regions.filter((id) => !found.includes(id)) : unlike(found, place.regions)
  if (stray.length > 0) {
    const turned = regions.some(({ geometry }) => Math.abs(lng) <= 90 && booleanPointInPolygon([lat, lng], geometry))
    const where = found.length > 0 ? `in ${found.join(', ')}` : 'in no region of Mali'
    const hint = turned && found.length === 0 ? '; are longitude and latitude swapped?' : ''
    yield say(
      ['properties', 'regions'],
      `'${place.id}' claims ${claimed(place.regions)} but [${lng}, ${lat}] lies ${where}${hint}`,
    )
  }
}

function* extentFaults(
  { id, precision, country, regions }: PlaceRecord,
  all: readonly Region[],
  say: Say,
): Generator<Fault> {
  const abroad = country !== HOME_COUNTRY
  const fits = abroad ? regions.length === 0 : EXTENTS[precision](regions.length, all.length)
  if (!fits)
    yield say(
      ['properties', 'regions'],
      `'${id}' claims ${claimed(regions)}; ${abroad ? 'a place abroad lies in no region of Mali' : EXTENT_WORDS[precision]}`,
    )
}

const EXTENTS: Readonly<Record<PlaceRecord['precision'], (count: number, all: number) => boolean>> = {
  exact: (count) => count === 1,
  near: (count) => count >= 1,
  district: (count) => count === 1,
  region: (count) => count === 1,
  part: (count, all) => count > 1 && count < all,
  country: (count, all) => count === all,
}

const EXTENT_WORDS: Readonly<Record<PlaceRecord['precision'], string>> = {
  exact: 'an exact place lies in one region',
  near: 'a near place lies in at least one region',
  district: 'a district lies in one region',
  region: 'a place known to the region names that one',
  part: 'a part of the country covers more than one region but not all',
  country: 'the whole country covers all of its regions',
}

function unlike(a: readonly string[], b: readonly string[]): string[] {
  return [...a.filter((id) => !b.includes(id)), ...b.filter((id) => !a.includes(id))]
}

function claimed(regions: readonly string[]): string {
  return regions.length > 0 ? `region ${regions.join(', ')}` : 'no region'
}
