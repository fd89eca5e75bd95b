import type { FeatureCollection, LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson'
import borders from '@/geodata/basemap/borders.geojson'
import countries from '@/geodata/basemap/countries.geojson'
import lakes from '@/geodata/basemap/lakes.geojson'
import rivers from '@/geodata/basemap/rivers.geojson'
import towns from '@/geodata/basemap/towns.geojson'
import type { Localized } from '@/geodata/language/language'

type Lines = LineString | MultiLineString
type Areas = Polygon | MultiPolygon

/** The ground map as the derive script wrote it; see geodata/basemap/README.md. It travels with the map's own chunk. */
export const GROUND = {
  countries: countries as FeatureCollection<Areas, { id: string; name: Localized }>,
  borders: borders as FeatureCollection<Lines, { kind: 'coast' | 'border' | 'mali' }>,
  rivers: rivers as FeatureCollection<Lines, { id: string; name: Localized | null; rank: 1 | 2 | 3 }>,
  lakes: lakes as FeatureCollection<Areas, { id: string; name: Localized | null }>,
  towns: towns as FeatureCollection<Point, { id: string; name: Localized; country: string; rank: 1 | 2 | 3 }>,
}
