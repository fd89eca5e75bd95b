import type { Place as PlaceThing, WithContext } from 'schema-dts'
import type { Place } from '../../join/atlas'
import { pageAddress, recordId, type SiteProvenance } from '../provenance'

/**
 * A place in schema.org terms. Coordinates (degrees) only if the place is exact: schema.org cannot express "within 25
 * km". `larger` is the place that it is counted on.
 */
export function placeThing(place: Place, site: Site, larger?: Place): WithContext<PlaceThing> {
  return { '@context': 'https://schema.org', ...placePart(place, site, larger) }
}

/** What URLs are built from. */
export type Site = Pick<SiteProvenance, 'origin' | 'language' | 'atlas'>

/**
 * The same without the context, to be nested in another thing; `sited` is false if that thing is here by inference
 * only, which omits the coordinates.
 */
export function placePart(place: Place, site: Site, larger?: Place, sited = true): Exclude<PlaceThing, string> {
  const { name, spellings, precision, point, geonames, note } = place
  const own = name[site.language]
  const others = [...new Set([...site.atlas.config.languages.map((language) => name[language]), ...spellings])].filter(
    (other) => other !== own,
  )
  const [lng, lat] = point?.coordinates ?? []
  return {
    '@type': 'Place',
    '@id': recordId(site, `/places/${place.id}`),
    name: own,
    url: pageAddress(site, `/places/${place.id}`),
    ...(others.length > 0 ? { alternateName: others } : {}),
    ...(note ? { description: note[site.language] } : {}),
    ...(sited && precision === 'exact' && lat !== undefined && lng !== undefined
      ? { geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lng } }
      : {}),
    ...(geonames === null ? {} : { sameAs: `https://www.geonames.org/${geonames}` }),
    ...(larger ? { containedInPlace: placePart(larger, site, undefined, sited) } : {}),
  }
}
