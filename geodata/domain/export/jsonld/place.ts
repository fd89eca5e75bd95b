import type { Place as PlaceThing, WithContext } from 'schema-dts'
import type { Place } from '../../join/atlas'
import { type Provenance, pageAddress, recordId } from '../provenance'

/**
 * A place in the words of schema.org. Coordinates (degrees) only where the place is exact: schema.org has no way to say
 * "within 25 km". `larger` is the place on whose mark it is counted.
 */
export function placeThing(place: Place, site: Site, larger?: Place): WithContext<PlaceThing> {
  return { '@context': 'https://schema.org', ...placePart(place, site, larger) }
}

/** What the addresses of things are made from. */
export type Site = Pick<Provenance, 'origin' | 'language' | 'atlas'>

/**
 * The same without the context, to stand inside another thing; `sited` is false where that thing is there by inference
 * only, and no coordinates are given.
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
