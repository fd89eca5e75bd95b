import type { Feature, FeatureCollection, Geometry, MultiPolygon, Point, Polygon } from 'geojson'
import type { Atlas, AtlasEvent, Figure, Link, Place } from '../join/atlas'
import { footprint } from '../join/footprint'
import { summaryText } from '../join/summary'
import { inEach, type Localized } from '../language/language'
import { offeredOnly } from '../language/offeredOnly'
import type { Precision, Role } from '../schema/term'
import { isoDay } from '../time/day'
import { citationsOf, latestDay, type Passage, passage, precisionFields, statedStatus } from './jsonFields'

/** The published properties of an event: both languages, and ids that resolve in the other files. */
export interface EventProperties {
  readonly title: Localized
  /** Null, as precision and its code are, where the data do not state it. */
  readonly status: AtlasEvent['status'] | null
  readonly summary: Localized
  /** The summary by sentence, each with its passages. */
  readonly sentences: readonly { readonly text: Localized; readonly sources: readonly Passage[] }[]
  /** EDTF. */
  readonly date: string
  /** `YYYY-MM-DD`: first and last possible day; `latest` is null for an open end. */
  readonly earliest: string
  readonly latest: string | null
  /** The date by each document, where they differ. */
  readonly dates: AtlasEvent['dates']
  /** How the date was established, unless the sources simply state it. */
  readonly dating: Localized | null
  readonly place: string
  readonly siting: Localized | null
  readonly precision: Precision | null
  /** UCDP `where_prec`, 1 to 6. */
  readonly where_prec: number | null
  readonly kind: string
  /** Whether date or place is inferred. */
  readonly inferred: AtlasEvent['inferred']
  readonly contested: Localized | null
  /** Ids and, in the same order, the role of each actor. */
  readonly actors: readonly string[]
  readonly actor_roles: readonly Role[]
  readonly figures: readonly Figure[]
  readonly sources: readonly Passage[]
  readonly links: readonly Link[]
}

export interface PlaceProperties {
  readonly name: Localized
  readonly spellings: readonly string[]
  readonly precision: Precision | null
  readonly where_prec: number | null
  readonly country: string
  readonly regions: readonly string[]
  readonly within: string | null
  readonly origin: Localized
  readonly geonames: number | null
  readonly note: Localized | null
}

export interface RegionProperties {
  readonly name: Localized
  /** The group of regions; omitted if it has none. */
  readonly half?: string
}

/** All events as GeoJSON (RFC 7946): a point, the polygons of the regions, or null for a whole country. */
export function eventFeatures(atlas: Atlas): FeatureCollection<Geometry | null, EventProperties> {
  const places = new Map(atlas.places.map((place) => [place.id, place]))
  return collection(
    atlas,
    atlas.events.flatMap((event) => {
      const place = places.get(event.place)
      return place ? [feature(event.id, drawn(place, atlas), eventProperties(event, place))] : []
    }),
  )
}

/** All places as GeoJSON, with the same geometries as their events. */
export function placeFeatures(atlas: Atlas): FeatureCollection<Geometry | null, PlaceProperties> {
  return collection(
    atlas,
    atlas.places.map((place) => {
      const { id, name, spellings, country, regions, within, origin, geonames, note } = place
      const properties = {
        name,
        spellings,
        ...precisionFields(place),
        country,
        regions,
        within,
        origin,
        geonames,
        note,
      }
      return feature(id, drawn(place, atlas), properties)
    }),
  )
}

/** The regions as GeoJSON. */
export function regionFeatures(atlas: Atlas): FeatureCollection<Polygon | MultiPolygon, RegionProperties> {
  return collection(
    atlas,
    atlas.regions.map(({ id, geometry, name, group }) =>
      feature(id, geometry, { name, ...(group === null ? {} : { half: group }) }),
    ),
  )
}

function eventProperties(event: AtlasEvent, placed: Place): EventProperties {
  const { title, date, dates, dating, place, siting, inferred, contested, kind, actors, figures, links } = event
  return {
    title,
    status: statedStatus(event),
    summary: inEach((language) => summaryText(event, language)),
    sentences: event.summary.map(({ text, cites }) => ({ text, sources: citationsOf(event, cites).map(passage) })),
    date,
    earliest: isoDay(event.earliest),
    latest: latestDay(event),
    dates,
    dating,
    place,
    siting,
    ...precisionFields(placed),
    kind,
    inferred,
    contested,
    actors: actors.map(({ id }) => id),
    actor_roles: actors.map(({ role }) => role),
    figures,
    sources: event.citations.map(passage),
    links,
  }
}

/**
 * A point is published without its circle of uncertainty; a whole country is null, as it has no meaningful position.
 */
export function drawn(place: Place, atlas: Atlas): Point | Polygon | MultiPolygon | null {
  if (place.point) return place.point
  if (place.precision === 'country') return null
  const [only, ...others] = atlas.regions.filter(({ id }) => place.regions.includes(id))
  return only && others.length === 0 ? only.geometry : footprint(place, atlas.regions)
}

function feature<G extends Geometry | null, P>(id: string, geometry: G, properties: P): Feature<G, P> {
  return { type: 'Feature', id, geometry, properties }
}

function collection<G extends Geometry | null, P>(
  { config }: Atlas,
  features: Feature<G, P>[],
): FeatureCollection<G, P> {
  return { type: 'FeatureCollection', features: offeredOnly(features, config.languages) }
}
