import { expect, test } from 'vitest'
import type { Atlas } from '../../domain/join/atlas'
import { featureTile } from '../../domain/ogc/featureTile'
import { type Filter, MAPPED, type MappedId } from '../../domain/service/features'
import { memoryFeatures } from '../../domain/service/memory/memoryFeatures'
import { MOST_TILE_BYTES, type TileQuery } from '../../domain/service/tiles'
import { describeWithPostgis, loadedDatabase } from '../../testing/database'
import { atlas } from '../../testing/facts'
import { doubtful } from '../../testing/features/doubtful'
import { HOSTILE_VALUES } from '../../testing/features/hostile'
import { acrossWorld, SEED, synthetic } from '../../testing/synthetic'
import { postgisTiles } from './tiles'

function queryOf(collection: MappedId, filter: Filter | null, sure = false): TileQuery {
  const byTime = ['earliest', 'latest'].map((property) => ({ property, descending: false }))
  return {
    collection,
    language: 'en',
    limit: 10,
    after: null,
    box: null,
    days: collection === 'events' ? { start: 0, end: 18_000 } : null,
    filter,
    sortby: collection === 'events' ? byTime : [],
    sure,
  }
}

/** Expects the tiles of all zooms that lead to a column and row of zoom 7 to be the same as those of memory. */
async function expectSameTiles(set: Atlas, zooms: readonly (readonly [z: number, x: number, y: number])[]) {
  const { database } = await loadedDatabase(set)
  const [own, memory] = [postgisTiles(database), memoryFeatures(set, 'any')]
  const filters: readonly (Filter | null)[] = [
    null,
    { is: 'inBox', box: [-6, 10, 3, 22] },
    { is: 'not', filter: { is: 'inBox', box: [-6, 10, 3, 22] } },
  ]
  const sizes: number[] = []
  for (const collection of MAPPED)
    for (const filter of filters)
      for (const [z, x, y] of zooms) {
        const query = queryOf(collection, filter, z % 2 === 1)
        const made = await Promise.all([own.tile({ z, x, y }, query), featureTile(memory, { z, x, y }, query)])
        const [one, other] = made.map(({ bytes }) => bytes)
        expect(one === null, `${collection} ${z}/${x}/${y}`).toBe(other === null)
        if (one && other) expect(Buffer.from(one).equals(Buffer.from(other)), `${collection} ${z}/${x}/${y}`).toBe(true)
        if (one) sizes.push(one.length)
      }
  expect(Math.max(...sizes)).toBeLessThanOrEqual(MOST_TILE_BYTES)
  return sizes
}

describeWithPostgis('tiles of a data set in PostGIS', () => {
  test('are those of the store in memory', async () => {
    const sizes = await expectSameTiles(doubtful(atlas), [
      [0, 0, 0],
      [3, 3, 3],
      [5, 15, 14],
      [7, 61, 58],
      [7, 0, 0],
    ])
    expect(sizes.length).toBeGreaterThan(10)
  })

  test('leave points out where there are too many, and say how many', async () => {
    const crowded = synthetic(acrossWorld(atlas, 3000, SEED), 4_000, SEED)
    const sizes = await expectSameTiles(crowded, [
      [0, 0, 0],
      [2, 2, 1],
      [5, 19, 12],
    ])
    expect(sizes.filter((size) => size > MOST_TILE_BYTES / 4).length).toBeGreaterThan(2)
  })

  test('are not harmed by hostile texts in filters', async () => {
    const { database } = await loadedDatabase(atlas)
    const { tile } = postgisTiles(database)
    for (const value of HOSTILE_VALUES.filter((one) => one.length < 2000)) {
      const filter: Filter = { is: 'compared', property: 'title', by: '=', value, ignoring: ['case', 'accents'] }
      expect((await tile({ z: 0, x: 0, y: 0 }, queryOf('events', filter))).bytes).toBeNull()
    }
    expect((await tile({ z: 0, x: 0, y: 0 }, queryOf('events', null))).bytes).not.toBeNull()
  })
})
