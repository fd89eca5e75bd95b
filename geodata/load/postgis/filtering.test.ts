import { expect, test } from 'vitest'
import type { Atlas } from '../../domain/join/atlas'
import type { FeatureQuery, FeatureStore, Filter } from '../../domain/service/features'
import { memoryFeatures } from '../../domain/service/memory/memoryFeatures'
import { StoreSlow } from '../../domain/service/views'
import { describeWithPostgis, loadedDatabase, rejectionOfSlow } from '../../testing/database'
import { ownAtlas } from '../../testing/ownAtlas'
import { Database } from './database'
import { postgisFeatures } from './features'

const ALL: FeatureQuery = {
  collection: 'events',
  language: 'en',
  limit: 10_000,
  after: null,
  box: null,
  days: null,
  filter: null,
  sortby: [],
  sure: false,
}

/** Wells anywhere in the world, every third place known to 25 km only. */
function aroundTheWorld(): Atlas {
  const own = ownAtlas(400, { places: 100 })
  const places = own.places.map((place, i) =>
    i % 3 === 0 && place.point ? { ...place, precision: 'near' as const } : place,
  )
  return { ...own, places }
}

function plainly<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value))
}

describeWithPostgis('filters in PostGIS', () => {
  test('find what is in a box as the store in memory does, also across the 180th meridian', async () => {
    const atlas = aroundTheWorld()
    const { database } = await loadedDatabase(atlas)
    const stores = [postgisFeatures(database), memoryFeatures(atlas, 'any')] as const
    for (const box of [
      [150, -60, -150, 60],
      [-180, -90, 180, 90],
      [179.9, -90, -179.9, 90],
      [-170, -50, -170, -50],
      [-133, -40, -20, 10],
    ] as const) {
      const inBox: Filter = { is: 'inBox', box }
      for (const filter of [inBox, { is: 'not', filter: inBox } as const])
        for (const sure of [false, true]) {
          const said = async (store: FeatureStore) => {
            const { items, matched } = await store.features({ ...ALL, filter, sure })
            return { matched, items: items.map(({ feature, certain }) => [feature.id, certain]) }
          }
          const [one, other] = await Promise.all(stores.map(said))
          expect(one, JSON.stringify({ filter, sure })).toEqual(other)
        }
    }
  })

  test('find pages of a box and a window as the store in memory does, however many places there are', async () => {
    const atlas = aroundTheWorld()
    const { database, owner, readerAt } = await loadedDatabase(atlas)
    const [own, memory] = [postgisFeatures(database), memoryFeatures(atlas, 'any')]
    await own.dataSet()
    // As if there were too many to keep them.
    await owner`update joliba.version set meta = jsonb_set(meta, '{set,places}', '1000000')`
    const other = new Database(readerAt)
    const sortby = ['earliest', 'latest'].map((property) => ({ property, descending: false }))
    const sizes = new Set<boolean>()
    for (const box of [
      [-180, -90, 180, 90],
      [150, -60, -150, 60],
      [10, -20, 30, 10],
      [0, 0, 0, 0],
    ] as const)
      for (const days of [null, { start: 4000, end: 9000 }]) {
        const query: FeatureQuery = { ...ALL, box, days, sortby, limit: 7 }
        const first = await memory.features(query)
        const second = await memory.features({ ...query, after: first.next })
        sizes.add(first.next !== null)
        for (const store of [own, postgisFeatures(database), postgisFeatures(other)]) {
          expect(await store.features(query)).toEqual(plainly(first))
          if (first.next) expect(await store.features({ ...query, after: first.next })).toEqual(plainly(second))
        }
      }
    expect(sizes.size).toBe(2)
    await other.end()
  })

  test('have the features of a file published as the store in memory does', async () => {
    const atlas = aroundTheWorld()
    const { database } = await loadedDatabase(atlas)
    const [own, memory] = [postgisFeatures(database), memoryFeatures(atlas, 'any')]
    for (const collection of ['events', 'places', 'regions'] as const) {
      expect(await own.queryables(collection)).toEqual(await memory.queryables(collection))
      const query = { ...ALL, collection, language: 'fr' as const }
      expect(await own.features(query)).toEqual(JSON.parse(JSON.stringify(await memory.features(query))))
    }
  })

  test('are given up if they take too long, which is said', async () => {
    const { database, owner, loaded } = await loadedDatabase(ownAtlas(10), { connections: 1, patience: 10_000 })
    const store = postgisFeatures(database)
    expect((await store.features(ALL)).matched.certain).toBe(10)
    const filter: Filter = { is: 'like', property: 'title', pattern: '%a%b%', ignoring: ['accents', 'case'] }
    const ask = () => store.features({ ...ALL, filter })
    const table = `${loaded.schema}.event`
    expect(await rejectionOfSlow({ database, owner, table }, ask)).toBeInstanceOf(StoreSlow)
    // What failed is not kept.
    expect((await ask()).matched.possible).toBe(0)
  })
})
