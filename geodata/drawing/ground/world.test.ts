import { readFileSync } from 'node:fs'
import type { Polygon } from 'geojson'
import { describe, expect, it, test } from 'vitest'
import { isInside } from '../../domain/geometry/plane'
import { polygonsOf } from '../../domain/join/footprint'
import { LANGUAGES } from '../../domain/language/language'
import { groundPaths, preparedGround } from './ground'
import { NO_GROUND, type PackedGround, unpack } from './unpack'
import { withRegions } from './withRegions'

const SCALES = ['110m', '50m'] as const

const packed = (scale: (typeof SCALES)[number]): PackedGround =>
  JSON.parse(readFileSync(new URL(`../../world/ground-${scale}.json`, import.meta.url), 'utf8'))

/** Capitals, [lng, lat], with the code of their country. */
const CAPITALS = {
  MLI: [-7.98, 12.63],
  BRA: [-47.93, -15.78],
  MNG: [106.91, 47.92],
  CAN: [-75.69, 45.42],
  MMR: [96.1, 19.76],
  ZAF: [28.19, -25.75],
} as const

describe.each(SCALES)('the countries of the world, 1:%s', (scale) => {
  const { countries, borders, regions, towns } = unpack(packed(scale))

  it('have the capitals where they are', () => {
    for (const [code, at] of Object.entries(CAPITALS)) {
      const inside = countries.features.filter(({ geometry }) => isInside([...at], geometry))
      expect(
        inside.map(({ properties }) => properties.id),
        code,
      ).toEqual([code])
    }
  })

  it('are named in every language, but for land to which ISO 3166-1 gives no code', () => {
    for (const { properties } of countries.features) {
      const coded = /^[A-Z]{3}$/.test(properties.id)
      for (const language of LANGUAGES) expect(properties.name[language] !== '', properties.id).toBe(coded)
    }
  })

  it('have no outline across the map', () => {
    const wide = countries.features
      .flatMap(({ geometry }) => polygonsOf(geometry).flat())
      .flatMap((ring) => ring.slice(1).map(([lng = 0], i) => Math.abs(lng - (ring[i]?.[0] ?? 0))))
      .filter((width) => width > 180)
    // Antarctica goes around the pole.
    expect(wide.length).toBeLessThanOrEqual(1)
  })

  it('have no line where the map is cut open', () => {
    const cut = borders.features
      .flatMap(({ geometry }) => (geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates))
      .flatMap((line) => line.slice(1).map((to, i) => [line[i] ?? [], to]))
      .filter(([[fromLng = 0] = [], [toLng = 0] = []]) => Math.abs(fromLng) > 179.99 && Math.abs(toLng) > 179.99)
    expect(cut).toEqual([])
  })

  it('come without regions and towns, which are the reader’s', () => {
    expect(regions.features).toEqual([])
    expect(towns.features).toEqual([])
  })
})

const square = (west: number, south: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + 10, south],
      [west + 10, south + 10],
      [west, south + 10],
      [west, south],
    ],
  ],
})

test('a reader’s regions are drawn on it, with their outlines, where they are', () => {
  const regions = [
    { id: 'one', geometry: square(0, 0) },
    { id: 'two', geometry: square(10, 0) },
  ]
  for (const base of [NO_GROUND, packed('110m')]) {
    const ground = withRegions(base, regions)
    const read = unpack(ground).regions.features
    expect(read.map(({ properties }) => properties)).toEqual([
      { id: 'one', inner: [5, 5] },
      { id: 'two', inner: [15, 5] },
    ])
    expect(read.map(({ geometry }) => geometry.coordinates.flat(3))).toEqual(
      regions.map(({ geometry }) => geometry.coordinates.flat(3)),
    )
    const drawing = { home: 'none', camera: { lng: 10, lat: 5, zoom: 3 }, frame: { width: 400, height: 300 } }
    const paths = groundPaths(preparedGround(ground), { ...drawing, decimals: 0, tolerance: 0.5 })
    expect(paths.region('one')).toMatch(/^m.+z$/)
    expect(paths.regionBorders.match(/m/g)).toHaveLength(2)
  }
})
