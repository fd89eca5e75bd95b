import { gzipSync, strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { cellsOf } from '@/geodata/testing/cellsOf'
import { Random } from '@/geodata/testing/random'
import { workbookMade } from '@/geodata/testing/workbookMade'
import type { Limits } from './limits'
import { openFile } from './open'
import { Refusal } from './refusal'

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const refusalOf = (content: string | Uint8Array, name = 'a.csv', limits: Partial<Limits> = {}) => {
  try {
    openFile(name, content, { limits })
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return null
}
const feature = (properties: unknown) => ({ type: 'Feature', properties, geometry: null })
const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })
const CSV = 'date,title\n2012-03-22,Coup\n'
const zip = (files: Record<string, string | Uint8Array>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  )

describe('a file', () => {
  it.each([
    ['CSV', CSV],
    ['CSV called .xlsx', CSV, 'a.xlsx'],
    ['semicolons', CSV.replaceAll(',', ';')],
    ['tabs', CSV.replaceAll(',', '\t')],
    ['Windows line ends', CSV.replaceAll('\n', '\r\n')],
    ['a packed CSV', gzipSync(strToU8(CSV)), 'a.csv.gz'],
    ['a ZIP file of it', zip({ 'a/b.csv': CSV })],
    ['a ZIP file in a ZIP file', zip({ 'b.zip': zip({ 'b.csv': CSV }) })],
    ['a workbook', workbookMade({ sheets: { s: rowsXml(CSV) } }), 'a.csv'],
    ['a workbook in a ZIP file', zip({ 'b.xlsx': workbookMade({ sheets: { s: rowsXml(CSV) } }) })],
    ['GeoJSON', collection(feature({ date: '2012-03-22', title: 'Coup' })), 'a.txt'],
    [
      'a feature in each line',
      JSON.stringify(feature({ date: '2012-03-22', title: 'Coup' }))
        .concat('\n')
        .repeat(1),
    ],
  ])('is recognised by its content: %s', (_, content, name = 'a.csv') => {
    const { tables, left } = openFile(name, content)
    expect(tables.map(cellsOf)).toEqual([
      [
        ['date', 'title'],
        ['2012-03-22', 'Coup'],
      ],
    ])
    expect(left).toEqual([])
  })

  it('of several files gives each its table, and says which cannot be opened', () => {
    const { tables, left, encoding } = openFile(
      'all.zip',
      zip({ 'a.csv': CSV, '__MACOSX/a.csv': 'x', 'photo.png': bytes('\x89PNG\r\n'), 'b.json': '[{"a":1}]' }),
    )
    expect(tables.map(({ name }) => name)).toEqual(['all.zip: a.csv', 'all.zip: b.json'])
    expect(left.map(({ name, refusal }) => [name, refusal.code])).toEqual([['photo.png', 'image']])
    expect(encoding).toBe('utf-8')
  })

  it('has an encoding, which a person may correct', () => {
    const content = Uint8Array.of(...bytes('a\n'), 0xc7, 0xe1)
    const read = (encoding?: string) => {
      const opened = openFile('a.csv', content, encoding ? { encoding } : {})
      return [opened.encoding, opened.tables[0]?.cell(0, 0)]
    }
    expect(read()).toEqual(['windows-1252', 'Çá'])
    expect(read('windows-1256')).toEqual(['windows-1256', 'ال'])
    expect(read('of no kind')).toEqual(['windows-1252', 'Çá'])
  })

  it('of XML has the encoding that it declares', () => {
    const kml = bytes(
      '<?xml version="1.0" encoding="windows-1251"?><kml><Placemark><name>\xc0\xc1</name></Placemark></kml>',
    )
    const { encoding, tables } = openFile('a.kml', kml)
    expect([encoding, tables[0]?.cell(0, 0)]).toEqual(['windows-1251', 'АБ'])
  })

  it('with a fault in one feature loses only that one', () => {
    const good = collection(feature({ n: 1 }), feature({ n: 2 }), feature({ n: 3 }))
    const { tables, unread } = openFile('a', good.replace('"n":2', '"n":NaN'))
    expect(tables.map(cellsOf)).toEqual([[['n'], ['1'], ['3']]])
    expect(tables[0]?.numberOf(1)).toBe(3)
    expect(unread).toEqual([{ table: 'a', row: 2, value: expect.stringContaining('NaN') }])
  })

  it('that ends too early keeps what is complete', () => {
    const whole = collection(feature({ n: '1]}' }), feature({ n: 2 }))
    const { tables, unread } = openFile('a', whole.slice(0, -20))
    expect(tables.map(cellsOf)).toEqual([[['n'], ['1]}']]])
    expect(unread.map(({ row }) => row)).toEqual([2])
  })

  it('too large to be parsed at once is read one by one', () => {
    const whole = collection(feature({ n: 1 }), feature({ n: 2 }))
    const read = (text: string) => openFile('a', text, { limits: { json: 90, list: 80 } }).tables.map(cellsOf)
    expect(read(whole)).toEqual([[['n'], ['1'], ['2']]])
    expect(read(`[${'{"n":1},'.repeat(20)}{"n":2}]`)[0]).toHaveLength(22)
    expect(refusalOf(`{"other":[${'1,'.repeat(90)}1]}`, 'a', { json: 90, list: 80 })).toBe('too-large')
  })
})

/** The rows of a sheet with the cells of a CSV. */
function rowsXml(csv: string): string {
  return csv
    .trim()
    .split('\n')
    .map(
      (line) =>
        `<row>${line
          .split(',')
          .map((text) => `<c t="str"><v>${text}</v></c>`)
          .join('')}</row>`,
    )
    .join('')
}

describe('what cannot be opened is refused', () => {
  const compound = bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0')
  const bomb = zip({ 'a.csv': new Uint8Array(70_000_000) })
  const nested = zip({ 'b.zip': zip({ 'c.zip': zip({ 'd.csv': CSV }) }) })
  const locked = Uint8Array.from(zip({ 'a.csv': CSV }))
  // The flag of encryption, in the directory of the archive.
  locked[directoryOf(locked) + 8] = 1

  it.each<[string, string | Uint8Array, string, string]>([
    ['nothing', '', 'a.csv', 'empty'],
    ['blanks', ' \n\t\n', 'a.csv', 'empty'],
    ['only a byte order mark', '\ufeff', 'a.csv', 'empty'],
    ['a picture called .csv', bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'a.csv', 'image'],
    ['a photograph', bytes('\xff\xd8\xff\xe0\0\x10JFIF'), 'a.xlsx', 'image'],
    ['a PDF', '%PDF-1.7\n', 'a.csv', 'pdf'],
    ['a program of Windows', bytes('MZ\x90\0\x03\0'), 'a.csv', 'program'],
    ['a program of Linux', bytes('\x7fELF\x02\x01'), 'a.csv', 'program'],
    ['a script', '#!/bin/sh\nrm -rf /\n', 'a.csv', 'program'],
    ['a film', bytes('\0\0\0\x20ftypisom'), 'a.csv', 'media'],
    ['a document of Word', zip({ 'word/document.xml': '<w/>' }), 'a.docx', 'document'],
    ['rich text', '{\\rtf1 a}', 'a.csv', 'document'],
    ['an archive', bytes('Rar!\x1a\x07'), 'a.rar', 'archive'],
    ['a database', bytes('SQLite format 3\0'), 'a.gpkg', 'database'],
    ['Parquet', bytes('PAR1\x15\0'), 'a.parquet', 'parquet'],
    ['a shapefile', bytes('\0\0\x27\x0a\0\0'), 'a.shp', 'shapefile'],
    [
      'a shapefile in a ZIP file',
      zip({ 'a.shp': bytes('\0\0\x27\x0a\0\0'), 'a.dbf': bytes('\x03\0\0\0') }),
      'a.zip',
      'shapefile',
    ],
    ['an old workbook', compound, 'a.xls', 'old-excel'],
    ['a locked workbook', compound, 'a.xlsx', 'locked-workbook'],
    ['a binary workbook', zip({ 'xl/workbook.bin': 'x' }), 'a.xlsb', 'binary-workbook'],
    ['a sheet of LibreOffice', zip({ mimetype: 'x', 'content.xml': '<x/>' }), 'a.ods', 'open-document'],
    ['a sheet of Numbers', zip({ 'Index/Document.iwa': 'x' }), 'a.numbers', 'numbers'],
    ['random bytes', Uint8Array.from({ length: 500 }, (_, at) => ((at * 7919) % 255) + 1), 'a.csv', 'binary'],
    ['a NUL in a text', 'a,b\n1,\0\n', 'a.csv', 'nul'],
    ['a page', '<!DOCTYPE html><html><body>Sign in</body></html>', 'a.csv', 'html'],
    ['a page without a type', '\n<html lang="en"><head>', 'a.csv', 'html'],
    ['another XML', '<?xml version="1.0"?><rss></rss>', 'a.xml', 'unknown-xml'],
    ['broken XML', '<kml><Placemark></kml>', 'a.kml', 'broken-xml'],
    ['entities in XML', '<!DOCTYPE kml [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><kml>&b;</kml>', 'a.kml', 'xml-entities'],
    ['deep XML', `<kml>${'<Folder>'.repeat(200)}`, 'a.kml', 'deep-xml'],
    ['a tag without end', `<kml><a b="${'x'.repeat(2_000_000)}"`, 'a.kml', 'long-tag'],
    ['KML without places', '<kml><Document><name>a</name></Document></kml>', 'a.kml', 'no-features'],
    ['KML of an address', '<kml><NetworkLink><Link><href>x</href></Link></NetworkLink></kml>', 'a.kml', 'network-link'],
    ['GPX without places', '<gpx></gpx>', 'a.gpx', 'no-features'],
    ['broken JSON', '{"type": "FeatureCollection", "features": [}', 'a.json', 'broken-json'],
    ['deep JSON', `${'['.repeat(100_000)}`, 'a.json', 'deep-json'],
    ['deep properties', `{"type":"Feature","properties":${'{"a":'.repeat(5000)}1`, 'a.json', 'deep-json'],
    ['another JSON', '{"a": {"b": [1, 2]}}', 'a.json', 'unknown-json'],
    ['TopoJSON', '{"type": "Topology", "objects": {}}', 'a.json', 'topojson'],
    [
      'metres',
      '{"type":"FeatureCollection","crs":{"properties":{"name":"EPSG:3857"}},"features":[]}',
      'a.json',
      'projected',
    ],
    ['an empty collection', '{"type":"FeatureCollection","features":[]}', 'a.json', 'empty'],
    ['a workbook without rows', workbookMade({ sheets: { a: '', b: '' } }), 'a.xlsx', 'empty'],
    ['a long line', `a,b\n${'x'.repeat(17 * 2 ** 20)}`, 'a.csv', 'long-line'],
    ['10,000 columns', `${'a,'.repeat(9999)}a\n1\n`, 'a.csv', 'many-columns'],
    [
      '10,000 properties',
      collection(feature(Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`p${at}`, 1])))),
      'a.json',
      'many-columns',
    ],
    ['a damaged ZIP file', bytes('PK\x03\x04 and no more of it'), 'a.zip', 'broken-zip'],
    ['half a ZIP file', zip({ 'a.csv': CSV.repeat(100) }).subarray(0, 60), 'a.zip', 'broken-zip'],
    ['an empty ZIP file', zip({}), 'a.zip', 'empty-zip'],
    ['a locked ZIP file', locked, 'a.zip', 'locked-zip'],
    ['a ZIP bomb', bomb, 'a.zip', 'zip-bomb'],
    ['a bomb in a ZIP file', zip({ 'good.csv': CSV, 'b.zip': bomb }), 'a.zip', 'zip-bomb'],
    ['a packed bomb', gzipSync(new Uint8Array(70_000_000)), 'a.csv.gz', 'zip-bomb'],
    ['ZIP files all the way down', nested, 'a.zip', 'nested-zip'],
    [
      'too many files',
      zip(Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`${at}.csv`, CSV]))),
      'a.zip',
      'many-entries',
    ],
  ])('%s', (_, content, name, code) => {
    expect(refusalOf(content, name)).toBe(code)
  })

  it('if it would unpack, or hold, more than all may', () => {
    const two = zip({ 'a.csv': CSV.repeat(50), 'b.csv': CSV.repeat(50) })
    expect(refusalOf(two, 'a.zip', { unpacked: 2000 })).toBe('zip-bomb')
    expect(refusalOf(collection(feature({ a: 1, b: 2 }), feature({ c: 3 })), 'a', { cells: 4 })).toBe('many-cells')
    expect(refusalOf(workbookMade({ sheets: { s: rowsXml(CSV) } }), 'a', { cells: 3 })).toBe('many-cells')
  })

  it('with the line and character of the fault', () => {
    for (const [text, line, column] of [
      ['{"a": [\n1, 2,\n]}', 3, 1],
      ['{"a": "x\ny"}', 1, 7],
      ['{"a" 1}', 1, 6],
      ['{"a": 1', 1, 8],
      ['[{"a": tru}]', 1, 8],
      ['{"a": 1}}', 1, 9],
      ['{"a": "\\u12"}', 1, 7],
    ] as const)
      expect(() => openFile('a.json', text)).toThrow(
        expect.objectContaining({ code: 'broken-json', params: { line, column } }),
      )
  })
})

function directoryOf(archive: Uint8Array): number {
  for (let at = 0; at < archive.length; at++)
    if (archive[at] === 0x50 && archive[at + 1] === 0x4b && archive[at + 2] === 1) return at
  throw new Error('no directory')
}

describe('mutations of good files', () => {
  const good: readonly (readonly [name: string, content: Uint8Array])[] = [
    ['a.csv', strToU8('date,title,lat\n2012-03-22,"Coup, or ""mutiny""",12.6\n2012-04-01,Gao,16.2\n')],
    [
      'a.geojson',
      strToU8(
        collection(feature({ a: { b: [1, 'é'] } }), {
          type: 'Feature',
          geometry: {
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
        }),
      ),
    ],
    ['a.ndjson', strToU8(`${JSON.stringify(feature({ a: 1 }))}\n${JSON.stringify(feature({ a: 2 }))}\n`)],
    [
      'a.kml',
      strToU8(
        '<?xml version="1.0"?><kml><Folder><name>f</name><Placemark><name>a&amp;</name><description><![CDATA[<p>x</p>]]></description><Point><coordinates>1,2</coordinates></Point></Placemark></Folder></kml>',
      ),
    ],
    [
      'a.gpx',
      strToU8(
        '<gpx><wpt lat="1" lon="2"><name>a</name></wpt><trk><trkseg><trkpt lat="1" lon="2"/><trkpt lat="2" lon="2"/></trkseg></trk></gpx>',
      ),
    ],
    [
      'a.json',
      strToU8(JSON.stringify({ storymap: { slides: [{ text: { headline: 'a' }, location: { lat: 1, lon: 2 } }] } })),
    ],
    ['b.json', strToU8(JSON.stringify({ events: [{ start_date: { year: '2012' }, text: { headline: 'a' } }] }))],
    [
      'c.json',
      strToU8(
        JSON.stringify({
          '@context': 'linkedplaces',
          features: [{ '@id': 'a', when: { timespans: [{ start: { in: '1010' } }] }, names: [] }],
        }),
      ),
    ],
    ['a.umap', strToU8(JSON.stringify({ type: 'umap', layers: [{ features: [feature({ name: 'a' })] }] }))],
    [
      'a.xlsx',
      workbookMade({
        sheets: { s: rowsXml(CSV), t: rowsXml(CSV) },
        strings: '<si><t>a</t></si>',
        formats: [14, 'yyyy'],
      }),
    ],
    ['a.zip', zip({ 'a.csv': CSV, 'b.zip': zip({ 'c.csv': CSV }) })],
    ['a.csv.gz', gzipSync(strToU8(CSV.repeat(20)))],
  ]
  const pieces = [
    '\0',
    '"',
    '<',
    '>',
    '{',
    '}',
    '[',
    ']',
    '&#',
    '<![CDATA[',
    '<!DOCTYPE a [',
    ',',
    '\n',
    '\ufeff',
    '{"__proto__":',
    'null',
    '1e999',
    '-->',
    'PK\u0001\u0002',
  ].map((text) => strToU8(text))

  it.each(good)('of %s are opened or refused, and nothing else', (_, content) => {
    const random = new Random(content.length)
    for (let round = 0; round < 300; round++) openAll(mutate(content, random, pieces))
  })

  it('of the parts of a workbook as well', () => {
    const random = new Random(7)
    const mutated = (xml: string) => new TextDecoder().decode(mutate(strToU8(xml), random, pieces))
    const sheet = `${rowsXml(CSV)}<row r="4"><c r="A4" s="1"><v>40990.5</v></c><c t="s" r="B4"><v>0</v></c></row>`
    for (let round = 0; round < 300; round++)
      openAll(
        workbookMade({
          sheets: { [random.chance(0.5) ? 's' : mutated('s')]: mutated(sheet), t: rowsXml(CSV) },
          strings: random.chance(0.5) ? '<si><t>a</t></si>' : mutated('<si><r><t>a_x000D_</t></r></si>'),
          formats: [random.chance(0.5) ? 'yyyy-mm' : mutated('[$-40C]d mmm yy hh:mm;@')],
        }),
      )
  })
})

/** Reads every cell; faults of the readers themselves would hide behind the cause "unreadable". */
function openAll(content: Uint8Array): void {
  try {
    for (const table of openFile('a', content).tables) {
      cellsOf(table)
      for (let row = 0; row < table.length; row++) table.geometry?.(row)
      table.scan((cells) => table.columns.map((_, at) => [cells.text(at), cells.number(at), cells.code(at)]))
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    expect(error.code).not.toBe('unreadable')
  }
}

/** Changes, removes, repeats or inserts a few bytes. */
function mutate(content: Uint8Array, random: Random, pieces: readonly Uint8Array[]): Uint8Array {
  let bytes = [...content]
  for (let times = random.between(1, 4); times > 0; times--) {
    const at = random.between(0, bytes.length)
    const length = random.chance(0.1) ? random.between(0, bytes.length) : random.between(1, 6)
    const way = random.between(0, 4)
    if (way === 0) bytes = [...bytes.slice(0, at), ...bytes.slice(at + length)]
    else if (way === 1) bytes.splice(at, 0, ...random.one(pieces))
    else if (way === 2) bytes.splice(at, 0, ...bytes.slice(at, at + length))
    else if (way === 3) bytes[at] = random.between(0, 255)
    else bytes = bytes.slice(0, Math.max(at, 1))
  }
  return Uint8Array.from(bytes)
}
