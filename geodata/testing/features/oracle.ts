import { booleanIntersects } from '@turf/boolean-intersects'
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import { circle } from '@turf/circle'
import { difference } from '@turf/difference'
import { feature, featureCollection } from '@turf/helpers'
import type { Geometry, MultiPolygon, Point, Polygon } from 'geojson'
import type { Atlas, AtlasEvent, Place } from '../../domain/join/atlas'
import type { Language } from '../../domain/language/language'
import { PRECISIONS } from '../../domain/schema/term'
import type { Box, Condition, FeatureQuery, Filter, Ignored, Value } from '../../domain/service/features'
import { inRegions, worldOf } from '../oracleGround'

/**
 * The expected answer to a query of an atlas's events, places or regions, computed naively: feature by feature, with
 * areas clipped by turf, every outcome that the record allows written as a set. Shares no code with the stores. Sorted
 * by nothing: ids that match certainly, and possibly.
 */
export function featureOracle(
  atlas: Atlas,
  query: Pick<FeatureQuery, 'collection' | 'language' | 'box' | 'days' | 'filter' | 'sure'>,
): { readonly certain: readonly string[]; readonly possible: readonly string[] } {
  const all: Filter[] = [{ is: 'always', value: true }]
  if (query.box) all.push({ is: 'inBox', box: query.box })
  if (query.days) all.push({ is: 'during', ...query.days })
  if (query.filter) all.push(query.filter)
  const certain: string[] = []
  const possible: string[] = []
  for (const record of recordsOf(atlas, query.collection)) {
    const outcomes = outcomesOf(atlas, record, { is: 'and', filters: all }, query.language)
    if (outcomes.true && !outcomes.false && !outcomes.neither) certain.push(record.id)
    else if (outcomes.true && !query.sure) possible.push(record.id)
  }
  return { certain, possible }
}

/** Which outcomes a filter may have for a record: one, if everything is known. */
interface Outcomes {
  readonly true: boolean
  readonly false: boolean
  readonly neither: boolean
}

interface Record {
  readonly id: string
  readonly event: AtlasEvent | null
  readonly place: Place | null
  readonly region: Atlas['regions'][number] | null
}

function recordsOf(atlas: Atlas, collection: FeatureQuery['collection']): Record[] {
  if (collection === 'regions')
    return atlas.regions.map((region) => ({ id: region.id, event: null, place: null, region }))
  if (collection === 'places') return atlas.places.map((place) => ({ id: place.id, event: null, place, region: null }))
  return atlas.events.map((event) => ({
    id: event.id,
    event,
    place: atlas.places.find(({ id }) => id === event.place) ?? null,
    region: null,
  }))
}

const EXACTLY = {
  true: { true: true, false: false, neither: false },
  false: { true: false, false: true, neither: false },
  neither: { true: false, false: false, neither: true },
} as const satisfies { [key: string]: Outcomes }
const EITHER: Outcomes = { true: true, false: true, neither: false }

function outcomesOf(atlas: Atlas, record: Record, filter: Filter, language: Language): Outcomes {
  switch (filter.is) {
    case 'always':
      return filter.value ? EXACTLY.true : EXACTLY.false
    case 'not': {
      const inner = outcomesOf(atlas, record, filter.filter, language)
      return { true: inner.false, false: inner.true, neither: inner.neither }
    }
    case 'and':
    case 'or': {
      const parts = filter.filters.map((one) => outcomesOf(atlas, record, one, language))
      const combine = filter.is === 'and' ? and : or
      return parts.reduce(combine)
    }
    default:
      return said(atlas, record, filter, language)
  }
}

/** Every outcome of the one with every outcome of the other, by SQL's three values. */
function and(a: Outcomes, b: Outcomes): Outcomes {
  return {
    true: a.true && b.true,
    false: a.false || b.false,
    neither: (a.neither && (b.neither || b.true)) || (b.neither && a.true),
  }
}

function or(a: Outcomes, b: Outcomes): Outcomes {
  const flip = ({ true: yes, false: no, neither }: Outcomes): Outcomes => ({ true: no, false: yes, neither })
  return flip(and(flip(a), flip(b)))
}

function said(atlas: Atlas, record: Record, condition: Condition, language: Language): Outcomes {
  const { event, place, region } = record
  const exactly = (holds: boolean) => (holds ? EXACTLY.true : EXACTLY.false)
  const inferred = (what: 'date' | 'place', outcomes: Outcomes): Outcomes => {
    if (!event?.inferred.includes(what)) return outcomes
    // What is inferred may be otherwise; but what is out is never found.
    return outcomes.true ? EITHER : { true: false, false: true, neither: true }
  }
  switch (condition.is) {
    case 'missing': {
      if (condition.property === 'geometry')
        return exactly(
          place !== null &&
            (atlas.own ? !place.point : !place.point && (place.precision === 'country' || !hasArea(atlas, place))),
        )
      const value = valueIn(atlas, record, condition.property, language)
      return exactly(value === null)
    }
    case 'compared':
    case 'among':
    case 'like': {
      const value = valueIn(atlas, record, condition.property, language)
      if (value === null || typeof value === 'object') return EXACTLY.neither
      return exactly(compares(value as Value, condition))
    }
    case 'list': {
      const own = new Set(valueIn(atlas, record, condition.property, language) as readonly string[])
      const wanted = new Set(condition.values)
      const [has, only] = [[...wanted].every((one) => own.has(one)), [...own].every((one) => wanted.has(one))]
      const overlaps = [...own].some((one) => wanted.has(one))
      return exactly({ contains: has, contained: only, equals: has && only, overlaps }[condition.relation])
    }
    case 'during': {
      if (!event) return EXACTLY.true
      const { start, end } = condition
      const goesOn = event.date.endsWith('..')
      const outside = (start !== null && !goesOn && event.latest < start) || (end !== null && event.earliest > end)
      const inside = (start === null || event.earliest >= start) && (end === null || (!goesOn && event.latest <= end))
      return inferred('date', outside ? EXACTLY.false : inside ? EXACTLY.true : EITHER)
    }
    case 'located': {
      if (!place) return EXACTLY.false
      const standing = inRegions(worldOf(atlas), place.id, condition.values)
      return inferred('place', STANDINGS[standing])
    }
    case 'inBox':
    case 'intersects': {
      const shape = condition.is === 'inBox' ? boxPolygon(condition.box) : condition.geometry
      if (region) return exactly(meets(region.geometry, shape))
      if (!place) return EXACTLY.false
      const key = `${JSON.stringify(shape)} ${place.id}`
      return inferred(
        'place',
        worldOf(atlas).measured(key, () => there(atlas, place, shape)),
      )
    }
  }
}

const STANDINGS = { certain: EXACTLY.true, possible: EITHER, out: EXACTLY.false } as const

function hasArea(atlas: Atlas, place: Place): boolean {
  return !place.beyond && atlas.regions.some(({ id }) => place.regions.includes(id))
}

function there(atlas: Atlas, place: Place, shape: Geometry): Outcomes {
  if (place.precision === 'exact' && place.point) return meets(place.point, shape) ? EXACTLY.true : EXACTLY.false
  const pieces: Polygon | MultiPolygon | null = place.point
    ? circle(place.point.coordinates, 25, { units: 'kilometers', steps: 64 }).geometry
    : null
  const areas = pieces
    ? [pieces]
    : place.beyond
      ? []
      : atlas.regions.filter(({ id }) => place.regions.includes(id)).map(({ geometry }) => geometry)
  if (areas.length === 0) return place.beyond && place.regions.length === 0 ? EITHER : EXACTLY.false
  if (!areas.some((area) => meets(area, shape))) return EXACTLY.false
  return areas.every((area) => isCovered(area, shape)) ? EXACTLY.true : EITHER
}

function isCovered(area: Polygon | MultiPolygon, shape: Geometry): boolean {
  if (shape.type !== 'Polygon' && shape.type !== 'MultiPolygon') return false
  return (
    difference(featureCollection([feature<Polygon | MultiPolygon>(area), feature<Polygon | MultiPolygon>(shape)])) ===
    null
  )
}

function meets(own: Point | Polygon | MultiPolygon, shape: Geometry): boolean {
  if (own.type === 'Point' && (shape.type === 'Polygon' || shape.type === 'MultiPolygon'))
    return booleanPointInPolygon(own, shape)
  return booleanIntersects(own, shape)
}

function boxPolygon([west, south, east, north]: Box): Polygon {
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  }
}

function compares(value: Value, condition: Extract<Condition, { is: 'compared' | 'among' | 'like' }>): boolean {
  const { ignoring } = condition
  const own = plain(value, ignoring)
  switch (condition.is) {
    case 'among':
      return condition.values.some((one) => plain(one, ignoring) === own)
    case 'like': {
      const source = [...String(plain(condition.pattern, ignoring)).matchAll(/\\(.)|(.)|\\$/gsu)]
        .map(([all, taken, letter]) =>
          letter === '%'
            ? '.*'
            : letter === '_'
              ? '.'
              : (taken ?? letter ?? all).replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'),
        )
        .join('')
      return new RegExp(`^${source}$`, 'su').test(String(own))
    }
    case 'compared': {
      const wanted = plain(condition.value, ignoring)
      const points = (one: Value) =>
        typeof one === 'number' ? [one] : Array.from(one, (letter) => letter.codePointAt(0) ?? 0)
      const order = lexical(points(own), points(wanted))
      return { '=': order === 0, '<': order < 0, '<=': order <= 0, '>': order > 0, '>=': order >= 0 }[condition.by]
    }
  }
}

function lexical(a: readonly number[], b: readonly number[]): number {
  for (const [i, one] of a.entries()) {
    const other = b[i]
    if (other === undefined) return 1
    if (one !== other) return one - other
  }
  return a.length - b.length
}

function plain(value: Value, ignoring: readonly Ignored[]): Value {
  if (typeof value === 'number') return value
  let text = value
  if (ignoring.includes('accents'))
    text = [...text.normalize('NFD')].filter((letter) => !(letter >= '\u0300' && letter <= '\u036f')).join('')
  return ignoring.includes('case') ? text.toLowerCase() : text
}

/** The value of a property as published; lists of ids for lists. */
function valueIn(atlas: Atlas, { id, event, place, region }: Record, property: string, language: Language) {
  if (property === 'id') return id
  if (event) {
    const inRole = (role: string) => event.actors.filter((one) => one.role === role).map((one) => one.id)
    const values: { readonly [name: string]: () => Value | null | readonly string[] } = {
      title: () => event.title[language],
      summary: () => event.summary.map(({ text }) => text[language]).join(' '),
      date: () => event.date,
      earliest: () => event.earliest,
      latest: () => (event.date.endsWith('..') ? null : event.latest),
      kind: () => event.kind,
      status: () => (event.statusUnstated ? null : event.status),
      place: () => event.place,
      place_name: () => place?.name[language] ?? null,
      actors: () => event.actors.map((one) => one.id),
      acts: () => inRole('acts'),
      acted_on: () => inRole('acted-on'),
      named: () => inRole('named'),
      cited: () => event.citations.map(({ source }) => source),
      inferred: () => event.inferred,
    }
    const own = values[property]
    if (own) return own()
  }
  if (place) {
    const values: { readonly [name: string]: () => Value | null | readonly string[] } = {
      name: () => place.name[language],
      spellings: () => place.spellings,
      region: () => place.id,
      regions: () => place.regions,
      country: () => (atlas.own && /^X/.test(place.country) ? null : place.country),
      precision: () => (place.precisionUnstated ? null : place.precision),
      where_prec: () => (place.precisionUnstated ? null : PRECISIONS.indexOf(place.precision) + 1),
      within: () => place.within,
      geonames: () => place.geonames,
    }
    return values[property]?.() ?? null
  }
  if (region) return property === 'name' ? region.name[language] : property === 'group' ? region.group : null
  return null
}
