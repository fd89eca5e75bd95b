import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { atlasSource } from '@/geodata/load/source'
import { cellsOf } from '@/geodata/testing/cellsOf'
import { PROVENANCE } from '@/geodata/testing/exportExample'
import { chosen } from '../export/chosen'
import { selectionLpf } from '../export/lpf'
import { EMPTY_VIEW } from '../view/view'
import { openFile } from './open'
import type { Table } from './table'

function opened(content: string | Uint8Array, name = 'a'): Table {
  const [table] = openFile(name, content).tables
  if (!table) throw new Error('no table')
  return table
}

const json = (value: unknown) => opened(JSON.stringify(value))
const geometriesOf = (table: Table) => Array.from({ length: table.length }, (_, row) => table.geometry?.(row) ?? null)
/** The rows of a table by column, without empty cells. */
const rowsOf = (table: Table) =>
  cellsOf(table)
    .slice(1)
    .map((row) => Object.fromEntries(row.flatMap((text, at) => (text ? [[table.columns[at], text]] : []))))

describe('KML', () => {
  const kml = (content: string) =>
    `<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Map</name>${content}</Document></kml>`
  const point = '<Point><coordinates> -8.0 , 12.6 , 0 </coordinates></Point>'

  it('has placemarks with plain descriptions, links, dates and extended data', () => {
    const table = opened(
      kml(`<Placemark id="x"><name>Coup &amp; after</name>
        <description><![CDATA[<p>First</p><a href="https://a.example">more</a>]]></description>
        <TimeStamp><when>2012-03-22</when></TimeStamp>
        <ExtendedData><Data name="kind"><displayName>Kind</displayName><value>coup</value></Data>
        <SchemaData><SimpleData name="dead">3</SimpleData></SchemaData></ExtendedData>${point}</Placemark>
        <Placemark><TimeSpan><begin>2012-04</begin><end>2012-05</end></TimeSpan></Placemark>`),
    )
    expect(table.format).toBe('kml')
    expect(cellsOf(table)).toEqual([
      ['name', 'description', 'link', 'when', 'begin', 'end', 'kind', 'dead'],
      ['Coup & after', 'First\nmore', 'https://a.example', '2012-03-22', '', '', 'coup', '3'],
      ['', '', '', '', '2012-04', '2012-05', '', ''],
    ])
    expect(geometriesOf(table)).toEqual([{ type: 'Point', coordinates: [-8, 12.6] }, null])
  })

  it('has folders as a column, and their dates for placemarks that have none', () => {
    const table = opened(
      kml(`<Folder><name>2012</name><TimeSpan><begin>2012</begin></TimeSpan><Folder><name>North</name>
        <Placemark><name>a</name></Placemark><Placemark><name>b</name><TimeStamp><when>2013</when></TimeStamp></Placemark>
        </Folder></Folder><Placemark><name>c</name></Placemark>`),
    )
    expect(rowsOf(table)).toEqual([
      { name: 'a', begin: '2012', folder: '2012 / North' },
      { name: 'b', when: '2013', folder: '2012 / North' },
      { name: 'c' },
    ])
  })

  it('ignores dates and places of the view', () => {
    const look = '<LookAt><longitude>1</longitude><gx:TimeStamp><when>1999</when></gx:TimeStamp></LookAt>'
    expect(rowsOf(opened(kml(`${look}<Placemark><name>a</name>${look}${point}</Placemark>`)))).toEqual([{ name: 'a' }])
  })

  it('reads lines, polygons with holes, several geometries and tracks', () => {
    const ring = (size: number) =>
      `<LinearRing><coordinates>0,0 ${size},0 ${size},${size} 0,0</coordinates></LinearRing>`
    const shapes = [
      '<LineString><coordinates>0,0,5\n 1,1,5</coordinates></LineString>',
      `<Polygon><outerBoundaryIs>${ring(9)}</outerBoundaryIs><innerBoundaryIs>${ring(3)}</innerBoundaryIs></Polygon>`,
      `<MultiGeometry>${point}${point}</MultiGeometry>`,
      '<gx:Track><when>2012-01-01</when><when>2012-01-02</when><gx:coord>1 2 3</gx:coord><gx:coord>2 3 4</gx:coord></gx:Track>',
      '<Point><coordinates>north</coordinates></Point>',
    ]
    const table = opened(kml(shapes.map((shape) => `<Placemark>${shape}</Placemark>`).join('')))
    const rings = [9, 3].map((size) => [
      [0, 0],
      [size, 0],
      [size, size],
      [0, 0],
    ])
    expect(geometriesOf(table)).toEqual([
      {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [1, 1],
        ],
      },
      { type: 'Polygon', coordinates: rings },
      {
        type: 'MultiPoint',
        coordinates: [
          [-8, 12.6],
          [-8, 12.6],
        ],
      },
      {
        type: 'LineString',
        coordinates: [
          [1, 2],
          [2, 3],
        ],
      },
      null,
    ])
    expect(rowsOf(table)[3]).toEqual({ begin: '2012-01-01', end: '2012-01-02' })
  })

  it('is read from a KMZ, whose pictures are no matter', () => {
    const doc = new TextEncoder().encode(kml(`<Placemark><name>a</name>${point}</Placemark>`))
    const { tables, left } = openFile('a.kmz', zipSync({ 'doc.kml': doc, 'files/a.png': Uint8Array.of(1, 2) }))
    expect(tables.map(({ name }) => name)).toEqual(['a.kmz'])
    expect(tables.map(cellsOf)).toEqual([[['name'], ['a']]])
    expect(left).toEqual([])
  })
})

describe('GPX', () => {
  it('has waypoints, routes and tracks', () => {
    const table =
      opened(`<?xml version="1.0"?><gpx version="1.1"><metadata><name>no row</name><time>2020</time></metadata>
      <wpt lat="12.6" lon="-8"><ele>350</ele><time>2012-03-22T10:00:00Z</time><name>Bamako</name><desc>&lt;b&gt;Coup&lt;/b&gt;</desc>
      <link href="https://a.example"><text>x</text></link></wpt>
      <rte><name>Way</name><rtept lat="0" lon="1"><name>no row</name></rtept><rtept lat="1" lon="1"/></rte>
      <trk><name>March</name><trkseg><trkpt lat="0" lon="0"><time>2012-01-01T00:00:00Z</time></trkpt><trkpt lat="0" lon="1"/></trkseg>
      <trkseg><trkpt lat="5" lon="5"/><trkpt lat="6" lon="6"><time>2012-01-03T00:00:00Z</time></trkpt></trkseg></trk></gpx>`)
    expect(table.format).toBe('gpx')
    expect(rowsOf(table)).toEqual([
      {
        name: 'Bamako',
        when: '2012-03-22T10:00:00Z',
        desc: 'Coup',
        link: 'https://a.example',
        ele: '350',
        element: 'waypoint',
      },
      { name: 'Way', element: 'route' },
      { name: 'March', begin: '2012-01-01T00:00:00Z', end: '2012-01-03T00:00:00Z', element: 'track' },
    ])
    expect(geometriesOf(table).map((geometry) => geometry?.type)).toEqual(['Point', 'LineString', 'MultiLineString'])
  })
})

describe('Linked Places', () => {
  const place = (when: unknown, more = {}) => ({
    '@id': 'http://a.example/p/1',
    type: 'Feature',
    properties: { title: 'Gao', ccodes: ['ML'] },
    names: [{ toponym: 'Gao' }, { toponym: 'Kawkaw' }],
    when,
    ...more,
  })
  const lpf = (...features: unknown[]) =>
    json({ type: 'FeatureCollection', '@context': 'https://a.example/linkedplaces.jsonld', features })
  const span = (start: unknown, end?: unknown) => ({ timespans: [{ start, end }] })

  it('has the columns of the format as a table', () => {
    const table = lpf(
      place(span({ in: '1010' }, { in: '1591' }), {
        types: [{ identifier: 'aat:300008347', label: 'settlement' }],
        descriptions: [{ value: 'A town.', lang: 'en' }],
        links: [{ type: 'closeMatch', identifier: 'gn:2457161' }],
        geometry: { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [0, 16], when: {} }] },
      }),
    )
    expect(table.format).toBe('linked-places')
    expect(rowsOf(table)).toEqual([
      {
        id: 'http://a.example/p/1',
        title: 'Gao',
        start: '1010',
        end: '1591',
        description: 'A town.',
        types: 'settlement',
        variants: 'Gao; Kawkaw',
        matches: 'gn:2457161',
        ccodes: 'ML',
      },
    ])
    expect(geometriesOf(table)).toEqual([
      { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [0, 16] }] },
    ])
  })

  it.each([
    [
      'a range at each end',
      span({ earliest: '1000', latest: '1010' }, { earliest: '1590', latest: '1595' }),
      '[1000..1010]',
      '[1590..1595]',
    ],
    ['only outer days', span({ earliest: '1000' }, { latest: '1010' }), '[1000..1010]', undefined],
    ['only a start', span({ earliest: '1000' }), '1000', undefined],
    ['years before the year 0', span({ in: '-0043' }), '-0043', undefined],
    ['EDTF in the label', { ...span({ earliest: '2012-03-01' }), label: 'EDTF 2012-03~' }, '2012-03~', undefined],
    ['nothing', undefined, undefined, undefined],
  ])('reads %s', (_, when, start, end) => {
    const [row] = rowsOf(lpf(place(when)))
    expect([row?.start, row?.end]).toEqual([start, end])
  })

  it('lists several time spans', () => {
    const [row] = rowsOf(
      lpf(place({ timespans: [{ start: { in: '1010' } }, { start: { in: '1400' }, end: { in: '1591' } }] })),
    )
    expect(row).toMatchObject({ start: '1010', timespans: '1010; 1400/1591' })
  })

  it('has a row for each event that a place witnessed: those of the atlas’s own file', () => {
    const atlas = atlasSource().atlas()
    const rows = chosen(atlas, EMPTY_VIEW)
    const table = opened(selectionLpf(atlas, rows, PROVENANCE))
    expect(table.length).toBe(rows.length)
    const byId = new Map(rowsOf(table).map((row) => [row.id, row]))
    for (const { event, place: site } of rows)
      expect(byId.get(event.id)).toMatchObject({
        title: event.title.en,
        start: event.date,
        place: site.name.en,
      })
  })
})

describe('uMap', () => {
  it('has a table for each layer that is not empty, without options of display', () => {
    const feature = (name: string, coordinates: unknown) => ({
      type: 'Feature',
      properties: { name, description: '<b>bold</b>', _umap_options: { color: 'Red' } },
      geometry: { type: 'Point', coordinates },
    })
    const { tables } = openFile(
      'map.umap',
      JSON.stringify({
        type: 'umap',
        geometry: { type: 'Point', coordinates: [0, 0] },
        layers: [
          { features: [feature('a', [1, 2]), feature('b', [])], _umap_options: { name: 'Sites' } },
          { features: [], _umap_options: { name: 'Empty' } },
          { features: [feature('c', [1, 2])], _storage: { name: 'Old' } },
        ],
      }),
    )
    expect(tables.map(({ name }) => name)).toEqual(['map.umap: Sites', 'map.umap: Old'])
    expect(tables.map(cellsOf)).toEqual([
      [
        ['name', 'description'],
        ['a', 'bold'],
        ['b', 'bold'],
      ],
      [
        ['name', 'description'],
        ['c', 'bold'],
      ],
    ])
    expect(tables.map(geometriesOf)[0]).toEqual([{ type: 'Point', coordinates: [1, 2] }, null])
  })
})

describe('StoryMapJS', () => {
  const slides = [
    { type: 'overview', text: { headline: 'All', text: '' }, location: { lat: 1, lon: 2 } },
    {
      date: 'March 22, 2012',
      text: { headline: 'Coup', text: '<p>In <b>Bamako</b></p>' },
      location: { lat: 12.6, lon: -8, name: 'Bamako' },
      media: { url: 'https://a.example/a.jpg', caption: '<i>x</i>', credit: 'y' },
    },
  ]

  it('has its slides, the overview without a place', () => {
    const table = json({ storymap: { map_type: 'osm:standard', zoomify: false, slides } })
    expect(table.format).toBe('storymap')
    expect(rowsOf(table)).toEqual([
      { headline: 'All' },
      {
        headline: 'Coup',
        text: 'In Bamako',
        date: 'March 22, 2012',
        lat: '12.6',
        lon: '-8',
        place: 'Bamako',
        media: 'https://a.example/a.jpg',
        caption: 'x',
        credit: 'y',
      },
    ])
  })

  it('is refused if it is about a picture', () => {
    expect(() => json({ storymap: { map_type: 'zoomify', zoomify: { url: 'x' }, slides } })).toThrow(
      expect.objectContaining({ code: 'picture-map' }),
    )
  })
})

describe('TimelineJS', () => {
  it('has its events with the columns of its spreadsheet, without eras', () => {
    const table = json({
      title: { text: { headline: 'no row' } },
      eras: [{ start_date: { year: '1990' } }],
      events: [
        {
          start_date: { year: '2012', month: '3', day: 22, hour: '6', minute: '', display_date: 'spring' },
          end_date: { year: '2012', month: '4' },
          text: { headline: 'A &amp; B', text: '<p>x\ny</p>' },
          media: { url: 'https://a.example', credit: 'c' },
          group: 'g',
        },
        { start_date: { year: '-44' }, text: {} },
      ],
    })
    expect(table.format).toBe('timeline')
    expect(rowsOf(table)).toEqual([
      {
        Year: '2012',
        Month: '3',
        Day: '22',
        Time: '06:00',
        'End Year': '2012',
        'End Month': '4',
        'Display Date': 'spring',
        Headline: 'A & B',
        Text: 'x\ny',
        Media: 'https://a.example',
        'Media Credit': 'c',
        Group: 'g',
      },
      { Year: '-44' },
    ])
  })

  it('is read in its older form', () => {
    const date = [{ startDate: '2012,3,22', endDate: '2012,4', headline: 'Coup', asset: { media: 'm' }, tag: 't' }]
    expect(rowsOf(json({ timeline: { date } }))).toEqual([
      {
        Year: '2012',
        Month: '3',
        Day: '22',
        'End Year': '2012',
        'End Month': '4',
        Headline: 'Coup',
        Media: 'm',
        Group: 't',
      },
    ])
  })
})
