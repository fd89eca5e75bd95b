import { area } from '@turf/area'
import type { Feature, Geometry, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { atlasSource } from '../../load/source'
import { exampleIn, PROVENANCE } from '../../testing/exportExample'
import { LANGUAGES } from '../language/language'
import { countOf, MATCHES, totalOf } from '../select/match'
import { select } from '../select/select'
import { parseView } from '../view/parse'
import { chosen } from './chosen'
import { eventFeatures } from './feature'
import { STRUCTURED_MEMBERS, selectionGeojson, selectionGeojsonText } from './geojson'

const atlas = atlasSource().atlas()

function published(query = '') {
  // Serialised and parsed again, as another program would read it.
  return JSON.parse(JSON.stringify(selectionGeojson(atlas, chosen(atlas, parseView(query, atlas)), PROVENANCE)))
}

describe('the selection as GeoJSON', () => {
  it('is a FeatureCollection whose own members use no reserved name of GeoJSON (RFC 7946 §3.3, §6.1, §7.1)', () => {
    const collection = published()
    expect(collection.type).toBe('FeatureCollection')
    expect(Array.isArray(collection.features)).toBe(true)
    for (const taken of ['coordinates', 'geometries', 'geometry', 'properties', 'crs'])
      expect(collection).not.toHaveProperty(taken)
    expect(collection).toMatchObject({
      license: 'https://creativecommons.org/licenses/by/4.0/',
      version: PROVENANCE.version,
      address: PROVENANCE.address,
      citation: PROVENANCE.citation,
    })
  })

  it.each(['', 'where=kidal', 'time=2012-04', 'q=nothing+of+the+kind'])(
    'is written as the text of its value: %s',
    (query) => {
      const rows = chosen(atlas, parseView(query, atlas))
      for (const language of LANGUAGES)
        for (let time = 0; time < 2; time++)
          expect(selectionGeojsonText(atlas, rows, { ...PROVENANCE, language })).toBe(
            JSON.stringify(selectionGeojson(atlas, rows, { ...PROVENANCE, language })),
          )
    },
  )

  it('has features with id, properties and a geometry or null, and no members of a collection (§3.2, §7.1)', () => {
    const features: Feature<Geometry | null>[] = published().features
    expect(new Set(features.map(({ id }) => id)).size).toBe(atlas.events.length)
    for (const feature of features) {
      expect(Object.keys(feature).sort()).toEqual(['geometry', 'id', 'properties', 'type'])
      expect(feature.type).toBe('Feature')
      expect(typeof feature.properties).toBe('object')
    }
  })

  it('has positions of longitude and latitude on the globe, rings closed and wound by the right-hand rule (§3.1.1, §3.1.6)', () => {
    for (const { geometry } of published().features as Feature<Geometry | null>[])
      for (const ring of rings(geometry)) {
        expect(ring.length).toBeGreaterThanOrEqual(4)
        expect(ring.at(-1)).toEqual(ring[0])
        for (const [lng = Number.NaN, lat = Number.NaN, ...more] of ring) {
          expect(more).toEqual([])
          expect(Math.abs(lng)).toBeLessThanOrEqual(180)
          expect(Math.abs(lat)).toBeLessThanOrEqual(90)
        }
      }
    for (const polygon of polygons(published().features)) {
      const [outer = [], ...holes] = polygon
      expect(signedArea(outer)).toBeGreaterThan(0)
      for (const hole of holes) expect(signedArea(hole)).toBeLessThan(0)
      expect(area({ type: 'Polygon', coordinates: polygon })).toBeGreaterThan(0)
    }
  })

  it('has a point only if the place is known to 25 km, and no geometry if only the country is known', () => {
    for (const { geometry, properties } of published().features as Feature<Geometry | null>[]) {
      const { where_prec: code } = properties ?? {}
      if (code <= 2) expect(geometry?.type).toBe('Point')
      else if (code < 6) expect(geometry?.type).toMatch(/Polygon$/)
      else expect(geometry).toBeNull()
    }
  })

  it('gives status, actors with their roles, and the citations of each sentence, link and date', () => {
    const { atlas: changed, event, row } = exampleIn(atlas)
    const [feature] = selectionGeojson(changed, [row], PROVENANCE).features
    const ids = event.actors.map(({ id }) => id)
    const names = ids.map((id) => atlas.actors.find((actor) => actor.id === id)?.name.en)
    const label = atlas.sources.find(({ id }) => id === 'usip-wing')?.label.en
    const [own, part] = [
      { id: 'usip-wing', part: null, locator: 'Lead ¶3' },
      { id: 'usip-wing', part: 'dion-cole-2020', locator: '¶1' },
    ]
    expect(feature?.properties).toMatchObject({
      status: 'announced',
      status_name: 'Announced',
      inferred: ['date', 'place'],
      contested: 'Contested elsewhere.',
      summary: 'Both say this. One says that.',
      sentences: [
        { text: 'Both say this.', sources: [own, part] },
        { text: 'One says that.', sources: [part] },
      ],
      date: '2012-01/..',
      earliest: '2012-01-01',
      latest: null,
      dates: [
        { date: '2012-01', source: 'usip-wing', part: null, locator: 'Lead ¶3' },
        { date: '2012-02', source: 'usip-wing', part: 'dion-cole-2020', locator: '¶1' },
      ],
      actors: ids,
      actor_names: names,
      actor_roles: ['acts', 'acted-on', 'named'],
      sources: [
        { ...own, label, author: 'Susanna D. Wing', title: null, date: null },
        {
          ...part,
          label,
          author: 'Ena Dion; Emily Cole',
          title: 'How International Security Support Contributed to Mali’s Coup',
          date: '2020-09-21',
        },
      ],
      figures: [{ source: 'usip-wing', part: 'dion-cole-2020' }],
      links: [{ kind: 'led-to', basis: 'inferred', source: 'usip-wing', part: 'dion-cole-2020', locator: '¶1' }],
    })
    for (const name of STRUCTURED_MEMBERS) expect(feature?.properties).toHaveProperty(name)
  })

  it('of everything holds the same in every language', () => {
    const { atlas: changed, event } = exampleIn(atlas)
    const [feature] = eventFeatures(changed).features
    const [own, part] = [
      { id: 'usip-wing', part: null, locator: 'Lead ¶3' },
      { id: 'usip-wing', part: 'dion-cole-2020', locator: '¶1' },
    ]
    expect(feature?.properties).toMatchObject({
      status: 'announced',
      inferred: event.inferred,
      contested: event.contested,
      summary: { en: 'Both say this. One says that.', fr: 'Les deux le disent. L’une dit cela.' },
      sentences: [
        { text: { en: 'Both say this.', fr: 'Les deux le disent.' }, sources: [own, part] },
        { text: { en: 'One says that.', fr: 'L’une dit cela.' }, sources: [part] },
      ],
      latest: null,
      dates: event.dates,
      actors: event.actors.map(({ id }) => id),
      actor_roles: ['acts', 'acted-on', 'named'],
      sources: [own, part],
      links: event.links,
    })
  })

  it.each(['', 'where=kidal', 'where=north&time=2012', 'sure=1&where=kidal', 'q=tuareg', 'q=zzyzx'])(
    'holds exactly the events that the View %j selects, with how each matches',
    (query) => {
      const selection = select(atlas, parseView(query, atlas))
      const features: Feature[] = published(query).features
      const ids = (match: string) =>
        features.filter(({ properties }) => properties?.match === match).map(({ id }) => id)
      for (const match of MATCHES) expect(ids(match)).toEqual(selection[match])
      expect(features).toHaveLength(totalOf(countOf(selection)))
    },
  )

  it('holds the events of both periods of a comparison', () => {
    const years = ['1991', '2012'].map((time) =>
      chosen(atlas, parseView(`time=${time}`, atlas)).map(({ event }) => event.id),
    )
    const both = chosen(atlas, parseView('time=1991&compare=2012', atlas)).map(({ event }) => event.id)
    expect(new Set(both)).toEqual(new Set(years.flat()))
  })
})

function rings(geometry: Geometry | null): Position[][] {
  if (geometry?.type === 'Polygon') return geometry.coordinates
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates.flat() : []
}

function polygons(features: Feature<Geometry | null>[]): Position[][][] {
  return features.flatMap(({ geometry }) =>
    geometry?.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry?.type === 'MultiPolygon'
        ? geometry.coordinates
        : [],
  )
}

/** Twice the area by the shoelace formula, in square degrees; positive where the ring runs counter-clockwise. */
function signedArea(ring: Position[]): number {
  return ring.slice(1).reduce((sum, [x2 = 0, y2 = 0], i) => {
    const [x1 = 0, y1 = 0] = ring[i] ?? []
    return sum + (x1 * y2 - x2 * y1)
  }, 0)
}
