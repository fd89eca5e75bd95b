import type { FeatureCollection, Geometry } from 'geojson'
import type { Atlas } from '../join/atlas'
import { summaryText } from '../join/summary'
import type { Language } from '../language/language'
import { wherePrec } from '../schema/term'
import { isoDay } from '../time/day'
import type { Chosen } from './chosen'
import { drawn } from './feature'
import { toldFigure } from './figure'
import { type Provenance, pageAddress, provenanceMembers } from './provenance'

/**
 * The events of a View as GeoJSON (RFC 7946), positions as [lng, lat]: one feature an event, its texts in one language, ids beside names. The geometry is a point only for what is
 * known to 25 km or better, the polygons of its regions for what is known to an area, and null for a whole country.
 */
export function selectionGeojson(
  atlas: Atlas,
  rows: readonly Chosen[],
  provenance: Provenance,
): FeatureCollection<Geometry | null> {
  const { language } = provenance
  const named = (items: readonly { id: string; name: Readonly<Record<Language, string>> }[], id: string) =>
    items.find((item) => item.id === id)?.name[language] ?? id
  const collection: FeatureCollection<Geometry | null> = {
    type: 'FeatureCollection',
    features: rows.map(({ event, place, match }) => ({
      type: 'Feature',
      id: event.id,
      geometry: drawn(place, atlas),
      properties: {
        match,
        title: event.title[language],
        summary: summaryText(event, language),
        date: event.date,
        earliest: isoDay(event.earliest),
        latest: isoDay(event.latest),
        dating: event.dating?.[language] ?? null,
        place: place.id,
        place_name: place.name[language],
        siting: event.siting?.[language] ?? null,
        precision: place.precision,
        where_prec: wherePrec(place.precision),
        regions: place.regions,
        country: place.country,
        kind: event.kind,
        kind_name: named(atlas.kinds, event.kind),
        actors: event.actors,
        actor_names: event.actors.map(({ id }) => named(atlas.actors, id)),
        figures: event.figures.map((figure) => toldFigure(atlas, figure, language)),
        sources: event.citations.map(({ source, locator }) => ({
          id: source,
          label: atlas.sources.find(({ id }) => id === source)?.label[language] ?? source,
          locator,
        })),
        links: event.links,
        address: pageAddress(provenance, `/events/${event.id}`),
      },
    })),
  }
  return { ...provenanceMembers(provenance), ...collection }
}
