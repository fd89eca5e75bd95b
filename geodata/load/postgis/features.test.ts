import { describe, expect, test } from 'vitest'
import type { FeatureQuery, FeatureStore, Filter } from '../../domain/service/features'
import { memoryFeatures } from '../../domain/service/memory/memoryFeatures'
import { StoreSlow } from '../../domain/service/views'
import { describeWithPostgis, loadedDatabase } from '../../testing/database'
import { atlas } from '../../testing/facts'
import { expectAgreement, expectPaging } from '../../testing/features/agreement'
import { ABSTRACT_TESTS } from '../../testing/features/conformance'
import { doubtful } from '../../testing/features/doubtful'
import { expectUnharmed } from '../../testing/features/hostileParameters'
import { ownAtlas } from '../../testing/ownAtlas'
import { Database } from './database'
import { postgisFeatures } from './features'

/** Random queries; more of them with JOLIBA_RUNS. */
const RUNS = Number(process.env.JOLIBA_RUNS) || 120

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

describeWithPostgis('a store of features in PostGIS', () => {
  let made: Promise<FeatureStore> | undefined
  const store = () => {
    made ??= loadedDatabase(atlas).then(({ database }) => postgisFeatures(database))
    return made
  }

  test('answers random queries as the oracle does', async () => {
    await expectAgreement(await store(), atlas, RUNS, 19912012)
  })

  test('answers as the oracle does where much is inferred or goes on', async () => {
    const uncertain = doubtful(atlas)
    const { database } = await loadedDatabase(uncertain)
    const own = postgisFeatures(database)
    await expectAgreement(own, uncertain, RUNS, 2012)
    await expectPaging(own, uncertain, Math.ceil(RUNS / 4), 1991)
  })

  describe('passes', () => {
    test.each(ABSTRACT_TESTS.map(({ id, run }) => [id, run] as const))('%s', async (_, run) => run(await store()))
  })

  test('is not harmed by hostile texts in any parameter', async () => {
    await expectUnharmed(await store())
  }, 300_000)

  test('publishes what the store in memory does', async () => {
    for (const [set, open] of [
      [atlas, store()],
      [ownAtlas(300, { places: 40 }), null],
    ] as const) {
      const own = await (open ?? loadedDatabase(set).then(({ database }) => postgisFeatures(database)))
      const memory = memoryFeatures(set, 'any')
      const { version, ...described } = await own.dataSet()
      expect(version).toMatch(/^[0-9a-f]{12}$/)
      expect({ ...described, version: 'any' }).toEqual(JSON.parse(JSON.stringify(await memory.dataSet())))
      for (const collection of ['events', 'places', 'regions'] as const) {
        expect(await own.queryables(collection)).toEqual(await memory.queryables(collection))
        const query = { ...ALL, collection, language: 'fr' as const }
        const [one, other] = [await own.features(query), await memory.features(query)]
        expect(one).toEqual(JSON.parse(JSON.stringify(other)))
        const id = one.items.at(-1)?.feature.id ?? ''
        expect(await own.feature(collection, id, 'en')).toEqual(
          JSON.parse(JSON.stringify(await memory.feature(collection, id, 'en'))),
        )
        expect(await own.feature(collection, 'none', 'en')).toBeNull()
      }
    }
  })

  test('finds boxes across the 180th meridian as the store in memory does', async () => {
    const own = ownAtlas(400, { places: 100 })
    const { database } = await loadedDatabase({
      ...own,
      places: own.places.map((place, i) =>
        i % 3 === 0 && place.point ? { ...place, precision: 'near' as const } : place,
      ),
    })
    const near = postgisFeatures(database)
    const memory = memoryFeatures(
      {
        ...own,
        places: own.places.map((place, i) =>
          i % 3 === 0 && place.point ? { ...place, precision: 'near' as const } : place,
        ),
      },
      'any',
    )
    for (const box of [
      [150, -60, -150, 60],
      [-180, -90, 180, 90],
      [179.9, -90, -179.9, 90],
      [-170, -50, -170, -50],
      [-133, -40, -20, 10],
    ] as const)
      for (const negated of [false, true]) {
        const inBox: Filter = { is: 'inBox', box }
        const query = { ...ALL, filter: negated ? ({ is: 'not', filter: inBox } as const) : inBox }
        const said = async (from: FeatureStore) => {
          const { items, matched } = await from.features(query)
          return { matched, ids: items.map(({ feature, certain }) => [feature.id, certain]) }
        }
        expect(await said(near), `${negated} ${box}`).toEqual(await said(memory))
      }
  })

  test('gives up a filter that takes too long, and says so', async () => {
    const { readerAt, owner, loaded } = await loadedDatabase(ownAtlas(10))
    const impatient = new Database(readerAt, { connections: 2, patience: 200 })
    const slow = postgisFeatures(impatient)
    expect((await slow.features(ALL)).matched.certain).toBe(10)
    let done: () => void = () => {}
    const held = new Promise<void>((resolve) => {
      done = resolve
    })
    let began: () => void = () => {}
    const locked = new Promise<void>((resolve) => {
      began = resolve
    })
    const lock = owner.begin(async (one) => {
      await one.unsafe(`lock table ${loaded.schema}.event in access exclusive mode`)
      began()
      await held
    })
    await locked
    const filter: Filter = { is: 'like', property: 'title', pattern: '%a%b%', ignoring: ['accents', 'case'] }
    await expect(slow.features({ ...ALL, filter })).rejects.toThrow(StoreSlow)
    done()
    await lock
    expect((await slow.features({ ...ALL, filter })).matched.possible).toBe(0)
    await impatient.end()
  })
})
