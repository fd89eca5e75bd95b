import type { FeatureCollection, Geometry } from 'geojson'
import { expect, test } from 'vitest'
import type { Citation } from '@/geodata/domain/join/atlas'
import { summaryText } from '@/geodata/domain/join/summary'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { BASES, ROLES, STATUSES, wherePrec } from '@/geodata/domain/schema/term'
import { atlas, placeNamed } from '@/geodata/testing/facts'
import { ask } from '../testing/routes'

type Published = FeatureCollection<Geometry | null>

const COLLECTIONS = { events: atlas.events, places: atlas.places, regions: atlas.regions }

for (const [name, items] of Object.entries(COLLECTIONS))
  test(`/data/${name}.geojson is GeoJSON for any page, with every one of the ${name}`, async () => {
    const answer = await ask(`/data/${name}.geojson`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toMatch(/^application\/geo\+json/)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    const collection: Published = await answer.json()
    expect(collection.type).toBe('FeatureCollection')
    expect(collection.features.map(({ id }) => id)).toEqual(items.map(({ id }) => id))
    for (const feature of collection.features) {
      expect(Object.keys(feature).sort()).toEqual(['geometry', 'id', 'properties', 'type'])
      expect(feature.type).toBe('Feature')
      const text = name === 'events' ? feature.properties?.title : feature.properties?.name
      expect(Object.keys(text).sort()).toEqual([...LANGUAGES].sort())
      expect(positions(feature.geometry).filter(isOffTheGlobe)).toEqual([])
    }
  })

for (const path of ['/data/events.geojson', '/data/places.geojson', '/data/regions.geojson', '/data/terms.json'])
  test(`${path} can be revalidated by any page`, async () => {
    const asked = await ask(path, { method: 'OPTIONS', headers: { Origin: 'https://elsewhere.example' } })
    expect(asked.headers.get('access-control-allow-headers')).toBe('If-None-Match')
  })

test('every event is published with all its details', async () => {
  const collection: Published = await (await ask('/data/events.geojson')).json()
  for (const [i, event] of atlas.events.entries()) {
    const feature = collection.features[i]
    const place = placeNamed(event.place)
    const passage = ({ source, part, locator }: Citation) => ({ id: source, part, locator })
    expect(feature?.properties).toMatchObject({
      title: event.title,
      status: event.status,
      summary: Object.fromEntries(LANGUAGES.map((language) => [language, summaryText(event, language)])),
      sentences: event.summary.map(({ text, cites }) => ({
        text,
        sources: event.citations.filter((_, i) => cites.includes(i)).map(passage),
      })),
      date: event.date,
      earliest: isoDate(event.earliest),
      latest: event.date.endsWith('/..') ? null : isoDate(event.latest),
      dates: event.dates,
      place: event.place,
      precision: place.precision,
      where_prec: wherePrec(place.precision),
      inferred: event.inferred,
      contested: event.contested,
      kind: event.kind,
      actors: event.actors.map(({ id }) => id),
      actor_roles: event.actors.map(({ role }) => role),
      figures: event.figures,
      sources: event.citations.map(passage),
      links: event.links,
    })
    if (place.point) expect(feature?.geometry).toEqual(place.point)
    else if (place.precision === 'country') expect(feature?.geometry).toBeNull()
    else expect(feature?.geometry?.type).toMatch(/Polygon$/)
  }
})

test('ids are published with names and meanings in every language', async () => {
  const terms = await (await ask('/data/terms.json')).json()
  expect(terms).toMatchObject({
    sources: atlas.sources,
    actors: atlas.actors,
    kinds: atlas.kinds,
    measures: atlas.measures,
  })
  for (const [list, ids] of [
    ['statuses', STATUSES],
    ['bases', BASES],
    ['roles', ROLES],
  ] as const) {
    expect(terms[list].map(({ id }: { id: string }) => id)).toEqual(ids)
    for (const { name, meaning } of terms[list])
      for (const text of [name, meaning]) expect(Object.keys(text).sort()).toEqual([...LANGUAGES].sort())
  }
})

function positions(geometry: Geometry | null): number[][] {
  if (geometry?.type === 'Point') return [geometry.coordinates]
  if (geometry?.type === 'Polygon') return geometry.coordinates.flat()
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates.flat(2) : []
}

function isOffTheGlobe([lng = Number.NaN, lat = Number.NaN]: number[]): boolean {
  return !(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)
}

function isoDate(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}
