import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import type { Atlas } from '../join/atlas'
import type { Language } from '../language/language'

/**
 * The regions beside the features of a file (a foreign member, RFC 7946 §6.1), by the ids in `regions`; none without.
 */
export function regionsMember({ regions }: Atlas, language: Language) {
  if (regions.length === 0) return {}
  const features = regions.map(({ id, name, geometry }) => ({
    type: 'Feature' as const,
    id,
    properties: { name: name[language] },
    geometry,
  }))
  const member: FeatureCollection<Polygon | MultiPolygon> = { type: 'FeatureCollection', features }
  return { regions: member }
}
