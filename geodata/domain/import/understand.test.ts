import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { IMPORT_WORDS } from '../../testing/importWords'
import { csvTable } from '../table/csv'
import { atlasOf } from './atlasOf'
import { build } from './build'
import { guessMapping } from './guess'
import type { Mapping } from './mapping'

const bytes = (text: string) => new TextEncoder().encode(text)

/** A file as the importer understands it without being told anything: each event in a line, then what was found. */
function understood(text: string, over: Partial<Mapping> = {}) {
  const table = csvTable('made.csv', bytes(text))
  const mapping = { ...guessMapping(table), ...over }
  const imported = build(table, mapping)
  const atlas = atlasOf(imported, 'Made', IMPORT_WORDS)
  const places = new Map(atlas.places.map((place) => [place.id, place]))
  const events = atlas.events.map(({ date, place: id }) => {
    const place = places.get(id)
    const [lng, lat] = place?.point?.coordinates ?? []
    const at = lat === undefined ? '' : ` ${lat},${lng}`
    return `${date} ${place?.precision} ${place?.name.en}${at}`
  })
  const { first } = imported.findings
  const findings = first.map(({ outcome, code, row, read }) => `${row} ${outcome} ${code}${read && ` → ${read}`}`)
  return { events, findings, atlas, imported }
}

const UCDP =
  'id,type_of_violence,dyad_name,side_a,side_b,source_office,where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,country,date_prec,date_start,date_end,low,best,high'
const ucdp = (...cells: string[]) => `${UCDP}\n${cells.join('\n')}`

describe('UCDP GED', () => {
  test.each([
    [
      'exact',
      '1,1,D,A,B,,1,Kati town,Koulikoro,Kati,12.74,-8.07,Mali,1,2012-03-21,2012-03-21,0,0,1',
      '2012-03-21 exact Kati town 12.74,-8.07',
    ],
    [
      'near',
      '1,1,D,A,B,,2,Kati town,Koulikoro,Kati,12.74,-8.07,Mali,1,2012-03-21,2012-03-21,0,0,1',
      '2012-03-21 near Kati town 12.74,-8.07',
    ],
    [
      'a district is no point',
      '1,1,D,A,B,,3,Kati cercle,Koulikoro,Kati,12.74,-8.07,Mali,2,2012-03-21,2012-03-22,0,0,1',
      '[2012-03-21..2012-03-22] district Kati',
    ],
    [
      'a region is no point',
      '1,1,D,A,B,,4,Koulikoro region,Koulikoro,,12.74,-8.07,Mali,3,2012-03-19,2012-03-25,0,0,1',
      '[2012-03-19..2012-03-25] region Koulikoro',
    ],
    [
      'a part is no point',
      '1,1,D,A,B,,5,Northern Mali,,,19,0,Mali,4,2012-03-01,2012-03-31,0,0,1',
      '2012-03 part Northern Mali',
    ],
    ['a country is no point', '1,1,D,A,B,,6,Mali,,,17,-4,Mali,5,2012-01-01,2012-12-31,0,0,1', '2012 country Mali'],
    [
      'the sea is no point',
      '1,1,D,A,B,,7,Bay of Bengal,,,20.6,92.3,Myanmar (Burma),1,2012-01-01,2012-01-01,0,0,1',
      '2012-01-01 part Bay of Bengal',
    ],
  ])('%s', (_, row, event) => {
    expect(understood(ucdp(row))).toMatchObject({ events: [event], findings: [] })
  })

  test('figures keep their bounds, also best below high and low above best; kinds have names', () => {
    const { atlas } = understood(
      ucdp('1,3,D,A,Civilians,Reuters;AFP,1,Kati,,,12.74,-8.07,Mali,1,2012-03-21,2012-03-21,2,0,9'),
    )
    expect(atlas.events[0]?.figures).toMatchObject([{ measure: 'deaths', value: 0 }])
    expect(atlas.kinds[0]?.name.en).toBe('One-sided violence')
    expect(atlas.events[0]?.citations).toHaveLength(2)
  })

  test('a row of HXL tags is no event', () => {
    const tags = UCDP.split(',').map(
      (name) => ({ latitude: '#geo+lat', longitude: '#geo+lon', best: '#affected+killed' })[name] ?? '',
    )
    const row = '1,1,D,A,B,,1,Kati,,,12.74,-8.07,Mali,1,2012-03-21,2012-03-21,0,0,1'
    expect(understood(ucdp(tags.join(','), row))).toMatchObject({
      events: ['2012-03-21 exact Kati 12.74,-8.07'],
      findings: ['2 noted tags'],
    })
  })
})

describe('ACLED', () => {
  const head =
    'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,country,admin1,admin2,location,latitude,longitude,geo_precision,source,notes,fatalities'
  test.each([
    [
      'today',
      head,
      'MLI1,16 May 2025,1,Battles,Armed clash,A,B,Mali,Gao,Gao,Gao,16.27,-0.04,1,RFI,"A clash, with a comma.",3',
      '2025-05-16 exact Gao 16.27,-0.04',
    ],
    [
      'a week and part of a region',
      head,
      'MLI1,2025-05-16,2,Battles,Armed clash,A,B,Mali,Gao,Ansongo,Ansongo,15.66,0.5,2,RFI,x,3',
      '[2025-05-13..2025-05-19] district Ansongo',
    ],
    [
      'a month and a region',
      head,
      'MLI1,16 May 2025,3,Battles,Armed clash,A,B,Mali,Gao,Gao,Gao,16.27,-0.04,3,RFI,x,3',
      '2025-05 region Gao',
    ],
    [
      'the first generation',
      head.toUpperCase(),
      'MLI1,01-January-2015,1,Battle,,A,B,Mali,Gao,,Gao,16.27,-0.04,1,RFI,"two\nlines",0',
      '2015-01-01 exact Gao 16.27,-0.04',
    ],
    [
      'the second, with an unnamed column and a BOM',
      `\ufeff,${head}`,
      '17,MLI1,09 March 2018,1,Battles,Armed clash,A,B,Mali,Gao,,Gao,16.27,-0.04,1,RFI,x,',
      '2018-03-09 exact Gao 16.27,-0.04',
    ],
  ])('%s', (_, columns, row, event) => {
    expect(understood(`${columns}\r\n${row}\r\n`)).toMatchObject({ events: [event], findings: [] })
  })
})

describe('other known shapes', () => {
  test('Linked Places: years of three digits, before the year 0, -1 for none, rows without coordinates', () => {
    const text = [
      'id\ttitle\ttitle_source\tstart\tend\tccodes\tlon\tlat',
      'a\tAdana\tDhiMu\t0610\t1346\t\t35.33\t36.99',
      'b\tEmesa\tLHOM\t1200\t\t\t\t',
      'c\tRoma\tX\t-0025\t0014\t\t12.48\t41.89',
      'd\tCairo\tX\t1168\t-1\t\t31.24\t30.04',
      'e\tNowhen\tX\t-1\t-1\t\t31\t30.5',
    ].join('\n')
    const { events, findings } = understood(text)
    expect(events.map((event) => event.split(' ')[0])).toEqual(['-0025/0014', '0610/1346', '1168', '1200'])
    expect(findings).toEqual(['3 noted coordinates-missing', '6 left-out date-missing'])
  })

  test('Missing Migrants: one column of both, swapped in one row', () => {
    const text = `Main ID,Incident ID,Incident Date,Number of Dead,Location of Incident,Coordinates,Information Source,URL
1,1,05/16/2020,1,Near Nogales,"31.65, -110.37",Pima County,https://a.example
2,2,05/06/2020,2,Near Lukeville,"-112.8, 32.1",Pima County,
3,3,05/07/2020,,At sea,"0, 0",IOM,`
    expect(understood(text)).toMatchObject({
      events: [
        '2020-05-06 exact Near Lukeville 32.1,-112.8',
        '2020-05-07 part At sea',
        '2020-05-16 exact Near Nogales 31.65,-110.37',
      ],
      findings: ['3 mended coordinates-swapped → 32.1, -112.8', '4 noted coordinates-zero'],
    })
  })

  test('TimelineJS: dates in six columns, partly empty, line breaks in cells', () => {
    const text = `Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media
2012,3,21,,2012,3,22,,,The mutiny,"<p>Two
lines</p>",
1960,9,,,,,,,,Independence,,
-700,,,,,,,,,Long ago,,
,3,21,,,,,,,No year,,`
    const { events, findings } = understood(text)
    expect(events.map((event) => event.split(' ')[0])).toEqual(['-0700', '1960-09', '2012-03-21/2012-03-22'])
    expect(findings.filter((finding) => finding.includes('left-out'))).toHaveLength(1)
  })
})

describe('spreadsheets of one’s own', () => {
  test.each([
    [
      'semicolons and decimal commas',
      'Date;Lieu;Latitude;Longitude\n22/03/1991;Bamako;12,65;-8,00',
      '1991-03-22 exact Bamako 12.65,-8',
    ],
    [
      'degrees, minutes and seconds',
      'date;place;lat;lon\n2012-03-22;Kati;12°44′24″N;8°4′12″O',
      '2012-03-22 exact Kati 12.74,-8.07',
    ],
    [
      'both in one column',
      'date,place,coordinates\n2012-03-22,Kati,"(12.74, -8.07)"',
      '2012-03-22 exact Kati 12.74,-8.07',
    ],
    ['WKT', 'date,place,wkt\n2012-03-22,Kati,POINT (-8.07 12.74)', '2012-03-22 exact Kati 12.74,-8.07'],
    ['months first', 'date,place,lat,lon\n03/22/2012,Kati,12.74,-8.07', '2012-03-22 exact Kati 12.74,-8.07'],
    ['American words', 'date,place,lat,lon\n"March 09, 2021",Kati,12.74,-8.07', '2021-03-09 exact Kati 12.74,-8.07'],
    ['midnight', 'date,place,lat,lon\n2021-03-09 0:00,Kati,12.74,-8.07', '2021-03-09 exact Kati 12.74,-8.07'],
    ['Excel’s numbers', 'date,place,lat,lon\n40990,Kati,12.74,-8.07', '2012-03-22 exact Kati 12.74,-8.07'],
    ['ISO without dashes', 'date,place\n20120322,Kati', '2012-03-22 part Kati'],
    ['milliseconds since 1970', 'date,place\n1332374400000,Kati', '2012-03-22 part Kati'],
    ['a span', 'start,end,place\n2012-03-21,2012-03-22,Kati', '2012-03-21/2012-03-22 part Kati'],
    ['a year', 'year,event,place\n1958,Autonomy,Bamako', '1958 part Bamako'],
    ['about', 'date,place\nc. 1990,Kati', '1990~ part Kati'],
    ['a decade', 'date,place\n1990s,Kati', '199X part Kati'],
    ['before Christ', 'date,place\n700 BC,Djenné', '-0699 part Djenné'],
    ['French words', 'Quand,Lieu\n1er août 1991,Kati', '1991-08-01 part Kati'],
    ['words for precision', 'date,place,country,precision\n2012-03-22,,Mali,country', '2012-03-22 country Mali'],
    ['no place at all', 'date,title\n2012-03-22,The coup of the soldiers', '2012-03-22 country (no place)'],
  ])('%s', (_, text, event) => {
    const { events } = understood(text)
    expect(
      events.map((said) =>
        said.replace(/ country \S.*$/, (end) => (end.includes('Mali') ? end : ' country (no place)')),
      ),
    ).toEqual([event])
  })

  test('the centre of a country is no place', () => {
    expect(
      understood('date,place,lat,lon\n2012-03-22,,17,-4\n2012-03-23,Gao,17,-4\n2012-03-24,Kati,12.74,-8.07'),
    ).toMatchObject({
      events: ['2012-03-22 country Mali', '2012-03-23 part Gao', '2012-03-24 exact Kati 12.74,-8.07'],
      findings: ['2 noted coordinates-centroid → Mali', '3 noted coordinates-centroid → Mali'],
    })
  })

  test('a pair that is perhaps swapped is only named, until the reader agrees', () => {
    const rows = Array.from({ length: 12 }, (_, i) => `2012-03-${10 + i},Town ${i},${12 + i / 4},${-8 + i / 3}`)
    const text = `date,place,lat,lon\n${rows.join('\n')}\n2012-04-01,Town X,-3,16.5`
    expect(understood(text)).toMatchObject({ findings: ['14 noted coordinates-perhaps-swapped → 16.5, -3'] })
    expect(understood(text).events.at(-1)).toBe('2012-04-01 exact Town X -3,16.5')
    expect(understood(text, { swapDoubtful: true }).events.at(-1)).toBe('2012-04-01 exact Town X 16.5,-3')
    expect(understood(text, { swapDoubtful: true }).findings).toEqual(['14 mended coordinates-swapped → 16.5, -3'])
  })
})

describe('orders that a mapping leaves open', () => {
  const columns = [{ use: 'date' }, { use: 'coordinates' }] as const

  test('are decided by the content of the columns that the reader chose', () => {
    const text = 'x,y\n25/04/2012,"-110, 31"\n03/04/2012,"31, 12"'
    expect(understood(text, { columns, dateOrder: null, coordinateOrder: null })).toMatchObject({
      events: ['2012-04-03 exact Point 3 of the file 12,31', '2012-04-25 exact Point 2 of the file 31,-110'],
      findings: [],
    })
  })

  test('are named if both fit', () => {
    const text = 'x,y\n03/04/2012,"12, 31"'
    const { imported, findings } = understood(text, { columns, dateOrder: null, coordinateOrder: null })
    expect(imported.mapping).toMatchObject({ dateOrder: 'day-month', dateOrderOpen: true, coordinateOrder: 'lat-lng' })
    expect(findings).toEqual(['2 noted date-order-guessed → 2012-04-03', '2 noted coordinates-order-guessed → 12, 31'])
    const turned = understood(text, { columns, dateOrder: 'month-day', coordinateOrder: 'lng-lat' })
    expect(turned.events[0]).toMatch(/^2012-03-04 exact .* 31,12$/)
  })
})

describe('rows without coordinates', () => {
  const text = `date,place,country,lat,lon
2012-03-21,Kati,Mali,12.74,-8.07
2012-03-22,KATI,Mali,,
2012-03-23,Somewhere,Mali,,
2012-03-24,,Mali,,`

  test('name the places for which a point may be offered', () => {
    expect(understood(text).imported.unplaced).toEqual(['KATI', 'Somewhere'])
    expect(understood(text).events[1]).toBe('2012-03-22 part KATI')
  })

  test('have the point to which the reader agreed', () => {
    expect(understood(text, { points: { KATI: [-8.07, 12.74] } })).toMatchObject({
      events: [
        '2012-03-21 exact Kati 12.74,-8.07',
        '2012-03-22 exact KATI 12.74,-8.07',
        '2012-03-23 part Somewhere',
        '2012-03-24 part Mali',
      ],
      findings: ['3 mended place-matched → 12.74, -8.07', '4 noted coordinates-missing', '5 noted coordinates-missing'],
    })
  })
})

describe('a bad row costs one row', () => {
  const GOOD = Array.from(
    { length: 20 },
    (_, i) => `e${i},2012-03-${String(i + 1).padStart(2, '0')},Town ${i},${12 + i / 10},${-8 + i / 10},5`,
  )
  const HEAD = 'id,date,place,lat,lon,deaths'

  test('whatever is in it, nothing throws and every good row stays', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        'NaN',
        '-1',
        '1e999',
        '0000-00-00',
        '31/02/2012',
        '=1+1',
        '<script>',
        '__proto__',
        'POINT (x y)',
        '99999999999999999999',
        '12°75′N',
        '[..]',
        '../..',
        '2012-03-21/2012-03-20',
        '\u202e2012',
        '٢٠١٢',
        'c. ',
        'X'.repeat(5000),
        '-',
        '–',
        '/',
        '1990–',
      ),
    )
    const cell = hostile.map((text) => `"${text.replaceAll('"', '""')}"`)
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 }), fc.nat(20), (bad, at) => {
        const rows = [...GOOD.slice(0, at), ...bad.map((cells) => `"bad",${cells.join(',')}`), ...GOOD.slice(at)]
        const { atlas } = understood([HEAD, ...rows].join('\n'))
        const titles = atlas.events.map(
          ({ date, place }) => `${date} ${atlas.places.find(({ id }) => id === place)?.name.en}`,
        )
        for (const row of GOOD) {
          const [, date, place] = row.split(',')
          expect(titles).toContain(`${date} ${place}`)
        }
      }),
      { numRuns: 150, seed: 2012 },
    )
  })

  test('mutations of known files never throw', () => {
    const files = [
      ucdp('1,1,D,A,B,,1,Kati town,Koulikoro,Kati,12.74,-8.07,Mali,1,2012-03-21,2012-03-21,0,0,1'),
      'id\ttitle\ttitle_source\tstart\tend\tlon\tlat\na\tAdana\tDhiMu\t0610\t1346\t35.33\t36.99',
      'Year,Month,Day,Headline,Text\n2012,3,21,The mutiny,x',
      'Date;Lieu;Latitude;Longitude\n22/03/1991;Bamako;12,65;-8,00',
    ]
    const change = fc.record({ at: fc.nat(400), cut: fc.nat(6), put: fc.string({ unit: 'binary', maxLength: 6 }) })
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.array(change, { maxLength: 6 }), (file, changes) => {
        const text = changes.reduce((said, { at, cut, put }) => said.slice(0, at) + put + said.slice(at + cut), file)
        if (text.trim() === '') return
        for (const event of understood(text).atlas.events) expect(event.earliest).toBeLessThanOrEqual(event.latest)
      }),
      { numRuns: 300, seed: 1991 },
    )
  })
})
