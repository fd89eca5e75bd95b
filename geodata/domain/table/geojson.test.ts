import { describe, expect, it } from 'vitest'
import { cellsOf } from '@/geodata/testing/cellsOf'
import { openFile } from './open'
import type { Table } from './table'

function opened(value: unknown, name = 'events.geojson'): Table {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const [table] = openFile(name, text).tables
  if (!table) throw new Error('no table')
  return table
}

const point = (lng: unknown, lat: unknown) => ({ type: 'Point', coordinates: [lng, lat] })
const feature = (properties: unknown, geometry: unknown, more = {}) => ({
  type: 'Feature',
  properties,
  geometry,
  ...more,
})
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features })
const geometriesOf = (table: Table) => Array.from({ length: table.length }, (_, row) => table.geometry?.(row) ?? null)

describe('GeoJSON', () => {
  it('has the properties of all features as columns, in order of appearance', () => {
    const table = opened(
      collection(
        feature({ title: ' Coup ', year: 2012 }, point(-8, 12.6)),
        feature({ year: 1991, dead: 0.5, open: true, note: null }, null),
      ),
    )
    expect(table.format).toBe('geojson')
    expect(cellsOf(table)).toEqual([
      ['title', 'year', 'dead', 'open', 'note'],
      ['Coup', '2012', '', '', ''],
      ['', '1991', '0.5', 'true', ''],
    ])
    expect(geometriesOf(table)).toEqual([point(-8, 12.6), null])
  })

  it('names nested members with dots and joins lists', () => {
    const table = opened(
      feature(
        { place: { name: 'Gao', within: { id: 'g' } }, kinds: ['a', 'b'], sources: [{ by: 'X', page: 3 }] },
        null,
      ),
    )
    expect(cellsOf(table)).toEqual([
      ['place.name', 'place.within.id', 'kinds', 'sources'],
      ['Gao', 'g', 'a; b', 'by: X, page: 3'],
    ])
  })

  it('has the ids of features as a column, after one of their properties', () => {
    expect(
      cellsOf(opened(collection(feature({ a: 1 }, null, { id: 7 }), feature({ id: 'own' }, null, { id: 8 })))),
    ).toEqual([
      ['id', 'a'],
      ['7', '1'],
      ['own', ''],
    ])
  })

  it('treats __proto__ and constructor as plain columns', () => {
    const table = opened('{"type":"Feature","geometry":null,"properties":{"__proto__":"a","constructor":{"x":"b"}}}')
    expect(cellsOf(table)).toEqual([
      ['__proto__', 'constructor.x'],
      ['a', 'b'],
    ])
  })

  it('reads lines and polygons, closes rings and drops heights', () => {
    const ring = [
      [0, 0, 9],
      [1, 0, 9],
      [1, 1, 9],
    ]
    const table = opened(
      collection(
        feature(
          { n: 1 },
          {
            type: 'LineString',
            coordinates: [
              [0, 0, 5],
              [1, 1, 5],
            ],
          },
        ),
        feature({ n: 2 }, { type: 'Polygon', coordinates: [ring] }),
        feature(
          { n: 3 },
          { type: 'GeometryCollection', geometries: [point(1, 2), { type: 'MultiPoint', coordinates: [] }] },
        ),
      ),
    )
    expect(geometriesOf(table)).toEqual([
      {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [1, 1],
        ],
      },
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      },
      { type: 'GeometryCollection', geometries: [point(1, 2)] },
    ])
  })

  it.each([
    ['a text for a number', point('1', 2)],
    ['a missing latitude', { type: 'Point', coordinates: [1] }],
    ['no coordinates', { type: 'Point', coordinates: [] }],
    ['a line of one point', { type: 'LineString', coordinates: [[0, 0]] }],
    [
      'a ring of two points',
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 1],
          ],
        ],
      },
    ],
    ['an unknown type', { type: 'Circle', coordinates: [1, 2] }],
  ])('has no geometry for %s, and keeps the row', (_, geometry) => {
    const table = opened(collection(feature({ a: 'kept' }, geometry)))
    expect(cellsOf(table)).toEqual([['a'], ['kept']])
    expect(geometriesOf(table)).toEqual([null])
  })

  it('reads bare geometries, each of a collection as a row', () => {
    expect(geometriesOf(opened(point(1, 2)))).toEqual([point(1, 2)])
    expect(geometriesOf(opened({ type: 'GeometryCollection', geometries: [point(1, 2), point(3, 4)] }))).toEqual([
      point(1, 2),
      point(3, 4),
    ])
  })

  it('reads a list of features', () => {
    expect(cellsOf(opened([feature({ a: 1 }, point(1, 2))]))).toEqual([['a'], ['1']])
  })

  it('keeps what is no feature as an empty row, so that numbers stay right', () => {
    const table = opened(collection(null, 3, feature({ a: 1 }, null)))
    expect(cellsOf(table)).toEqual([['a'], [''], [''], ['1']])
    expect(table.numberOf(2)).toBe(3)
  })

  it('reads a feature in each line, and loses only the lines that are broken', () => {
    const line = (n: number) => JSON.stringify(feature({ n }, point(n, n)))
    const text = `${line(1)}\r\n\n\u001e${line(2)}\n{"type":"Feature", broken}\n${line(3)}`
    const { tables, unread } = openFile('events.ndjson', text)
    const [table] = tables
    expect(table && cellsOf(table)).toEqual([['n'], ['1'], ['2'], ['3']])
    expect(table && [0, 1, 2].map((row) => table.numberOf(row))).toEqual([1, 3, 5])
    expect(unread).toEqual([{ table: 'events.ndjson', row: 4, value: '{"type":"Feature", broken}' }])
  })

  it.each(['urn:ogc:def:crs:OGC:1.3:CRS84', 'urn:ogc:def:crs:EPSG::4326', 'EPSG:4326'])(
    'accepts the system %s',
    (name) => {
      expect(
        opened({ ...collection(feature({ a: 1 }, null)), crs: { type: 'name', properties: { name } } }).length,
      ).toBe(1)
    },
  )
})

describe('other JSON', () => {
  it('has a row for each object of a list', () => {
    const table = opened(
      [
        { date: '2012-03-22', lat: 12.6 },
        { date: '2012-04-01', dead: 3 },
      ],
      'a.json',
    )
    expect(table.format).toBe('json')
    expect(cellsOf(table)).toEqual([
      ['date', 'lat', 'dead'],
      ['2012-03-22', '12.6', ''],
      ['2012-04-01', '', '3'],
    ])
  })

  it('finds the list in an answer of a service', () => {
    expect(cellsOf(opened({ status: 200, count: 1, data: [{ a: 'x' }] }, 'a.json'))).toEqual([['a'], ['x']])
  })
})
