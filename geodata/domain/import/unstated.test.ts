import { describe, expect, test } from 'vitest'
import { memoryViews } from '../../drawing/served/memoryViews'
import { pageOf } from '../../testing/features/ask'
import { IMPORT_WORDS } from '../../testing/importWords'
import { chosen } from '../export/chosen'
import { selectionCsv } from '../export/csv'
import { selectionGeojsonText } from '../export/geojson'
import { selectionLpf } from '../export/lpf'
import { ownFileFrom, ownFilePieces } from '../export/ownFile'
import type { Atlas } from '../join/atlas'
import { columns } from '../join/columns'
import { splitPayload, withoutDetails } from '../join/details'
import { fromPayload, toPayload } from '../join/payload'
import { itemsOfView } from '../ogc/itemsOfView'
import { select } from '../select/select'
import { memoryFeatures } from '../service/memory/memoryFeatures'
import { openFile } from '../table/open'
import { OPEN_END } from '../time/interval'
import { EMPTY_VIEW } from '../view/view'
import { atlasOf } from './atlasOf'
import { build } from './build'
import { guessMapping } from './guess'
import { regionsIn, whereabouts, withRegions } from './regions'

/** A file that says nothing of status and precision, but of the precision of one place. */
const DIARY = `name,date,place,latitude,longitude,where_prec
Mayor elected,2024-06-10,Kidal,18.4411,1.4078,
Road attack,2024-04-02,Gao,16.2717,-0.0447,1
Bridge closed,2024-04-03,Ansongo,15.66,0.5,2
Rumour,2024-06-11,Araouane,,,`

const ABOUT = { title: 'Diary', licence: null, source: null } as const
const PROVENANCE = { own: true, language: 'en', query: '', ...ABOUT } as const

function imported(name: string, content: string) {
  const [table] = openFile(name, content).tables
  if (!table) throw new Error('no table')
  return build(table, guessMapping(table))
}

const opened = (name: string, content: string) => atlasOf(imported(name, content), 'Diary', IMPORT_WORDS)
const diary = opened('diary.csv', DIARY)
const rows = chosen(diary, EMPTY_VIEW)

/** What the data state of each event, by title. */
const stated = ({ events, places }: Atlas) =>
  Object.fromEntries(
    events.map(({ title, status, statusUnstated, place: id }) => {
      const place = places.find((one) => one.id === id)
      return [title.en, [statusUnstated ? null : status, place?.precisionUnstated ? null : place?.precision]]
    }),
  )

const STATED = {
  'Mayor elected': [null, null],
  'Road attack': [null, 'exact'],
  'Bridge closed': [null, 'near'],
  Rumour: [null, null],
}

describe('what a file does not say of status and precision', () => {
  test('is counted as reported, at its point, and known to be an assumption', () => {
    expect(stated(diary)).toEqual(STATED)
    expect(diary.events.map(({ status }) => status)).toEqual(Array(4).fill('reported'))
    const [kidal, araouane] = ['Kidal', 'Araouane'].map((name) => diary.places.find((one) => one.name.en === name))
    expect([kidal?.precision, kidal?.point?.coordinates]).toEqual(['exact', [1.4078, 18.4411]])
    expect([araouane?.precision, araouane?.point]).toEqual(['part', null])
  })

  test('tells places apart: one point is exact, the same with another precision or none is not', () => {
    const { places } = opened(
      'three.csv',
      'name,date,place,latitude,longitude,where_prec\nA,2024-01-01,Gao,16.3,0,\nB,2024-01-02,Gao,16.3,0,1\nC,2024-01-03,Gao,16.3,0,',
    )
    expect(places.map(({ precisionUnstated }) => precisionUnstated)).toEqual([true, undefined])
  })

  test('a code that is not one says nothing; the middle of a small shape says that it is near', () => {
    const shapes = [
      '{"type":"Polygon","coordinates":[[[0,16],[0.1,16],[0.1,16.1],[0,16]]]}',
      '{"type":"Point","coordinates":[1,17]}',
    ]
    const features = shapes.map(
      (geometry, i) =>
        `{"type":"Feature","properties":{"name":"${i === 0 ? 'Shape' : 'Spot'}","date":"2024-01-0${i + 1}"},"geometry":${geometry}}`,
    )
    expect(stated(opened('s.geojson', `{"type":"FeatureCollection","features":[${features.join()}]}`))).toEqual({
      Shape: [null, 'near'],
      Spot: [null, null],
    })
    expect(
      stated(opened('u.csv', 'name,date,place,latitude,longitude,where_prec\nRaid,2024-01-01,Gao,16.3,0,9')),
    ).toEqual({ Raid: [null, null] })
  })

  test('an area named like a region that was added is that region', () => {
    const area = '{"type":"Polygon","coordinates":[[[-4,18],[-3,18],[-3,20],[-4,18]]]}'
    const [table] = openFile(
      'areas.geojson',
      `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Araouane"},"geometry":${area}}]}`,
    ).tables
    if (!table) throw new Error('no areas')
    const { regions } = regionsIn(table, null)
    const placed = withRegions(diary, regions, whereabouts(regions, imported('diary.csv', DIARY).places))
    expect(stated(placed)).toEqual({ ...STATED, Rumour: [null, 'region'] })
  })
})

/** Two events without a last day: of one the file does not state its end, the other was still going on. */
const ENDS = `name,date,place,latitude,longitude
Water shortage,since 2022,Kidal,18.4411,1.4078
Market closed,2021 – present,Gao,16.2717,-0.0447`
const DATES = { 'Market closed': '2021/..', 'Water shortage': '2022/' }

const dates = ({ events }: Atlas) => Object.fromEntries(events.map(({ title, date }) => [title.en, date]))

describe.each([
  ['csv', (atlas: Atlas) => selectionCsv(atlas, chosen(atlas, EMPTY_VIEW), PROVENANCE, () => '')],
  ['geojson', (atlas: Atlas) => selectionGeojsonText(atlas, chosen(atlas, EMPTY_VIEW), PROVENANCE)],
  ['lpf.json', (atlas: Atlas) => selectionLpf(atlas, chosen(atlas, EMPTY_VIEW), PROVENANCE)],
])('as %s', (format, write) => {
  test('an end that the file does not state is no end that is open, nor when that is opened again', () => {
    const ends = opened('ends.csv', ENDS)
    expect(dates(ends)).toEqual(DATES)
    expect(ends.events.map(({ latest }) => latest)).toEqual([OPEN_END, OPEN_END])
    expect(dates(opened(`ends.${format}`, write(ends)))).toEqual(DATES)
  })
})

test('nor on pages and in the file that holds an explorer', () => {
  const ends = opened('ends.csv', ENDS)
  expect(dates(fromPayload(toPayload(ends, 'en'), new Map()))).toEqual(DATES)
  const head = { language: 'en', about: ABOUT, view: '' } as const
  const file = [...ownFilePieces(ends, select(ends, EMPTY_VIEW), head)].join('')
  expect(dates(ownFileFrom(JSON.parse(file)).atlas)).toEqual(DATES)
})

describe.each([
  ['csv', () => selectionCsv(diary, rows, PROVENANCE, () => '')],
  ['geojson', () => selectionGeojsonText(diary, rows, PROVENANCE)],
  [
    'lpf.json',
    () =>
      [selectionLpf(diary, rows, PROVENANCE)]
        .map((file) => (typeof file === 'string' ? file : JSON.stringify(file)))
        .join(),
  ],
])('as %s', (format, write) => {
  test('it is in no file of it either, nor when that is opened again', () => {
    const file = write()
    expect(file).not.toMatch(/reported/i)
    expect(file.match(/\bexact\b/g)).toHaveLength(1)
    expect(stated(opened(`diary.${format}`, file))).toEqual(STATED)
  })
})

test('nor in the file that holds an explorer', () => {
  const head = { language: 'en', about: ABOUT, view: '' } as const
  const file = [...ownFilePieces(diary, select(diary, EMPTY_VIEW), head)].join('')
  expect(stated(ownFileFrom(JSON.parse(file)).atlas)).toEqual(STATED)
})

describe('the open data service', () => {
  const store = memoryFeatures(diary, 'diary')
  const found = async (parameters: Readonly<Record<string, string>>, collection: 'events' | 'places' = 'events') =>
    (await pageOf(store, collection, parameters)).items.map(({ feature: { properties } }) =>
      collection === 'events' ? properties.title : properties.name,
    )

  test('finds by status and precision only what states them', async () => {
    expect(await found({ status: 'reported' })).toEqual([])
    expect(await found({ filter: "NOT status = 'reported'" })).toEqual([])
    expect(await found({ filter: 'status IS NULL' })).toHaveLength(4)
    expect(await found({ precision: 'exact' })).toEqual(['Road attack'])
    expect(await found({ where_prec: '1' })).toEqual(['Road attack'])
    expect(await found({ precision: 'exact' }, 'places')).toEqual(['Gao'])
    expect(await found({ filter: 'where_prec IS NULL' }, 'places')).toEqual(['Araouane', 'Kidal'])
  })

  test('has the events of a View, which counts them as reported', async () => {
    const view = { ...EMPTY_VIEW, status: ['reported', 'judged'] as const }
    const { query, left } = itemsOfView(view, 'en', true)
    expect(left).toEqual([])
    expect(await found(Object.fromEntries(new URLSearchParams(query)))).toHaveLength(4)
  })
})

test('an explorer of a part of the data set says in its filters and lists what is only assumed', async () => {
  const views = memoryViews(diary, 'diary')
  const set = await views.set()
  expect(set.someStatusUnstated).toBe(true)
  const { lines } = await views.page(EMPTY_VIEW, 'certain', null, 10)
  expect(lines.map(({ statusUnstated }) => statusUnstated)).toEqual(Array(4).fill(true))
})

test('the outline of an atlas keeps what is only assumed, whatever its first event and place state', () => {
  const events = diary.events.map(({ statusUnstated, ...event }, i) =>
    i === 0 ? { ...event, status: 'judged' as const } : { ...event, statusUnstated },
  )
  const some: Atlas = { ...diary, events }
  const { outline } = splitPayload(toPayload(some, 'en'))
  const sent = fromPayload(withoutDetails(JSON.parse(JSON.stringify(outline))), new Map())
  expect(stated(sent)).toEqual({ ...STATED, 'Road attack': ['judged', 'exact'] })
  expect(columns(sent).statusUnstated).toEqual(Uint8Array.of(0, 1, 1, 1))
})
