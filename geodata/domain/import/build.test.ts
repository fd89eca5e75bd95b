import { describe, expect, it } from 'vitest'
import { IMPORT_WORDS } from '../../testing/importWords'
import type { Atlas } from '../join/atlas'
import { columns } from '../join/columns'
import { positionOfEvent } from '../join/lookup'
import { select } from '../select/select'
import { csvTable } from '../table/csv'
import type { Table } from '../table/table'
import { parseWindow } from '../time/window'
import { EMPTY_VIEW } from '../view/view'
import { atlasOf } from './atlasOf'
import { build, building } from './build'
import { transferables } from './imported'
import type { ColumnUse, Mapping } from './mapping'
import { whereabouts, withRegions } from './regions'

/** A mapping with one use for each column; what follows a colon is its scale or bound. */
function mapped(uses: string): Mapping {
  return {
    profile: null,
    columns: uses.split(' ').map((text): ColumnUse => {
      const [use, more] = text.split(':') as [ColumnUse['use'], string | undefined]
      if (more === undefined) return { use }
      return use === 'figure'
        ? { use, measure: 'deaths', bound: more as 'best' }
        : { use, scale: more as 'ucdp' | 'acled' }
    }),
    dateOrder: null,
    dateOrderOpen: false,
    coordinateOrder: null,
  }
}

const tableOf = (rows: string) => csvTable('raids.csv', new TextEncoder().encode(rows))

function made(rows: string | Table, uses: string): Atlas & { findings: ReturnType<typeof build>['findings'] } {
  const imported = build(typeof rows === 'string' ? tableOf(rows) : rows, mapped(uses))
  return { ...atlasOf(imported, 'Raids', IMPORT_WORDS), findings: imported.findings }
}

const same = (text: string) => ({ en: text, fr: text })

it('makes filters of columns of few values, but not of the numbers by which a file calls them', () => {
  const rows = Array.from(
    { length: 20 },
    (_, i) => `2012-03-0${1 + (i % 9)},${700 + (i % 2)},${i % 2 ? 'North' : 'South'},${i % 3}`,
  )
  const atlas = made(`date,country_id,side,stage\n${rows.join('\n')}`, 'date out out out')
  expect(atlas.fields?.map(({ name }) => name.en)).toEqual(['side', 'stage'])
})

describe('rows made into events', () => {
  it('makes an event with everything that a row says', () => {
    const atlas = made(
      `id,title,note,date,lat,lng,town,kind,by,on,source,best,low,high,url
e1,A raid,Two lines,2012-03-22,12.65,-8,Bamako,raid,A; B,C,AFP;Reuters,3,2,4,https://example.org/1`,
      'id title text date latitude longitude place kind actor target source figure:best figure:low figure:high link',
    )
    const [event] = atlas.events
    expect(event).toEqual({
      id: 'e1',
      title: same('A raid'),
      summary: [{ text: same('Two lines'), cites: [0, 1] }],
      date: '2012-03-22',
      earliest: 15421,
      latest: 15421,
      dates: [],
      dating: null,
      place: atlas.places[0]?.id,
      siting: null,
      inferred: [],
      contested: null,
      kind: 'raid',
      status: 'reported',
      statusUnstated: true,
      key: false,
      actors: [
        { id: 'a', role: 'acts' },
        { id: 'b', role: 'acts' },
        { id: 'c', role: 'acted-on' },
      ],
      figures: [{ measure: 'deaths', value: 3, range: [2, 4], claimedBy: same('Raids'), source: 'afp', part: null }],
      citations: [
        { source: 'afp', part: null, locator: 'row 2, https://example.org/1' },
        { source: 'reuters', part: null, locator: 'row 2, https://example.org/1' },
      ],
      links: [],
    })
    expect(atlas.places[0]).toMatchObject({
      name: same('Bamako'),
      precision: 'exact',
      abroad: false,
      point: { coordinates: [-8, 12.65] },
    })
    expect(atlas.measures).toEqual([{ id: 'deaths', name: same('deaths'), unit: 'count' }])
  })

  it('sorts events by first day, last day and row, and names them after their rows', () => {
    const atlas = made(
      'title,from,to\nlate,2013,\nlong,2012-01-01,2012-02-01\nb,2012-01-01,\na,2012-01-01,',
      'title date end',
    )
    expect(atlas.events.map(({ id, title }) => `${id} ${title.en}`)).toEqual([
      'row-4 b',
      'row-5 a',
      'row-3 long',
      'row-2 late',
    ])
  })

  it('calls an event without a title by its kind and place, as a sentence begins', () => {
    const { events } = made('date,kind,place\n2012,éruption,Kilauea\n2013,fire,Etna', 'date kind place')
    expect(events.map(({ title }) => title.en)).toEqual(['Éruption, Kilauea', 'Fire, Etna'])
  })

  it('leaves out a row without a date, and says so; the others stay', () => {
    const atlas = made('title,date\na,2012\nb,\nc,soon\nd,2013', 'title date')
    expect(atlas.events.map(({ title }) => title.en)).toEqual(['a', 'd'])
    expect(atlas.findings.first.map(({ outcome, row, column, value }) => [outcome, row, column, value])).toEqual([
      ['left-out', 3, 'date', ''],
      ['left-out', 4, 'date', 'soon'],
    ])
  })

  it('draws no point for what is only known to an area, and names it after the area', () => {
    const atlas = made(
      `date,lat,lng,town,region,country,prec
2012,13,4,Niamey,Niamey,Niger,1
2012,13,4,near Niamey,Niamey,Niger,2
2012,14,5,,Maradi,Niger,4
2012,15,6,,,Niger,6
2012,15,6,,,Mali,6
2012,1,1,somewhere,,,9`,
      'date latitude longitude place region country precision:ucdp',
    )
    expect(atlas.places.map(({ name, precision, point }) => [name.en, precision, point !== null])).toEqual([
      ['Niamey', 'exact', true],
      ['near Niamey', 'near', true],
      ['Maradi', 'region', false],
      ['Niger', 'country', false],
      ['Mali', 'country', false],
      ['somewhere', 'part', false],
    ])
    expect(atlas.findings.counts.noted).toEqual({ 'precision-unknown': 1 })
  })

  it('keeps rows without coordinates, mends exchanged ones, and takes zeros for nothing', () => {
    const atlas = made(
      'date,lat,lng,town\n2012,,,Gao\n2012,-112.5,32.1,Ajo\n2012,0,0,Kidal\n2012,a,b,',
      'date latitude longitude place',
    )
    expect(atlas.places.map(({ name, point }) => [name.en, point?.coordinates])).toEqual([
      ['Gao', undefined],
      ['Ajo', [-112.5, 32.1]],
      ['Kidal', undefined],
      ['Place not stated', undefined],
    ])
    expect(atlas.findings.counts).toEqual({
      'left-out': {},
      mended: { 'coordinates-swapped': 1 },
      noted: { 'coordinates-missing': 1, 'coordinates-zero': 1, 'coordinates-unreadable': 1 },
    })
  })

  it('tells areas of one name in two countries apart', () => {
    const atlas = made(
      'date,region,country\n2012,Central,Kenya\n2012,Central,Ghana\n2012,Nord,Haiti',
      'date region country',
    )
    expect(atlas.places.map(({ name }) => name.en)).toEqual(['Central (Kenya)', 'Central (Ghana)', 'Nord'])
    expect(new Set(atlas.places.map(({ id }) => id)).size).toBe(3)
  })

  it('uses the column of ids only if each row has its own', () => {
    const ids = (rows: string) => made(`id,date\n${rows}`, 'id date').events.map(({ id }) => id)
    expect(ids('a-1,2012\nB_2,2013')).toEqual(['a-1', 'B_2'])
    expect(ids('a,2012\na,2013')).toEqual(['row-2', 'row-3'])
    expect(ids('a,2012\nb c,2013')).toEqual(['row-2', 'row-3'])
    expect(ids('a,\na,2012\nb,2013')).toEqual(['a', 'b'])
  })

  it('finds events by their ids, also before any was shown', () => {
    const positions = (atlas: Atlas, ...ids: string[]) => {
      const found = ids.map((id) => positionOfEvent(atlas, id))
      expect(ids.map((id) => columns(atlas).find?.(id))).toEqual(found)
      return found
    }
    const named = made('id,date\nb,2013\nx,\na,2012', 'id date')
    expect(positions(named, 'a', 'b', 'x', 'c', 'row-2')).toEqual([0, 1, -1, -1, -1])
    expect(positions(named, ...named.events.map(({ id }) => id))).toEqual([0, 1])
    const rows = made('title,date\nb,2013\nx,\na,2012', 'title date')
    expect(positions(rows, 'row-4', 'row-2', 'row-3', 'row-1', 'row-04', 'b')).toEqual([0, 1, -1, -1, -1, -1])
    expect(positions(rows, ...rows.events.map(({ id }) => id))).toEqual([0, 1])
  })

  it('lists kinds by frequency, each with a sign of its own as long as there are any', () => {
    const few = made('date,kind\n2012,b\n2012,a\n2012,a\n2012,', 'date kind')
    expect(few.kinds.map(({ id, name }) => [id, name.en])).toEqual([
      ['a', 'a'],
      ['b', 'b'],
      ['none', 'Not stated'],
    ])
    const many = made(`date,kind\n${Array.from({ length: 300 }, (_, i) => `2012,kind ${i}`).join('\n')}`, 'date kind')
    expect(many.kinds).toHaveLength(201)
    expect(many.kinds.at(-1)?.name.en).toBe('Other kinds')
    const shapes = many.kinds.map(({ shape }) => shape)
    expect(new Set(shapes.slice(0, 13)).size).toBe(13)
    expect(new Set(shapes.slice(13)).size).toBe(1)
    expect(shapes.slice(0, 13)).not.toContain(shapes[13])
    expect(made('date\n2012', 'date').kinds.map(({ name }) => name.en)).toEqual(['Event'])
  })

  it('survives names that are no words, or words of the language', () => {
    const atlas = made('date,actor\n2012,__proto__\n2012,constructor\n2012,مالي\n2012,!\n2012,?', 'date actor')
    expect(new Set(atlas.actors.map(({ id }) => id)).size).toBe(5)
    for (const { id } of atlas.actors) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  })

  it('reads figures as they are: unknown ones, words, and ends in the wrong order', () => {
    const atlas = made(
      'date,best,low,high\n2012,0,9,4\n2013,-1,-1,\n2014,dozens,,\n2015,39.0,,50',
      'date figure:best figure:low figure:high',
    )
    expect(
      atlas.events.map(({ figures }) => figures.map(({ value, range, words }) => ({ value, range, words }))),
    ).toEqual([
      [{ value: 0, range: [4, 9], words: undefined }],
      [],
      [{ value: undefined, range: undefined, words: same('dozens') }],
      [{ value: 39, range: [null, 50], words: undefined }],
    ])
  })

  it('leaves out the row of HXL tags and what stands above it', () => {
    const atlas = made('title,date\nnotes,\n#event+name,#date+start\na,2012', 'title date')
    expect(atlas.events.map(({ title }) => title.en)).toEqual(['a'])
    expect(atlas.findings.counts).toEqual({ 'left-out': {}, mended: {}, noted: { 'above-tags': 1, tags: 1 } })
  })

  it('keeps small geometries as near their middle, and gives large ones no point', () => {
    const square = (lng: number, lat: number, size: number) => ({
      type: 'Polygon' as const,
      coordinates: [
        [
          [lng, lat],
          [lng + size, lat],
          [lng + size, lat + size],
          [lng, lat],
        ],
      ],
    })
    const geometries = [{ type: 'Point' as const, coordinates: [2, 13] }, square(2, 13, 0.1), square(2, 13, 3), null]
    const rows = tableOf('title,date,town\na,2012,A\nb,2012,B\nc,2012,C\nd,2012,D')
    const atlas = made({ ...rows, geometry: (row) => geometries[row] ?? null }, 'title date place')
    expect(atlas.places.map(({ precision, point }) => [precision, point?.coordinates])).toEqual([
      ['exact', [2, 13]],
      ['near', [2.05, 13.05]],
      ['part', undefined],
      ['part', undefined],
    ])
    expect(atlas.events.map(({ title }) => title.en)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('has settings for the explorer: bounds of the points, halves of the years', () => {
    const { config } = made('date,lat,lng\n2012,12,-8\n2014,17,1', 'date latitude longitude')
    const [west, south, east, north] = config.map.home
    expect([west < -8, south < 12, east > 1, north > 17]).toEqual([true, true, true, true])
    expect(config.compare.periods).toEqual(['2012/2013', '2014'])
    const oneDay = made('date\n2012-05-05', 'date').config.compare.periods
    for (const period of oneDay) expect(parseWindow(period)).not.toBeNull()
  })

  it('frames all points, also those on both sides of the 180th meridian', () => {
    const mapOf = (...lngs: readonly number[]) =>
      made(`date,lat,lng\n${lngs.map((lng) => `2012,-17,${lng}`).join('\n')}`, 'date latitude longitude').config.map
    expect(mapOf(179, 178, 177).home).toEqual([176.5, -17.5, 179.5, -16.5])
    for (const around of [mapOf(179, 178, -179), mapOf(179, -178, -175), mapOf(-170, -60, 60, 170)])
      expect(around).toEqual({
        home: [-180, -17.5, 180, -16.5],
        edge: [-180, -18.5, 180, -15.5],
        ground: '',
        unnamed: [],
      })
  })

  it('takes a point at sea for what it is: a place like any other, without a word about it', () => {
    const imported = build(
      tableOf('date,lat,lng,place\n2012,6.52,-22.41,Buoy'),
      mapped('date latitude longitude place'),
    )
    const atlas = atlasOf(imported, 'Buoys', IMPORT_WORDS)
    expect(imported.findings.counts).toEqual({ 'left-out': {}, mended: {}, noted: {} })
    expect(atlas.places.map(({ name, precision, point }) => [name.en, precision, point?.coordinates])).toEqual([
      ['Buoy', 'exact', [-22.41, 6.52]],
    ])
    // Regions that it lies in none of do not hide it either.
    const island = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    }
    const regions = [{ id: 'island', name: 'Island', geometry: island }]
    const within = withRegions(atlas, regions, whereabouts(regions, imported.places))
    expect(within.places.map(({ regions, point, beyond }) => [regions, point?.coordinates, beyond])).toEqual([
      [[], [-22.41, 6.52], undefined],
    ])
    expect(select(within, EMPTY_VIEW).positions.certain).toHaveLength(1)
  })

  it('tells how far it is, and survives the way from a worker', () => {
    const rows = `title,date\n${Array.from({ length: 10_000 }, (_, i) => `t${i},2012`).join('\n')}`
    const steps = [...building(tableOf(rows), mapped('title date'))]
    expect(steps).toEqual([0, 4096, 8192, 10_000])
    const imported = build(tableOf(rows), mapped('title date'))
    const sent = structuredClone(imported, { transfer: transferables(imported) })
    expect(atlasOf(sent, 'Raids', IMPORT_WORDS).events[9999]?.title.en).toBe('t9999')
    expect(imported.table.bytes).toHaveLength(0)
  })

  it('counts every finding but keeps only the first ten thousand', () => {
    const { findings } = made(`title,date\n${'x,\n'.repeat(12_000)}y,2012`, 'title date')
    expect(Object.values(findings.counts['left-out'])).toEqual([12_000])
    expect(findings.first).toHaveLength(10_000)
  })
})
