import type { FeatureCollection, Geometry } from 'geojson'
import type { PlaceProperties } from '@/geodata/domain/export/feature'
import type { KnownPlace } from '@/geodata/domain/import/locate'
import { LANGUAGES } from '@/geodata/domain/language/language'

/** The places of this site's atlas that have a point. Rejects if they cannot be loaded. */
export async function siteGazetteer(): Promise<readonly KnownPlace[]> {
  const answer = await fetch('/data/places.geojson')
  if (!answer.ok) throw new Error(String(answer.status))
  const { features }: FeatureCollection<Geometry | null, PlaceProperties> = await answer.json()
  return features.flatMap(({ geometry, properties: { name, spellings, precision } }): KnownPlace[] => {
    const [lng, lat] = geometry?.type === 'Point' ? geometry.coordinates : []
    if (lng === undefined || lat === undefined || (precision !== 'exact' && precision !== 'near')) return []
    const names = [...new Set([...LANGUAGES.map((language) => name[language]), ...spellings])]
    return [{ names, lat, lng, precision, inFile: false }]
  })
}
