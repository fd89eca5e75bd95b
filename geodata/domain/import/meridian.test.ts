import { describe, expect, it } from 'vitest'
import { cameraIn, inFrame } from '../../drawing/camera/camera'
import { IMPORT_WORDS } from '../../testing/importWords'
import { chosenBy, chosenOneByOne } from '../export/chosen'
import { csvPieces } from '../export/csv'
import { ownFileFrom, ownFilePieces } from '../export/ownFile'
import { select } from '../select/select'
import { openFile } from '../table/open'
import { rectangle } from '../view/area'
import { parseView } from '../view/parse'
import { EMPTY_VIEW, type View } from '../view/view'
import { atlasOf } from './atlasOf'
import { build } from './build'
import { guessMapping } from './guess'
import { acrossMeridian, asInFile } from './meridian'

/** Towns around the Koro Sea, of an invented quarrel. */
const FIJI = `title,date,place,latitude,longitude
One,2012-01-01,Suva,-18.1416,178.4419
Two,2012-01-02,Levuka,-17.6834,178.8386
Three,2012-01-03,Taveuni,-16.8537,-179.9697123456789
Four,2012-01-04,Lakeba,-18.2261,-178.7897`

function opened(csv: string) {
  const [table] = openFile('events.csv', csv).tables
  if (!table) throw new Error('no table')
  return atlasOf(build(table, guessMapping(table)), 'Fiji', IMPORT_WORDS)
}

const plain = opened(FIJI)
const atlas = acrossMeridian(plain)
const titles = (view: Partial<View>) =>
  Array.from(select(atlas, { ...EMPTY_VIEW, ...view }).positions.certain, (at) => atlas.events[at]?.title.en)

describe('a data set on both sides of the 180th meridian', () => {
  it('has them beside each other, on a map that goes on to the east', () => {
    expect(atlas.places.map(({ point }) => point?.coordinates[0]?.toFixed(4))).toEqual([
      '178.4419',
      '178.8386',
      '180.0303',
      '181.2103',
    ])
    const { home, edge } = atlas.config.map
    expect(home).toEqual([177.9, -18.8, 181.8, -16.3])
    expect(edge).toEqual([174, -21.3, 185.8, -13.8])
    const frame = { width: 400, height: 300 }
    const place = inFrame(cameraIn(frame, null, atlas.config.map), frame)
    for (const { point } of atlas.places) {
      const { x } = place(point?.coordinates ?? [])
      expect(x > 0 && x < 400).toBe(true)
    }
    // A View has longitudes as everybody knows them.
    const west = cameraIn(frame, { lat: -18, lng: -179, zoom: 9 }, atlas.config.map)
    expect([west.lng.toFixed(3), west.zoom]).toEqual(['181.000', 9])
  })

  it('is filtered by areas drawn across it or on either side, and by a radius', () => {
    const area = (...edges: readonly [number, number, number, number]) => ({ area: rectangle(...edges) })
    expect(titles(area(178.5, -19, 180.5, -16))).toEqual(['Two', 'Three'])
    expect(titles(area(-180, -19, -178, -16))).toEqual(['Three', 'Four'])
    expect(titles(area(180, -19, 182, -16))).toEqual(['Three', 'Four'])
    expect(titles(area(178, -19, 179, -16))).toEqual(['One', 'Two'])
    const levuka = atlas.places[1]?.id ?? ''
    expect(titles({ near: { place: levuka, km: 160 } })).toEqual(['One', 'Two', 'Three'])
  })

  it('keeps a drawn area in its address', () => {
    const area = rectangle(178.5, -19, 180.5, -16)
    expect(area?.map(([lng]) => lng)).toEqual([178.5, 180.5, 180.5, 178.5, 178.5])
    expect(rectangle(181, -19, 182, -16)).toEqual(rectangle(-179, -19, -178, -16))
    expect(parseView('area=178.5&area=-19&area=180.5&area=-16', atlas).area).toEqual(area)
  })

  it('is saved as its file has it', () => {
    const selection = chosenBy(atlas, EMPTY_VIEW)
    const provenance = { own: true, language: 'en', title: 'Fiji', licence: null, source: null, query: '' } as const
    const written = (from: typeof atlas) =>
      [...csvPieces(from, chosenOneByOne(from, selection), provenance, () => '')].join('')
    expect(written(atlas.inFile ?? atlas)).toBe(written(plain))
    expect(written(plain)).toContain('-179.9697123456789')
  })

  it('is the same map again from a page that holds some of it', () => {
    const { config } = atlas
    const filed = asInFile(atlas)
    const about = { title: 'Fiji', licence: null, source: null }
    const some = select(atlas, parseView('q=One', atlas))
    const file = [...ownFilePieces(filed, some, { language: 'en', about, view: '' })].join('')
    expect(acrossMeridian(ownFileFrom(JSON.parse(file)).atlas).config.map).toEqual(config.map)
    const all = select(atlas, EMPTY_VIEW)
    const whole = [...ownFilePieces(filed, all, { language: 'en', about, view: '' })].join('')
    expect(whole).toContain('-179.9697123456789')
    expect(acrossMeridian(ownFileFrom(JSON.parse(whole)).atlas).places).toEqual(
      atlas.places.map((place) => expect.objectContaining({ id: place.id, point: place.point })),
    )
  })
})

it('leaves every other data set as it is', () => {
  const around = opened('title,date,latitude,longitude\nA,2012,0,-170\nB,2012,0,-60\nC,2012,0,60\nD,2012,0,170')
  expect(acrossMeridian(around)).toBe(around)
})
