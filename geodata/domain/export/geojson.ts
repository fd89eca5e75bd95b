import type { Feature, FeatureCollection, Geometry } from 'geojson'
import type { Atlas, AtlasEvent, Place } from '../join/atlas'
import { withId } from '../join/lookup'
import { summaryText } from '../join/summary'
import type { Language } from '../language/language'
import { isoDay } from '../time/day'
import type { Chosen } from './chosen'
import { drawn } from './feature'
import { figureFields } from './figure'
import {
  actorFields,
  citationsOf,
  latestDay,
  passage,
  passageFields,
  precisionFields,
  statusFields,
} from './jsonFields'
import { joined, opened } from './jsonPieces'
import { countryOf, type Provenance, pageAddress, provenanceMembers } from './provenance'
import { regionsMember } from './regionsMember'

/** Properties that are lists of objects here but text in the table. */
export const STRUCTURED_MEMBERS = ['sentences', 'sources', 'figures', 'links', 'dates'] as const

/**
 * The events of a View as GeoJSON (RFC 7946), positions as [lng, lat]: one feature per event, texts in one language,
 * ids beside names. The geometry is a point only if the place is known to 25 km or better, the polygons of its regions
 * if it is known to an area, and null for a whole country; in a file of a reader's own data a point or null.
 *
 * @internal Exported for tests.
 */
export function selectionGeojson(
  atlas: Atlas,
  rows: readonly Chosen[],
  provenance: Provenance,
): FeatureCollection<Geometry | null> {
  return { ...headOf(atlas, provenance), features: [...features(atlas, rows, provenance)] }
}

const cached = new WeakMap<Atlas, Map<string, string>>()

/**
 * The same as JSON text. Features do not depend on the View, so each is serialised once per origin, language and match.
 */
export function selectionGeojsonText(atlas: Atlas, rows: readonly Chosen[], provenance: Provenance): string {
  const { language } = provenance
  const origin = provenance.own ? '' : provenance.origin
  const known = cached.get(atlas) ?? new Map<string, string>()
  cached.set(atlas, known)
  const written = rows.map((row) => {
    const key = `${origin} ${language} ${row.match} ${row.event.id}`
    const text = known.get(key) ?? JSON.stringify(featureOf(atlas, row, provenance))
    known.set(key, text)
    return text
  })
  return `${opened(headOf(atlas, provenance))},"features":[${written.join()}]}`
}

/** The same feature by feature, for files of any length. */
export function* geojsonPieces(atlas: Atlas, rows: Iterable<Chosen>, provenance: Provenance): Generator<string> {
  yield `${opened(headOf(atlas, provenance))},"features":[`
  yield* joined(features(atlas, rows, provenance))
  yield ']}'
}

function headOf(atlas: Atlas, provenance: Provenance) {
  return {
    ...provenanceMembers(provenance),
    ...regionsMember(atlas, provenance.language),
    type: 'FeatureCollection' as const,
  }
}

function* features(atlas: Atlas, rows: Iterable<Chosen>, provenance: Provenance) {
  for (const row of rows) yield featureOf(atlas, row, provenance)
}

function featureOf(atlas: Atlas, { event, place, match }: Chosen, provenance: Provenance): Feature<Geometry | null> {
  return {
    type: 'Feature',
    id: event.id,
    geometry: geometryOf(atlas, place),
    properties: {
      match,
      ...eventMembers(atlas, event, place, provenance.language),
      ...(provenance.own ? {} : { address: pageAddress(provenance, `/events/${event.id}`) }),
    },
  }
}

/** The geometry of a feature, as in `selectionGeojson`. */
export function geometryOf(atlas: Atlas, place: Place): Geometry | null {
  // Polygons of a reader's regions would be repeated for every row, of which there may be hundreds of thousands.
  return atlas.own ? place.point : drawn(place, atlas)
}

/** What is published of an event, with its texts in one language. */
export function eventMembers(atlas: Atlas, event: AtlasEvent, place: Place, language: Language) {
  const named = (items: readonly { id: string; name: Readonly<Record<Language, string>> }[], id: string) =>
    withId(items, id)?.name[language] ?? id
  return {
    title: event.title[language],
    ...statusFields(event, language),
    summary: summaryText(event, language),
    sentences: event.summary.map(({ text, cites }) => ({
      text: text[language],
      sources: citationsOf(event, cites).map(passage),
    })),
    date: event.date,
    earliest: isoDay(event.earliest),
    latest: latestDay(event),
    dates: event.dates,
    dating: event.dating?.[language] ?? null,
    place: place.id,
    place_name: place.name[language],
    siting: event.siting?.[language] ?? null,
    ...precisionFields(place),
    regions: place.regions,
    country: countryOf(place, atlas),
    kind: event.kind,
    kind_name: named(atlas.kinds, event.kind),
    ...actorFields(atlas, event, language),
    figures: event.figures.map((figure) => figureFields(atlas, figure, language)),
    sources: event.citations.map((citation) => passageFields(atlas, citation, language)),
    links: event.links,
  }
}
