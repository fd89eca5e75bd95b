import fc from 'fast-check'
import { gzipSync, strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { IMPORT_WORDS } from '../../testing/importWords'
import { workbookMade } from '../../testing/workbookMade'
import { openFile } from '../table/open'
import { Refusal } from '../table/refusal'
import { atlasOf } from './atlasOf'
import { build } from './build'
import { guessMapping } from './guess'

/*
 * Files as readers have them, from their bytes to the events: each with the dates, precisions, places and points that
 * are right for it. All are made up.
 */

/** The events of all tables of a file that no question is asked about, each in a line. */
function eventsIn(name: string, content: string | Uint8Array): string[] {
  return openFile(name, content).tables.flatMap((table) => {
    const atlas = atlasOf(build(table, guessMapping(table)), 'Made', IMPORT_WORDS)
    const places = new Map(atlas.places.map((place) => [place.id, place]))
    return atlas.events.map(({ title, date, place: id }) => {
      const place = places.get(id)
      const [lng, lat] = place?.point?.coordinates ?? []
      const at = lat === undefined ? '' : ` ${lat},${lng}`
      return `${title.en} | ${date} | ${place?.precision} | ${place?.name.en}${at}`
    })
  })
}

const MARKET = 'Market | 2012-03-21 | exact | Kati 12.74,-8.07'
const ROWS = [
  ['title', 'date', 'place', 'latitude', 'longitude'],
  ['Market', '2012-03-21', 'Kati', '12.74', '-8.07'],
] as const
const joined = (delimiter: string, end = '\n') => ROWS.map((row) => row.join(delimiter)).join(end)
const utf16 = (text: string, isLittle: boolean) =>
  Uint8Array.from(
    [...text].flatMap((character) => {
      const unit = character.charCodeAt(0)
      return isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]
    }),
  )
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const inFeature = (properties: object, geometry: object | null) => ({ type: 'Feature', properties, geometry })
const collection = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features })
const POINT = { type: 'Point', coordinates: [-8.07, 12.74] }
const PROPERTIES = { title: 'Market', date: '2012-03-21', place: 'Kati' }
const kml = (...placemarks: string[]) =>
  `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${placemarks
    .map((content) => `<Placemark>${content}</Placemark>`)
    .join('')}</Document></kml>`
const KML_MARKET =
  '<name>Market</name><TimeStamp><when>2012-03-21</when></TimeStamp><Point><coordinates>-8.07,12.74,0</coordinates></Point>'
const sheet = (...rows: (string | number)[][]) =>
  rows
    .map(
      (row) =>
        `<row>${row
          .map((cell) =>
            typeof cell === 'number' ? `<c s="1"><v>${cell}</v></c>` : `<c t="inlineStr"><is><t>${cell}</t></is></c>`,
          )
          .join('')}</row>`,
    )
    .join('')
const workbook = (sheets: Record<string, string>) => workbookMade({ sheets, formats: ['yyyy-mm-dd'] })

const TEXTS: readonly (readonly [what: string, content: string | Uint8Array])[] = [
  ['commas', joined(',')],
  ['semicolons', joined(';')],
  ['tabs', joined('\t')],
  ['upright lines', joined('|')],
  ['lines that end as in Windows', joined(',', '\r\n')],
  ['lines that end as in old Macs', joined(',', '\r')],
  ['the delimiter stated as Excel does', `sep=;\n${joined(';')}`],
  ['a mark of UTF-8', `\ufeff${joined(',')}`],
  ['UTF-16 with a mark', Uint8Array.from([0xff, 0xfe, ...utf16(joined(','), true)])],
  ['UTF-16 the other way round', Uint8Array.from([0xfe, 0xff, ...utf16(joined(','), false)])],
  ['UTF-16 without a mark', utf16(joined(','), true)],
  ['quotes around each cell', ROWS.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n')],
  ['blank lines around and between', `\n\n${joined(',', '\n\n')}\n\n`],
  ['packed with gzip', gzipSync(strToU8(joined(',')))],
  ['in a ZIP file', zipSync({ 'readme.pdf': strToU8('%PDF-1.4'), 'data/events.csv': strToU8(joined(',')) })],
]

describe('texts of one content', () => {
  test.each(TEXTS)('%s', (_, content) => {
    expect(eventsIn('made.csv', content)).toEqual([MARKET])
  })
})

const FILES: readonly (readonly [what: string, name: string, content: string | Uint8Array, events: string[]])[] = [
  [
    'Windows-1252',
    'a.csv',
    latin('titre;date;lieu\nMarch\xe9;21/03/2012;S\xe9gou'),
    ['Marché | 2012-03-21 | part | Ségou'],
  ],
  ['GeoJSON: a point', 'a.geojson', collection(inFeature(PROPERTIES, POINT)), [MARKET]],
  ['GeoJSON: one feature alone', 'a.geojson', JSON.stringify(inFeature(PROPERTIES, POINT)), [MARKET]],
  [
    'GeoJSON: a line of a few kilometres is near its middle',
    'a.geojson',
    collection(
      inFeature(PROPERTIES, {
        type: 'LineString',
        coordinates: [
          [-8.1, 12.7],
          [-8, 12.8],
        ],
      }),
    ),
    ['Market | 2012-03-21 | near | Kati 12.75,-8.05'],
  ],
  [
    'GeoJSON: an area of hundreds of kilometres is no point',
    'a.geojson',
    collection(
      inFeature(PROPERTIES, {
        type: 'Polygon',
        coordinates: [
          [
            [-8, 12],
            [-4, 12],
            [-4, 16],
            [-8, 12],
          ],
        ],
      }),
    ),
    ['Market | 2012-03-21 | part | Kati'],
  ],
  [
    'GeoJSON: several geometries together',
    'a.geojson',
    collection(
      inFeature(PROPERTIES, {
        type: 'GeometryCollection',
        geometries: [POINT, { type: 'Point', coordinates: [-8.09, 12.76] }],
      }),
    ),
    ['Market | 2012-03-21 | near | Kati 12.75,-8.08'],
  ],
  [
    'GeoJSON: without a geometry',
    'a.geojson',
    collection(inFeature(PROPERTIES, null)),
    ['Market | 2012-03-21 | part | Kati'],
  ],
  [
    'GeoJSON in lines',
    'a.geojsonl',
    [1, 2].map((n) => JSON.stringify(inFeature({ ...PROPERTIES, title: `Market ${n}` }, POINT))).join('\n'),
    ['Market 1 | 2012-03-21 | exact | Kati 12.74,-8.07', 'Market 2 | 2012-03-21 | exact | Kati 12.74,-8.07'],
  ],
  [
    'JSON: a list of objects',
    'a.json',
    JSON.stringify([{ title: 'Market', date: '2012-03-21', place: 'Kati', latitude: 12.74, longitude: -8.07 }]),
    [MARKET],
  ],
  ['KML: a day', 'a.kml', kml(KML_MARKET), ['Market | 2012-03-21 | exact | 12.74, -8.07 12.74,-8.07']],
  [
    'KML: a span',
    'a.kml',
    kml('<name>Fair</name><TimeSpan><begin>2012-03-21</begin><end>2012-03-23</end></TimeSpan>'),
    ['Fair | 2012-03-21/2012-03-23 | country | Place not stated'],
  ],
  [
    'KML: points without names have the beginning of their text, or their numbers; coordinates are no name',
    'a.kml',
    kml(
      KML_MARKET,
      '<description>A well was dug&lt;br&gt;by hand</description><TimeStamp><when>2012-03-22</when></TimeStamp><Point><coordinates>-8.1,12.7</coordinates></Point>',
      '<TimeStamp><when>2012-03-23</when></TimeStamp><Point><coordinates>-8.2,12.6</coordinates></Point>',
      '<TimeStamp><when>2012-03-24</when></TimeStamp><Point><coordinates>-8.2,12.6</coordinates></Point>',
    ),
    [
      'Market | 2012-03-21 | exact | 12.74, -8.07 12.74,-8.07',
      'A well was dug | 2012-03-22 | exact | Point 2 of the file 12.7,-8.1',
      'Point 3 of the file | 2012-03-23 | exact | Point 3 of the file 12.6,-8.2',
      'Point 3 of the file | 2012-03-24 | exact | Point 3 of the file 12.6,-8.2',
    ],
  ],
  [
    'KMZ',
    'a.kmz',
    zipSync({ 'doc.kml': strToU8(kml(KML_MARKET)) }),
    ['Market | 2012-03-21 | exact | 12.74, -8.07 12.74,-8.07'],
  ],
  [
    'GPX: times of day are left out',
    'a.gpx',
    '<?xml version="1.0"?><gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1" creator="made"><wpt lat="12.74" lon="-8.07"><time>2012-03-21T08:30:00Z</time><name>Market</name></wpt></gpx>',
    ['Market | 2012-03-21 | exact | 12.74, -8.07 12.74,-8.07'],
  ],
  [
    'Linked Places as JSON',
    'a.json',
    JSON.stringify({
      type: 'FeatureCollection',
      '@context': 'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld',
      features: [
        {
          '@id': 'a1',
          type: 'Feature',
          properties: { title: 'Old town' },
          when: { timespans: [{ start: { in: '0600' }, end: { in: '0700' } }] },
          geometry: POINT,
        },
      ],
    }),
    ['Old town | 0600/0700 | exact | Old town 12.74,-8.07'],
  ],
  [
    'Linked Places as TSV',
    'a.tsv',
    'id\ttitle\ttitle_source\tstart\tend\tlon\tlat\na\tRoma\tX\t-0025\t0014\t12.48\t41.89',
    ['Roma | -0025/0014 | exact | Roma 41.89,12.48'],
  ],
  [
    'uMap: layers are tables',
    'a.umap',
    JSON.stringify({
      type: 'umap',
      properties: { name: 'Markets' },
      geometry: POINT,
      layers: ['North', 'South'].map((name) => ({
        type: 'FeatureCollection',
        _umap_options: { name },
        features: [inFeature({ name: `Market of the ${name}`, date: '2012-03-21' }, POINT)],
      })),
    }),
    [
      'Market of the North | 2012-03-21 | exact | 12.74, -8.07 12.74,-8.07',
      'Market of the South | 2012-03-21 | exact | 12.74, -8.07 12.74,-8.07',
    ],
  ],
  [
    'TimelineJS as JSON',
    'a.json',
    JSON.stringify({
      events: [
        { start_date: { year: '2012', month: '3', day: '21' }, text: { headline: 'Market', text: '<p>Much salt</p>' } },
        { start_date: { year: '-700' }, text: { headline: 'Long ago' } },
      ],
    }),
    ['Long ago | -0700 | country | Place not stated', 'Market | 2012-03-21 | country | Place not stated'],
  ],
  [
    'a workbook: days as Excel keeps them, decimal commas',
    'a.xlsx',
    workbook({
      Data: sheet(['Title', 'Date', 'Place', 'Latitude', 'Longitude'], ['Market', 40989, 'Kati', '12,74', '-8,07']),
    }),
    [MARKET],
  ],
  [
    'HXL tags tell what columns of any name are',
    'a.csv',
    'Was,Wann,Wo,Breite,Laenge\n#event+name,#date+occurred,#loc+name,#geo+lat,#geo+lon\nMarket,2012-03-21,Kati,12.74,-8.07',
    [MARKET],
  ],
  [
    'latitude and longitude exchanged where only that exists',
    'a.csv',
    'title,date,place,latitude,longitude\nMarket,2012-03-21,Lukeville,-112.8,32.1',
    ['Market | 2012-03-21 | exact | Lukeville 32.1,-112.8'],
  ],
  [
    'no place at (0, 0)',
    'a.csv',
    'title,date,place,latitude,longitude\nMarket,2012-03-21,Buoy,0,0',
    ['Market | 2012-03-21 | part | Buoy'],
  ],
  [
    'headers with line breaks, doubled quotes and blanks',
    'a.csv',
    '" title ","date","the ""place""","latitude","longitude"\n"The ""great""\nmarket",2012-03-21,Kati,12.74,-8.07',
    ['The "great"\nmarket | 2012-03-21 | exact | Kati 12.74,-8.07'],
  ],
  [
    'columns called __proto__ and constructor',
    'a.csv',
    'title,date,place,latitude,longitude,__proto__,constructor\nMarket,2012-03-21,Kati,12.74,-8.07,x,y',
    [MARKET],
  ],
  [
    'rows that are shorter and longer than the header',
    'a.csv',
    'title,date,place,latitude,longitude\nMarket,2012-03-21,Kati,12.74,-8.07,one,too,many\nFair,2012-03-22',
    [MARKET, 'Fair | 2012-03-22 | country | Place not stated'],
  ],
]

describe('files of each shape', () => {
  test.each(FILES)('%s', (_, name, content, events) => {
    expect(eventsIn(name, content)).toEqual(events)
  })
})

test('whatever is changed in them, they are read or refused, and nothing else', () => {
  const files = [...TEXTS.map(([, content]) => content), ...FILES.map(([, , content]) => content)].map((content) =>
    typeof content === 'string' ? strToU8(content) : content,
  )
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(6),
    put: fc.uint8Array({ maxLength: 6 }),
  })
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 4 }), (file, changes) => {
      const changed = changes.reduce<Uint8Array>((bytes, { at, cut, put }) => {
        const from = Math.floor(at * bytes.length)
        return Uint8Array.from([...bytes.subarray(0, from), ...put, ...bytes.subarray(from + cut)])
      }, file)
      try {
        for (const event of eventsIn('made', changed)) expect(event).toMatch(/ \| /)
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal)
      }
    }),
    { numRuns: 200, seed: 15 },
  )
})
