import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import { lineString } from '@turf/helpers'
import { kinks } from '@turf/kinks'
import fc from 'fast-check'
import type { Polygon, Position } from 'geojson'
import { describe, expect, it, test } from 'vitest'
import { atlas as mali } from '../../testing/facts'
import { IMPORT_WORDS } from '../../testing/importWords'
import { hasCrossing } from '../geometry/crossing'
import { regionsFound } from '../join/regionOf'
import { PRECISIONS, type Precision } from '../schema/term'
import { select } from '../select/select'
import { openFile } from '../table/open'
import { EMPTY_VIEW } from '../view/view'
import { atlasOf } from './atlasOf'
import { build } from './build'
import { guessMapping } from './guess'
import type { ImportedPlaces } from './imported'
import { type OwnRegion, regionsIn, whereabouts, withRegions } from './regions'
import { Shape } from './shape'

const square = (west: number, south: number, side = 2): Position[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
]

function feature(properties: object, ...rings: Position[][]) {
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: rings } }
}

function tableOf(...features: object[]) {
  const [table] = openFile('areas.geojson', JSON.stringify({ type: 'FeatureCollection', features })).tables
  if (!table) throw new Error('no table')
  return table
}

const NORTH: OwnRegion = { id: 'nord', name: 'Région du Nord', geometry: polygon(square(0, 2)) }
const SOUTH: OwnRegion = { id: 'south', name: 'South', geometry: polygon(square(0, 0)) }
const INNER: OwnRegion = { id: 'inner', name: 'Inner', geometry: polygon(square(0.5, 0.5, 1)) }

function polygon(ring: Position[]): Polygon {
  return { type: 'Polygon', coordinates: [ring] }
}

function placesOf(...rows: [name: string, precision: Precision, lng?: number, lat?: number][]): ImportedPlaces {
  return {
    names: rows.map(([name]) => name),
    precision: Uint8Array.from(rows, ([, precision]) => PRECISIONS.indexOf(precision)),
    lng: Float64Array.from(rows, ([, , lng = Number.NaN]) => lng),
    lat: Float64Array.from(rows, ([, , , lat = Number.NaN]) => lat),
  }
}

describe('regions of a file', () => {
  it('have the polygons of its rows, and ids made from their names', () => {
    const { regions, left } = regionsIn(
      tableOf(
        feature({ name: 'Gao' }, square(0, 0)),
        feature({ name: 'Gao' }, square(4, 0)),
        feature({ name: 'Abroad' }, square(8, 0)),
      ),
      null,
    )
    expect(left).toEqual([])
    expect(regions.map(({ id, name }) => [id, name])).toEqual([
      ['gao', 'Gao'],
      ['gao-2', 'Gao'],
      ['abroad-2', 'Abroad'],
    ])
    expect(regions[0]?.geometry).toEqual({ type: 'Polygon', coordinates: [square(0, 0)] })
  })

  it.each([
    [{ iso: 'ML', shapeName: 'Gao' }, 'shapeName'],
    [{ NAME_0: 'Mali', NAME_1: 'Gao', NAME_2: 'Ansongo', TYPE_1: 'Région' }, 'NAME_2'],
    [{ admin0Name: 'Mali', admin1Name: 'Gao', admin1Pcod: 'ML07' }, 'admin1Name'],
    [{ ADM0_FR: 'Mali', ADM1_FR: 'Gao' }, 'ADM1_FR'],
    [{ id: 7, nom: 'Gao' }, 'nom'],
    [{ id: 'gao', name: { en: 'Gao', fr: 'Gao' } }, 'name.en'],
    [{ id: 7, quartier: 'Gao' }, 'quartier'],
  ])('are named by the column of %j that has names', (properties, header) => {
    const { columns, column } = regionsIn(tableOf(feature(properties, square(0, 0))), null)
    expect(columns[column]).toBe(header)
  })

  it('may be named by another column', () => {
    const table = tableOf(feature({ name: 'Gao', chief: 'Ansongo' }, square(0, 0)))
    expect(regionsIn(table, table.columns.indexOf('chief')).regions[0]?.name).toBe('Ansongo')
  })

  it('leave out areas that cannot be used, and say why', () => {
    const bowtie: Position[] = [
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
      [0, 0],
    ]
    const { regions, left } = regionsIn(
      tableOf(
        feature({ name: 'Good' }, square(0, 0)),
        feature({ name: 'Crossed' }, bowtie),
        feature({ name: 'In metres' }, square(430_000, 1_390_000)),
        feature({ name: '' }, square(4, 0)),
        { type: 'Feature', properties: { name: 'A point' }, geometry: { type: 'Point', coordinates: [0, 0] } },
      ),
      null,
    )
    expect(regions.map(({ name }) => name)).toEqual(['Good'])
    expect(left).toEqual([
      { code: 'crossing', row: 2, name: 'Crossed' },
      { code: 'outside', row: 3, name: 'In metres' },
      { code: 'no-name', row: 4, name: '' },
      { code: 'no-area', row: 5, name: 'A point' },
    ])
  })
})

describe('places among regions', () => {
  const regions = [NORTH, SOUTH, INNER]
  const of = (...row: Parameters<typeof placesOf>[0]) => {
    const { values, mayBeBeyond, isRegion } = whereabouts(regions, placesOf(row))
    return { ids: Array.from(values, (at) => regions[at]?.id), beyond: mayBeBeyond[0], isRegion: isRegion[0] }
  }

  it.each<[Parameters<typeof placesOf>[0], object]>([
    [['a town', 'exact', 1, 3], { ids: ['nord'], beyond: 0 }],
    [['on the border', 'exact', 0.2, 2], { ids: ['nord', 'south'], beyond: 0 }],
    [['in two that overlap', 'exact', 1, 1], { ids: ['south', 'inner'], beyond: 0 }],
    [['outside', 'exact', 5, 5], { ids: [], beyond: 0 }],
    [['well inside', 'near', 1, 3], { ids: ['nord'], beyond: 0 }],
    [['near the border of two', 'near', 1, 2.1], { ids: ['nord', 'south'], beyond: 0 }],
    [['near the outer border', 'near', 1.9, 3], { ids: ['nord'], beyond: 1 }],
    [['near, but outside', 'near', 2.1, 3], { ids: ['nord'], beyond: 1 }],
    [['far outside', 'near', 5, 5], { ids: [], beyond: 1 }],
    [['SOUTH', 'region'], { ids: ['south'], beyond: 0, isRegion: 1 }],
    [['south region', 'part'], { ids: ['south'], beyond: 0, isRegion: 1 }],
    [['Nord', 'region'], { ids: ['nord'], beyond: 0, isRegion: 1 }],
    [['South (Utopia)', 'region'], { ids: ['south'], beyond: 0, isRegion: 1 }],
    [['South district', 'district'], { ids: ['south'], beyond: 0, isRegion: 0 }],
    [['the west', 'part'], { ids: [], beyond: 1, isRegion: 0 }],
    [['Utopia', 'country'], { ids: [], beyond: 1, isRegion: 0 }],
  ])('%j', (row, expected) => {
    expect(of(...row)).toMatchObject(expected)
  })

  it('are those that the atlas finds', () => {
    const own = mali.regions.map(({ id, name, geometry }): OwnRegion => ({ id, name: name.en, geometry }))
    const points = mali.places.flatMap(({ point }) => (point ? [point.coordinates] : []))
    for (const precision of ['exact', 'near'] as const) {
      const found = whereabouts(
        own,
        placesOf(
          ...points.map(
            ([lng = 0, lat = 0], at) =>
              [`p${at}`, precision, lng, lat] satisfies [string, typeof precision, number, number],
          ),
        ),
      )
      points.forEach((coordinates, at) => {
        const ids = Array.from(found.values.subarray(found.from[at], found.from[at + 1]), (region) => own[region]?.id)
        expect(ids).toEqual(regionsFound({ precision, regions: [] }, { type: 'Point', coordinates }, own))
      })
    }
  })
})

describe('an atlas with regions', () => {
  const rows = `date,lat,lng,place,region,precision
2012-01-01,3,1,Town,,1
2012-01-02,,,,South,4
2012-01-03,,,,The west,4
2012-01-04,1,1,Center,,1
2012-01-05,2.1,1,Border,,2`
  const [table] = openFile('events.csv', rows).tables
  if (!table) throw new Error('no table')
  const imported = build(table, {
    ...guessMapping(table),
    columns: [
      { use: 'date' },
      { use: 'latitude' },
      { use: 'longitude' },
      { use: 'place' },
      { use: 'region' },
      { use: 'precision', scale: 'ucdp' },
    ],
  })
  const regions = [NORTH, SOUTH, INNER]
  const atlas = withRegions(atlasOf(imported, 'Events', IMPORT_WORDS), regions, whereabouts(regions, imported.places))
  const counts = (where: string[]) => {
    const { certain, possible, nationwide } = select(atlas, { ...EMPTY_VIEW, where })
    return { certain: certain.length, possible: possible.length, nationwide: nationwide.length }
  }

  it('is filtered by them: certain, or possible', () => {
    expect(atlas.events).toHaveLength(5)
    expect(counts(['nord'])).toEqual({ certain: 1, possible: 2, nationwide: 0 })
    // The town in two regions that overlap is certain in each.
    expect(counts(['south'])).toEqual({ certain: 2, possible: 2, nationwide: 0 })
    expect(counts(['inner'])).toEqual({ certain: 1, possible: 1, nationwide: 0 })
    expect(counts(['nord', 'south'])).toEqual({ certain: 4, possible: 1, nationwide: 0 })
    // What may be anywhere is never certain.
    expect(counts(['nord', 'south', 'inner'])).toEqual({ certain: 4, possible: 1, nationwide: 0 })
  })

  it('may have places of unknown whereabouts in any drawn area', () => {
    const area = (west: number, south: number) => square(west, south).map(([lng = 0, lat = 0]) => [lng, lat] as const)
    const drawn = (west: number, south: number) => {
      const { certain, possible } = select(atlas, { ...EMPTY_VIEW, area: area(west, south) })
      return [certain.length, possible.length]
    }
    expect(drawn(0, 0)).toEqual([2, 2])
    expect(drawn(50, 50)).toEqual([0, 1])
  })

  it('counts each region as its filter does', () => {
    const { where } = select(atlas, EMPTY_VIEW).counts
    for (const { id } of regions) expect(where[id]).toEqual(counts([id]))
  })

  it('has places known to a region, and places that may be anywhere', () => {
    expect(atlas.places.map(({ precision, beyond }) => [precision, beyond ?? false])).toEqual([
      ['exact', false],
      ['region', false],
      ['region', true],
      ['exact', false],
      ['near', false],
    ])
  })

  it('without any is the same atlas', () => {
    expect(withRegions(atlas, [], whereabouts([], imported.places))).toBe(atlas)
  })
})

describe('shapes', () => {
  const onGrid = fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: -6, max: 6 })).map((at): Position => at)
  const ring = fc.array(onGrid, { minLength: 3, maxLength: 8 }).map((corners) => [...corners, ...corners.slice(0, 1)])

  test('hold what Turf finds inside', () => {
    fc.assert(
      fc.property(onGrid, ring, ([lng = 0, lat = 0], outer) => {
        fc.pre(!hasCrossing(outer) && kinks(lineString(outer)).features.length === 0)
        const ground = polygon(outer)
        expect(new Shape(ground).holds(lng, lat)).toBe(booleanPointInPolygon([lng, lat], ground))
      }),
      { numRuns: 1000 },
    )
  })

  test('cross only where two sides meet in their middles', () => {
    expect(hasCrossing(square(0, 0))).toBe(false)
    // Two squares that touch at a corner, in one ring.
    const pinched: Position[] = [
      [0, 0],
      [1, 0],
      [1, 1],
      [2, 1],
      [2, 2],
      [1, 2],
      [1, 1],
      [0, 1],
      [0, 0],
    ]
    expect(hasCrossing(pinched)).toBe(false)
    fc.assert(
      fc.property(ring, (corners) => {
        const proper = corners.slice(1).some((_, i) =>
          corners.slice(1).some((_, j) => {
            const [a, b, c, d] = [corners[i], corners[i + 1], corners[j], corners[j + 1]] as Position[]
            const turn = (
              [ax = 0, ay = 0]: Position = [],
              [bx = 0, by = 0]: Position = [],
              [x = 0, y = 0]: Position = [],
            ) => Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax))
            return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0
          }),
        )
        expect(hasCrossing(corners)).toBe(proper)
      }),
    )
  })
})
