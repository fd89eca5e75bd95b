import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { NO_GROUND } from '../../drawing/ground/unpack'
import { withRegions } from '../../drawing/ground/withRegions'
import { HOSTILE } from '../../testing/hostileText'
import { IMPORT_WORDS } from '../../testing/importWords'
import { ownAtlas } from '../../testing/ownAtlas'
import { check } from '../check/check'
import { atlasOf } from '../import/atlasOf'
import { build } from '../import/build'
import { guessMapping } from '../import/guess'
import { regionsIn, whereabouts, withRegions as withAddedRegions } from '../import/regions'
import type { Atlas } from '../join/atlas'
import { join } from '../join/join'
import type { Language } from '../language/language'
import { inAll } from '../language/language'
import { formatFault } from '../read/fault'
import { recordsOf } from '../read/read'
import { SHAPES } from '../schema/term'
import { openFile } from '../table/open'
import { parseView } from '../view/parse'
import { chosen } from './chosen'
import { eventFeatures, placeFeatures } from './feature'
import { type FolderWords, folderFiles } from './folder'
import { folderRegions } from './folderRegions'
import { precisionFields, statedStatus } from './jsonFields'
import { yaml } from './yaml'

const WORDS: FolderWords = {
  notKnown: 'Not known.',
  asWritten: 'As the data has it.',
  nameless: 'Without a name',
  broad: 'Known only broadly',
  outside: 'Outside the regions',
  ground: 'Base map: Natural Earth.',
  coverage: '# Coverage\n\n{events} events.\n',
  method: '# Method\n\nFrom a file.\n',
  readme: '# Wells\n',
  licence: 'ODbL\n',
}
const about = { title: 'Wells', licence: 'ODbL', source: 'Ministry of Water' }

function files(atlas: Atlas, language: Language = 'en'): Record<string, string> {
  const made = [
    ...folderFiles(atlas, { language, about, words: WORDS, ground: withRegions(NO_GROUND, folderRegions(atlas)) }),
  ]
  return Object.fromEntries(made.map(({ name, pieces }) => [name.replace(/^wells\//, ''), [...pieces].join('')]))
}

function faultsOf(atlas: Atlas, language?: Language): string[] {
  return check(files(atlas, language)).faults.map(formatFault)
}

describe('a folder of own data', () => {
  const atlas = ownAtlas(90, { places: 12 })

  it('is accepted by the check, and is the same events', () => {
    expect(faultsOf(atlas)).toEqual([])
    const read = join(recordsOf(check(files(atlas)).documents))
    expect(read.events.map(({ id, date, place, kind }) => [id, date, place, kind])).toEqual(
      atlas.events.map(({ id, date, place, kind }) => [id, date, place, kind]),
    )
    for (const query of ['time=1990/1996', 'kind=dry', 'actor=village', 'lat=-20,30', 'near=place-1,4000'])
      expect(chosen(read, parseView(query, read)).map(({ event, match }) => [event.id, match])).toEqual(
        chosen(atlas, parseView(query, atlas)).map(({ event, match }) => [event.id, match]),
      )
    expect(read.config).toMatchObject({ title: { en: 'Wells' }, languages: ['en'], authors: 'Ministry of Water' })
  })

  it('carries on what the data do not state of status and precision, so that pages and files do not either', () => {
    const file = `name,date,place,latitude,longitude,where_prec
Mayor elected,2024-06-10,Kidal,18.4411,1.4078,
Road attack,2024-04-02,Gao,16.2717,-0.0447,1
Rumour,2024-06-11,Araouane,,,`
    const [table] = openFile('diary.csv', file).tables
    if (!table) throw new Error('no table')
    const diary = atlasOf(build(table, guessMapping(table)), 'Wells', IMPORT_WORDS)
    expect(faultsOf(diary)).toEqual([])
    const read = join(recordsOf(check(files(diary)).documents))
    const stated = ({ events, places }: Atlas) =>
      events.map((event) => {
        const place = places.find(({ id }) => id === event.place)
        return [event.title.en, statedStatus(event), place && precisionFields(place).precision]
      })
    expect(stated(read)).toEqual(stated(diary))
    expect(stated(read)).toEqual([
      ['Road attack', null, 'exact'],
      ['Mayor elected', null, null],
      ['Rumour', null, null],
    ])
    expect(JSON.stringify([eventFeatures(read), placeFeatures(read)])).not.toContain('reported')
    expect(placeFeatures(read).features.map(({ properties }) => properties.where_prec)).toEqual([null, 1, null])
    const judged = files(diary)
    const [name = '', text = ''] = Object.entries(judged).find(([one]) => one.startsWith('events/')) ?? []
    expect(check({ ...judged, [name]: text.replace('reported', 'judged') }).faults.map(formatFault)).toEqual([
      expect.stringMatching(/statusUnstated: what is assumed of a status is 'reported', not 'judged'/),
    ])
  })

  it('carries on that the data do not state when something ended', () => {
    const [table] = openFile(
      'ends.csv',
      'name,date,place\nShortage,since 2022,Kidal\nClosure,2021 – present,Gao',
    ).tables
    if (!table) throw new Error('no table')
    const ends = atlasOf(build(table, guessMapping(table)), 'Wells', IMPORT_WORDS)
    expect(faultsOf(ends)).toEqual([])
    const read = join(recordsOf(check(files(ends)).documents))
    expect(read.events.map(({ date }) => date)).toEqual(['2021/..', '2022/'])
  })

  it('is accepted without actors, figures, texts and citations that are listed, and with more kinds than shapes', () => {
    const kinds = Array.from({ length: SHAPES.length + 5 }, (_, i) => ({
      id: `kind-${i}`,
      name: inAll(`Kind ${i}`),
      meaning: inAll(''),
      shape: SHAPES[i] ?? 'dot',
      colour: 'slate' as const,
    })).map((kind) => (kind.shape === 'dot' ? { ...kind, shape: 'dot' as const } : kind))
    const bare: Atlas = {
      ...atlas,
      kinds,
      actors: [],
      measures: [],
      events: atlas.events.map((event, i) => ({
        ...event,
        kind: `kind-${i % kinds.length}`,
        actors: [],
        figures: [],
        summary: [],
        citations: [{ source: 'report', part: null, locator: `row ${i}, https://example.org/${i}` }],
      })),
    }
    expect(faultsOf(bare)).toEqual([])
  })

  it('is accepted with any text, date and id, and tells doubtful dates as such', () => {
    const hostile: Atlas = {
      ...atlas,
      events: HOSTILE.map((text, i) => ({
        ...(atlas.events[i % 90] as Atlas['events'][number]),
        id: `${text} ${i}`,
        title: inAll(text),
        date: ['2012~', '[2012-03-26..2012-04-02]', '2012-01/..', '199X'][i % 4] ?? '2012',
        summary: [{ text: inAll(`${text} One sentence. Two sentences! 10 000 km : « oui » ?`), cites: [0] }],
        citations: [{ source: 'report', part: null, locator: text }],
      })),
    }
    for (const language of ['en', 'fr'] as const) expect(faultsOf(hostile, language)).toEqual([])
  })
})

describe('a folder of own data with regions that the reader added', () => {
  const ring = (west: number, south: number, side: number) => [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ]
  /** As files of others have them: wound the wrong way, with heights, touching themselves, overlapping, far apart. */
  const AREAS = [
    [
      'Lowlands',
      {
        type: 'Polygon',
        coordinates: [
          ring(0, 0, 4)
            .toReversed()
            .map((at) => [...at, 12]),
        ],
      },
    ],
    ['Hills', { type: 'Polygon', coordinates: [ring(3, 3, 4), ring(4, 4, 1)] }],
    [
      'Islands',
      {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [60, 20],
              [62, 20],
              [62, 22],
              [61, 21],
              [62, 24],
              [60, 24],
              [61, 21],
              [60, 20],
            ],
          ],
          [ring(64, 20, 1), ring(66, 20, 1)],
          [
            [
              [2.5, 1],
              [2.5, 1],
              [2.5, 1],
              [2.5, 1],
            ],
          ],
        ],
      },
    ],
    [
      'Speck',
      {
        type: 'Polygon',
        coordinates: [
          [
            [9, 9],
            [9, 9],
            [9, 9],
            [9, 9],
          ],
        ],
      },
    ],
  ] as const
  const EVENTS = `date,place,latitude,longitude,precision
2001-01-01,Alpha,1,1,1
2001-01-02,Beta,3.5,3.5,1
2001-01-03,Gamma,4.5,4.5,1
2001-01-04,Delta,21,65,1
2001-01-05,Epsilon,20.5,66.5,1
2001-01-06,Zeta,4.01,0.01,2
2001-01-07,Lowlands,,,4
2001-01-08,Somewhere,,,3
2001-01-09,Nowhere,50,50,1`

  function withAreas(): Atlas {
    const [table] = openFile('events.csv', EVENTS).tables
    const features = AREAS.map(([name, geometry]) => ({ type: 'Feature', properties: { name }, geometry }))
    const [areas] = openFile('areas.geojson', JSON.stringify({ type: 'FeatureCollection', features })).tables
    if (!table || !areas) throw new Error('no table')
    const scale = { ...guessMapping(table) }
    const columns = scale.columns.map((one, at) =>
      table.columns[at] === 'precision' ? { use: 'precision' as const, scale: 'ucdp' as const } : one,
    )
    const imported = build(table, { ...scale, columns })
    const { regions } = regionsIn(areas, null)
    return withAddedRegions(atlasOf(imported, 'Wells', IMPORT_WORDS), regions, whereabouts(regions, imported.places))
  }

  it('is accepted by the check, and every filter by region or area selects the same', () => {
    const atlas = withAreas()
    expect(atlas.regions.map(({ id }) => id)).toEqual(['lowlands', 'hills', 'islands', 'speck'])
    expect(faultsOf(atlas)).toEqual([])
    const read = join(recordsOf(check(files(atlas)).documents))
    expect(read.regions.map(({ id }) => id)).toEqual(['lowlands', 'hills', 'islands'])
    const found = (one: Atlas, query: string) =>
      chosen(one, parseView(query, one)).map(({ event, match }) => [event.id, match])
    const areas = ['area=0,0,2,2', 'area=3,3,8,8', 'area=59,19,63,23', 'area=-1,-1,0.5,0.5']
    const queries = ['', 'where=lowlands', 'where=hills', 'where=islands', 'where=lowlands,hills', ...areas]
    for (const query of queries.map((one) => one.replace(/,(?=[\d-])/g, one.startsWith('area') ? '&area=' : ',')))
      expect([query, found(read, query)]).toEqual([query, found(atlas, query)])
    expect(found(read, 'where=lowlands')).toHaveLength(5)
  })
})

it('YAML is read as it was written', () => {
  const value = {
    plain: 'text',
    'with space': ['yes', '1', 'null', '2012-01-01', '- x', '{a: b}', '# c', 'é\n"\\\t', ''],
    nested: { deep: [{ a: 1, b: null, c: [true, -0.5] }, 'x'.repeat(200), [], {}] },
    long: Array.from({ length: 30 }, (_, i) => ({ id: `row-${i}`, text: 'y'.repeat(i * 9) })),
  }
  expect(parse(yaml(value))).toEqual(value)
})
