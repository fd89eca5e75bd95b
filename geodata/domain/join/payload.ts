import type { MultiPolygon, Polygon } from 'geojson'
import { LANGUAGES, type Language, type Localized } from '../language/language'
import type { Atlas, AtlasEvent, Region } from './atlas'
import { columnsBy, eventsOf, type ReadField } from './columns'

/**
 * The atlas as sent to a browser: without the polygons of regions, which come with the base map, with texts in the
 * reader's language only (the others are empty), and each list as columns, which compress better than rows. A third of
 * the whole.
 */
export type AtlasPayload = { readonly [List in keyof Sent]: Columns<Sent[List][number]> } & Pick<Atlas, 'config'> & {
    /** That of its texts. */
    readonly language: Language
  }

interface Sent extends Pick<Atlas, 'sources' | 'actors' | 'kinds' | 'measures' | 'places' | 'events'> {
  readonly regions: readonly Omit<Region, 'geometry'>[]
}

/** The values of each field, in row order. */
type Columns<Row> = { readonly [Field in keyof Row]: readonly Row[Field][] }

/** Builds the payload of the atlas for one language. */
export function toPayload(atlas: Atlas, language: Language): AtlasPayload {
  const regions = atlas.regions.map(({ id, name, group }) => ({ id, name, group }))
  const { config, sources, actors, kinds, measures, places, events, ...rest } = onlyIn(language, { ...atlas, regions })
  return {
    language,
    config,
    sources: columns(sources),
    actors: columns(actors),
    kinds: columns(kinds),
    measures: columns(measures),
    regions: columns(rest.regions),
    places: columns(places),
    events: columns(events),
  }
}

/**
 * Restores the atlas from a payload and the polygons of regions by id. Events stay in columns; objects are created on
 * first access. Throws a `RangeError` if a polygon is missing.
 */
export function fromPayload(wire: AtlasPayload, polygons: ReadonlyMap<string, Polygon | MultiPolygon>): Atlas {
  const regions = rows(wire.regions).map((region) => {
    const geometry = polygons.get(region.id)
    if (!geometry) throw new RangeError(`the ground map lacks region '${region.id}'`)
    return { ...region, geometry }
  })
  const sources = rows(wire.sources)
  const actors = rows(wire.actors)
  const kinds = rows(wire.kinds)
  const places = rows(wire.places)
  const { events } = wire
  const read: ReadField = (field, i) => events[field]?.[i] as AtlasEvent[typeof field]
  const named = { places, kinds, actors, sources }
  return {
    config: wire.config,
    sources,
    actors,
    kinds,
    measures: rows(wire.measures),
    regions,
    places,
    events: eventsOf(named, columnsBy(named, events.id.length, read, rowOf(events))),
  }
}

function columns<Row extends { readonly id: string }>(list: readonly Row[]): Columns<Row> {
  // Some fields are those of few rows, and a list may be empty.
  const fields = [...new Set(['id', ...list.flatMap((row) => Object.keys(row))])] as (keyof Row)[]
  return Object.fromEntries(fields.map((field) => [field, list.map((row) => row[field])])) as unknown as Columns<Row>
}

function rows<Row extends { readonly id: string }>(list: Columns<Row>): Row[] {
  const ids: readonly string[] = list.id ?? []
  const row = rowOf(list)
  return ids.map((_, i) => row(i))
}

function rowOf<Row>(list: Columns<Row>): (i: number) => Row {
  const fields = Object.keys(list) as (keyof Row)[]
  return (i) => Object.fromEntries(fields.map((field) => [field, list[field][i]])) as unknown as Row
}

/** A copy with every localized text empty in all languages but one. */
export function onlyIn<T>(language: Language, value: T): T {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => onlyIn(language, item)) as T
  if (isLocalized(value))
    return Object.fromEntries(LANGUAGES.map((each) => [each, each === language ? value[each] : ''])) as T
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, onlyIn(language, inner)])) as T
}

function isLocalized(value: object): value is Localized {
  return LANGUAGES.every((language) => language in value && typeof value[language as keyof typeof value] === 'string')
}
