import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import booleanPointInPolygon from '@turf/boolean-point-in-polygon'
import distance from '@turf/distance'
import type {
  Feature,
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
  Position,
} from 'geojson'
import { describe, expect, it } from 'vitest'
import { regionsFile } from '../../geodata/domain/schema/record'
import type { CountryProperties } from './country'
import { type Edge, edgeKey, edgesOf, findCrossings } from './crossing'
import type { BorderKind } from './ground'
import type { LakeProperties } from './lake'
import { at, FRAME, onFrame, polygons, signedArea } from './ring'
import type { RiverProperties } from './river'
import type { TownProperties } from './town'

type Area = Polygon | MultiPolygon

const FILES = [
  '../regions.geojson',
  ...['countries', 'borders', 'rivers', 'lakes', 'towns'].map((name) => `${name}.geojson`),
]

function text(file: string): string {
  return readFileSync(new URL(`../../geodata/mali/basemap/${file}`, import.meta.url), 'utf8')
}

function read<G extends Area | LineString | MultiLineString | Point, P>(name: string): readonly Feature<G, P>[] {
  return (JSON.parse(text(`${name}.geojson`)) as FeatureCollection<G, P>).features
}

const regions = regionsFile.parse(JSON.parse(text('../regions.geojson'))).features
const countries = read<Area, CountryProperties>('countries')
const borders = read<MultiLineString, { kind: BorderKind }>('borders')
const rivers = read<LineString | MultiLineString, RiverProperties>('rivers')
const lakes = read<Area, LakeProperties>('lakes')
const towns = read<Point, TownProperties>('towns')

/** [lng, lat] of towns that the atlas draws from its own data. */
const CITIES = {
  bamako: [-7.97522, 12.60915],
  segou: [-6.259, 13.44],
  timbuktu: [-3.007, 16.773],
  gao: [-0.045, 16.272],
  kidal: [1.4078, 18.4411],
} as const
const AGUELHOK = [0.85889, 19.46139]

const ringsOf = (areas: readonly { readonly geometry: Area }[]) =>
  areas.flatMap(({ geometry }) => polygons(geometry).flat())
const keys = (lines: readonly Position[][]) => edgesOf(lines).map(edgeKey)
const isReal = ([a, b]: Edge) => !onFrame(a, b)

function counted(edges: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1)
  return counts
}
const usedTimes = (counts: ReadonlyMap<string, number>, times: number) =>
  [...counts].flatMap(([edge, count]) => (count === times ? [edge] : [])).sort()
const lineOf = (...kinds: BorderKind[]) =>
  keys(
    borders.filter(({ properties }) => kinds.includes(properties.kind)).flatMap(({ geometry }) => geometry.coordinates),
  ).sort()

describe('size', () => {
  it('all files together stay under 60 kB gzipped', () => {
    expect(FILES.reduce((sum, file) => sum + gzipSync(text(file), { level: 9 }).length, 0)).toBeLessThan(60_000)
  })

  it('no coordinate has more than three decimals', () => {
    for (const file of FILES) expect(text(file)).not.toMatch(/\d\.\d{4}/)
  })
})

describe('rings', () => {
  const areas: readonly (readonly [string, readonly { readonly geometry: Area }[]])[] = [
    ['regions', regions],
    ['countries', countries],
    ['lakes', lakes],
  ]

  it.each(areas)('of %s are closed, and wound by RFC 7946', (_, features) => {
    for (const { geometry } of features) {
      for (const rings of polygons(geometry)) {
        rings.forEach((ring, index) => {
          expect(ring.length).toBeGreaterThan(3)
          expect(ring[0]).toEqual(ring[ring.length - 1])
          expect(Math.sign(signedArea(ring))).toBe(index === 0 ? 1 : -1)
        })
      }
    }
  })

  it('neither countries nor regions have an edge that crosses another', () => {
    const edges = new Map(
      edgesOf([...ringsOf(countries), ...ringsOf(regions)])
        .filter(isReal)
        .map((edge) => [edgeKey(edge), edge]),
    )
    expect(findCrossings([...edges.values()])).toEqual([])
  })
})

describe('regions', () => {
  it('are the eight of 1991 to 2016 and the district', () => {
    expect(regions.map(({ properties }) => properties.id).sort()).toEqual([
      'bamako',
      'gao',
      'kayes',
      'kidal',
      'koulikoro',
      'mopti',
      'segou',
      'sikasso',
      'timbuktu',
    ])
  })

  it.each([...Object.entries(CITIES), ['kidal', AGUELHOK] as const])('%s contains %s', (id, [lng, lat]) => {
    const holding = regions.filter(({ geometry }) => booleanPointInPolygon([lng ?? 0, lat ?? 0], geometry))
    expect(holding.map(({ properties }) => properties.id)).toEqual([id])
  })

  it('share border vertices, each border with one neighbour', () => {
    const counts = counted(keys(ringsOf(regions)))
    expect(Math.max(...counts.values())).toBe(2)
    expect(usedTimes(counts, 1)).toEqual(lineOf('home'))
  })

  it('fill Mali’s outline in the layer of countries, without gaps or overlaps', () => {
    const mali = countries.filter(({ properties }) => properties.id === 'MLI')
    expect(keys(ringsOf(mali)).sort()).toEqual(lineOf('home'))
    const sum = (rings: readonly Position[][]) => rings.reduce((total, ring) => total + signedArea(ring), 0)
    expect(sum(ringsOf(regions))).toBeCloseTo(sum(ringsOf(mali)), 9)
  })
})

describe('countries', () => {
  const edges = edgesOf(ringsOf(countries)).filter(isReal)

  it('share border vertices: an edge is a border of two or a coast of one', () => {
    const counts = counted(edges.map(edgeKey))
    expect(usedTimes(counts, 2)).toEqual(lineOf('border', 'home'))
    expect(usedTimes(counts, 1)).toEqual(lineOf('coast'))
    expect(Math.max(...counts.values())).toBe(2)
  })

  it('lie on opposite sides of the border that they share', () => {
    expect(new Set(edges.map(([a, b]) => `${a} > ${b}`)).size).toBe(edges.length)
  })

  it('are in the frame', () => {
    const [west, south, east, north] = FRAME
    for (const [lng = Number.NaN, lat = Number.NaN] of ringsOf(countries).flat()) {
      expect(lng >= west && lng <= east && lat >= south && lat <= north).toBe(true)
    }
  })

  it('are drawn once each', () => {
    expect(new Set(countries.map(({ properties }) => properties.id)).size).toBe(countries.length)
    expect(countries.every(({ properties }) => /^[A-Z]{3}$/.test(properties.id))).toBe(true)
  })
})

describe('rivers', () => {
  const niger = courseOf('niger')

  it.each([
    ['bamako', 12],
    ['segou', 12],
    ['timbuktu', 15],
    ['gao', 12],
  ] as const)('the Niger passes %s within %i km', (city, km) => {
    expect(at(nearestOn(niger, CITIES[city]), 1)).toBeLessThan(km)
  })

  it('the Niger flows from its source past Bamako, Ségou, Timbuktu and Gao to the sea', () => {
    const order = [CITIES.bamako, CITIES.segou, CITIES.timbuktu, CITIES.gao].map((city) =>
      at(nearestOn(niger, city), 0),
    )
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(at(niger, 0)[1]).toBeGreaterThan(9)
    expect(at(niger, niger.length - 1)[1]).toBeLessThan(4.5)
  })

  it('the Bafing ends where the Senegal begins', () => {
    const bafing = courseOf('bafing')
    expect(at(bafing, bafing.length - 1)).toEqual(at(courseOf('senegal'), 0))
  })

  it('the arms of the inland delta leave the Niger and rejoin it', () => {
    const arms = rivers.find(({ properties }) => properties.id === 'niger-inland-delta')?.geometry
    if (arms?.type !== 'MultiLineString') throw new Error('no inland delta')
    const ends = counted(
      [niger.map(String), ...arms.coordinates.flatMap((arm) => [[String(arm[0])], [String(arm.at(-1))]])].flat(),
    )
    for (const arm of arms.coordinates) {
      expect(ends.get(String(arm[0]))).toBeGreaterThan(1)
      expect(ends.get(String(arm.at(-1)))).toBeGreaterThan(1)
    }
  })

  it('have unique identifiers', () => {
    expect(new Set(rivers.map(({ properties }) => properties.id)).size).toBe(rivers.length)
  })
})

describe('towns', () => {
  it('are inside their own country', () => {
    for (const { properties, geometry } of towns) {
      const holding = countries.filter((country) => booleanPointInPolygon(geometry, country.geometry))
      expect([[], [properties.country]]).toContainEqual(holding.map((country) => country.properties.id))
    }
  })

  it('do not repeat places of the atlas, or one another', () => {
    const ids = towns.map(({ properties }) => properties.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ['bamako', 'kidal', 'gao', 'timbuktu', 'aguelhok', 'segou', 'abidjan', 'tamanrasset']) {
      expect(ids).not.toContain(id)
    }
  })
})

function courseOf(id: string): Position[] {
  const river = rivers.find(({ properties }) => properties.id === id)
  if (river?.geometry.type !== 'LineString') throw new Error(`${id} is not one line`)
  return river.geometry.coordinates
}

/** The segment of a line closest to a city, by index, and its distance in kilometres. */
function nearestOn(line: readonly Position[], city: readonly [number, number]): [index: number, km: number] {
  const steps = 20
  const along = edgesOf([[...line]]).flatMap(([[ax = 0, ay = 0], [bx = 0, by = 0]], index) =>
    Array.from({ length: steps }, (_, step): [number, number] => {
      const share = step / steps
      return [index + share, distance([ax + share * (bx - ax), ay + share * (by - ay)], [...city])]
    }),
  )
  return along.reduce((best, candidate) => (candidate[1] < best[1] ? candidate : best))
}

describe('every feature', () => {
  it('has a geometry that is not empty', () => {
    for (const { geometry } of [...countries, ...lakes, ...rivers, ...borders])
      expect(geometry.coordinates.length).toBeGreaterThan(0)
  })
})
