import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type PackedGround, unpack } from '../../drawing/ground/unpack'
import { atlasSource } from '../../load/source'
import { select } from '../select/select'
import { EMPTY_VIEW } from '../view/view'
import { fromPayload, toPayload } from './payload'

const atlas = atlasSource().atlas()
const packed: PackedGround = JSON.parse(
  readFileSync(new URL('../../mali/basemap/ground.json', import.meta.url), 'utf8'),
)
const ground = unpack(packed)
const polygons = new Map(ground.regions.features.map(({ properties, geometry }) => [properties.id, geometry]))

describe('the atlas on the wire', () => {
  it('brings the same regions, position by position, by way of the packed ground map', () => {
    expect(fromPayload(toPayload(atlas, 'en'), polygons).regions.map(({ geometry }) => geometry)).toEqual(
      atlas.regions.map(({ geometry }) => geometry),
    )
  })

  it('keeps the texts of one language and empties the others', () => {
    const french = fromPayload(toPayload(atlas, 'fr'), polygons)
    expect(french.events.map(({ title }) => title.fr)).toEqual(atlas.events.map(({ title }) => title.fr))
    expect(new Set(french.events.flatMap(({ summary }) => summary).map(({ text }) => text.en))).toEqual(new Set(['']))
  })

  it('keeps every record, field by field', () => {
    const english = JSON.stringify(fromPayload(toPayload(atlas, 'en'), polygons))
    const french = JSON.stringify(fromPayload(toPayload(atlas, 'fr'), polygons))
    const withoutDetails = (text: string) => text.replace(/"(en|fr)":"(?:[^"\\]|\\.)*"/g, '"$1":""')
    expect(withoutDetails(english)).toBe(withoutDetails(JSON.stringify(atlas)))
    expect(withoutDetails(french)).toBe(withoutDetails(english))
  })

  it('answers a View like the whole atlas', () => {
    const view = { ...EMPTY_VIEW, where: ['kidal'], near: { place: 'gao', km: 400 } }
    const sent = fromPayload(structuredClone(toPayload(atlas, 'en')), polygons)
    expect({ ...select(sent, view) }).toEqual({ ...select(atlas, view) })
  })

  it('says which region the ground map lacks', () => {
    expect(() => fromPayload(toPayload(atlas, 'en'), new Map())).toThrow("the ground map lacks region '")
  })
})

describe('the packed ground map', () => {
  it('holds every layer of the GeoJSON files, position by position', () => {
    for (const name of ['countries', 'borders', 'rivers', 'lakes', 'towns'] as const) {
      const file = JSON.parse(readFileSync(new URL(`../../mali/basemap/${name}.geojson`, import.meta.url), 'utf8'))
      const geometries = (features: readonly { geometry: unknown }[]) =>
        features.map(({ geometry }) => turnedAlike(geometry))
      expect(geometries(ground[name].features)).toEqual(geometries(file.features))
    }
  })
})

/** A topology may begin a ring at another of its positions: compare the sets of positions. */
function turnedAlike(geometry: unknown): unknown {
  return [...new Set(JSON.stringify(geometry).match(/-?[\d.]+,-?[\d.]+/g))].sort()
}
