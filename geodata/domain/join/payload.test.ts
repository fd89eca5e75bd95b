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

describe('the payload of the atlas', () => {
  it('restores the same regions, position by position, from the packed base map', () => {
    expect(fromPayload(toPayload(atlas, 'en'), polygons).regions.map(({ geometry }) => geometry)).toEqual(
      atlas.regions.map(({ geometry }) => geometry),
    )
  })

  it('has texts in one language and empties the others', () => {
    const french = fromPayload(toPayload(atlas, 'fr'), polygons)
    expect(french.events.map(({ title }) => title.fr)).toEqual(atlas.events.map(({ title }) => title.fr))
    expect(new Set(french.events.flatMap(({ summary }) => summary).map(({ text }) => text.en))).toEqual(new Set(['']))
  })

  it('has every record, field by field', () => {
    const english = JSON.stringify(fromPayload(toPayload(atlas, 'en'), polygons))
    const french = JSON.stringify(fromPayload(toPayload(atlas, 'fr'), polygons))
    const withoutDetails = (text: string) => text.replace(/"(en|fr)":"(?:[^"\\]|\\.)*"/g, '"$1":""')
    expect(withoutDetails(english)).toBe(withoutDetails(JSON.stringify(atlas)))
    expect(withoutDetails(french)).toBe(withoutDetails(english))
  })

  it('gives the same answer to a View as the whole atlas', () => {
    const view = { ...EMPTY_VIEW, where: ['kidal'], near: { place: 'gao', km: 400 } }
    const sent = fromPayload(structuredClone(toPayload(atlas, 'en')), polygons)
    expect({ ...select(sent, view) }).toEqual({ ...select(atlas, view) })
  })

  it('reports a region that the base map lacks', () => {
    expect(() => fromPayload(toPayload(atlas, 'en'), new Map())).toThrow("the ground map lacks region '")
  })
})

describe('the packed base map', () => {
  it('holds every layer of the GeoJSON files, position by position', () => {
    for (const name of ['countries', 'borders', 'rivers', 'lakes', 'towns'] as const) {
      const file = JSON.parse(readFileSync(new URL(`../../mali/basemap/${name}.geojson`, import.meta.url), 'utf8'))
      const geometries = (features: readonly { geometry: unknown }[]) =>
        features.map(({ geometry }) => turnedAlike(geometry))
      expect(geometries(ground[name].features)).toEqual(geometries(file.features))
    }
  })
})

/** A topology may start a ring at another position, so compare the sets of positions. */
function turnedAlike(geometry: unknown): unknown {
  return [...new Set(JSON.stringify(geometry).match(/-?[\d.]+,-?[\d.]+/g))].sort()
}
