import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import type { Point } from 'geojson'
import { type RegionShape, regionsFound } from '../join/regionOf'
import type { Fault } from '../read/fault'
import type { Documents } from '../read/read'
import { type Sound, whole } from '../read/sound'
import type { PlaceRecord, RegionGeometry } from '../schema/record'
import { isAnywhere } from './anywhere'
import { ringFaults } from './ring'

type Say = (field: readonly PropertyKey[], message: string) => Fault

/** Coordinates must be in range, allowed for the precision of the place, and inside the declared region. */
export function* placementFaults(documents: Documents): Generator<Fault> {
  const regions = soundRegions(documents)
  for (const [i, feature] of (documents.places.sound?.features ?? []).entries()) {
    const say: Say = (field, message) => documents.places.fault(['features', i, ...field], message)
    const place = whole<Placed>(placed(feature?.properties))
    const point = whole<Point | null>(feature?.geometry)
    if (!place) continue
    if (feature?.geometry !== undefined) yield* pointFaults(place, point, regions, say, homeOf(documents))
    yield* extentFaults(place, documents, say)
    yield* countryFaults(place, documents, say)
  }
}

/** The fields of a place that decide where it lies. */
type Placed = Pick<PlaceRecord, 'id' | 'precision' | 'regions' | 'country' | 'beyond'>

function placed(place: Sound<PlaceRecord> | undefined): Sound<Placed> | undefined {
  if (!place) return undefined
  const { id, precision, regions, country, beyond } = place
  return { id, precision, regions, country, ...(beyond ? { beyond } : {}) }
}

/** Regions with a valid id and geometry: turf throws on an open ring. */
function soundRegions(documents: Documents): readonly RegionShape[] {
  const broken = new Set([...ringFaults(documents)].map(({ record }) => record))
  return (documents.regions.sound?.features ?? []).flatMap((feature) => {
    const id = feature?.properties?.id
    const geometry = whole<RegionGeometry>(feature?.geometry)
    return id !== undefined && geometry && !broken.has(id) ? [{ id, geometry }] : []
  })
}

function* pointFaults(
  place: Placed,
  point: Point | null,
  regions: readonly RegionShape[],
  say: Say,
  home: string,
): Generator<Fault> {
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
  // Unknown or unreadable regions are reported by the check of references.
  const claims = place.regions.filter((id) => regions.some((region) => region.id === id))
  const found = regionsFound(place, point, regions)
  const stray = place.precision === 'near' ? claims.filter((id) => !found.includes(id)) : unlike(found, claims)
  if (stray.length > 0) {
    const turned = regions.some(({ geometry }) => Math.abs(lng) <= 90 && booleanPointInPolygon([lat, lng], geometry))
    const where = found.length > 0 ? `in ${found.join(', ')}` : `in no region of ${home}`
    const hint = turned && found.length === 0 ? '; are longitude and latitude swapped?' : ''
    yield say(
      ['properties', 'regions'],
      `'${place.id}' claims ${claimed(place.regions)} but [${lng}, ${lat}] lies ${where}${hint}`,
    )
  }
}

function* extentFaults(
  { id, precision, country, regions, beyond }: Placed,
  documents: Documents,
  say: Say,
): Generator<Fault> {
  const home = documents.config.sound?.home
  const all = documents.regions.sound?.features
  if (!all || home === undefined) return
  const abroad = country !== home
  // Where regions may overlap and leave gaps, geometry alone decides in how many an exact place lies.
  const isOpen = isAnywhere(home) && (beyond === true || (precision === 'exact' && regions.length > 0))
  const fits =
    abroad || all.length === 0 ? regions.length === 0 : isOpen || EXTENTS[precision](regions.length, all.length)
  if (!fits)
    yield say(
      ['properties', 'regions'],
      `'${id}' claims ${claimed(regions)}; ${abroad ? `a place abroad lies in no region of ${homeOf(documents)}` : EXTENT_WORDS[precision]}`,
    )
}

/** The name of the home country, for messages. */
function homeOf({ config }: Documents): string {
  const { home, countries } = config.sound ?? {}
  const letters = home && countries?.[home]
  return (letters && new Intl.DisplayNames('en', { type: 'region' }).of(letters)) || 'the home country'
}

/** Exports need the two-letter country code, which atlas.yaml supplies. */
function* countryFaults({ id, country }: Placed, { config }: Documents, say: Say): Generator<Fault> {
  const countries = config.sound?.countries
  if (!countries || country in countries) return
  yield say(
    ['properties', 'country'],
    `'${id}' lies in '${country}', which atlas.yaml does not name; add it to its countries, or name one of ${Object.keys(countries).join(', ')}`,
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
