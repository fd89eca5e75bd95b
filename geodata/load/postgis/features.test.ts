import { describe, expect, it } from 'vitest'
import type { FeatureStore } from '../../domain/service/features'
import { memoryFeatures } from '../../domain/service/memory/memoryFeatures'
import { describeWithPostgis, loadedDatabase } from '../../testing/database'
import { atlas } from '../../testing/facts'
import { expectAgreement, expectPaging } from '../../testing/features/agreement'
import { ABSTRACT_TESTS } from '../../testing/features/conformance'
import { doubtful } from '../../testing/features/doubtful'
import { expectUnharmed } from '../../testing/features/hostileParameters'
import { ownAtlas } from '../../testing/ownAtlas'
import { runs } from '../../testing/runs'
import { atlasSource } from '../source'
import { postgisFeatures } from './features'
import { load } from './load'

const stories = atlasSource().stories()

describeWithPostgis('a store of features in PostGIS', () => {
  describe('with the atlas', () => {
    let store: FeatureStore
    it('answers random queries as the oracle does', async () => {
      const { database } = await loadedDatabase(atlas)
      store = postgisFeatures(database, { title: atlas.config.title, stories: () => stories })
      await expectAgreement(store, atlas, runs(80), 19912012)
    })

    it.each(ABSTRACT_TESTS.map(({ id, run }) => [id, run] as const))('passes %s', (_, run) => run(store))

    it('is not harmed by hostile texts in any parameter', async () => {
      await expectUnharmed(store)
    })

    it('describes its data, and has every feature, as the store in memory', async () => {
      const memory = memoryFeatures(atlas, 'any', stories)
      const { version, ...own } = await store.dataSet()
      const { version: _, ...others } = await memory.dataSet()
      expect(own).toEqual(JSON.parse(JSON.stringify(others)))
      expect(version).toMatch(/^[0-9a-f]{12}$/)
      for (const [collection, ids] of [
        ['events', atlas.events.slice(0, 30).map(({ id }) => id)],
        ['places', atlas.places.map(({ id }) => id)],
        ['regions', atlas.regions.map(({ id }) => id)],
        ['stories', stories.map(({ slug }) => slug)],
      ] as const)
        for (const id of [...ids, 'none'])
          expect(await store.feature(collection, id, 'fr')).toEqual(
            JSON.parse(JSON.stringify(await memory.feature(collection, id, 'fr'))),
          )
    })
  })

  it('has neither pages nor stories of a data set that the site is not about', async () => {
    const { database } = await loadedDatabase(atlas)
    const store = postgisFeatures(database, { title: { en: 'Elsewhere', fr: 'Ailleurs' }, stories: () => stories })
    expect(await store.dataSet()).toMatchObject({ hasPages: false, collections: { stories: { count: 0 } } })
    expect(await store.feature('stories', stories[0]?.slug ?? '', 'en')).toBeNull()
  })

  it('answers about a data set that has replaced another at once, and knows its version', async () => {
    const { database, owner } = await loadedDatabase(ownAtlas(30))
    const store = postgisFeatures(database)
    const query = { collection: 'events', language: 'en', limit: 100, after: null, box: null, days: null } as const
    const count = async () => (await store.features({ ...query, filter: null, sortby: [], sure: false })).items.length
    const { version } = await store.recentDataSet()
    expect(await count()).toBe(30)
    await load(owner, ownAtlas(50), 'More')
    expect(await count()).toBe(50)
    const recent = await store.recentDataSet()
    expect(recent.version).not.toBe(version)
    expect(await store.dataSet()).toEqual(recent)
    await load(owner, ownAtlas(20), 'Less')
    await load(owner, ownAtlas(10), 'Least')
    expect(await count()).toBe(10)
  })

  it('has every feature on one page of any size, in the order asked for, and with doubts', async () => {
    const uncertain = doubtful(atlas)
    const { database } = await loadedDatabase(uncertain)
    const store = postgisFeatures(database, { title: uncertain.config.title, stories: () => [] })
    await expectAgreement(store, uncertain, runs(40), 2012)
    await expectPaging(store, uncertain, 20, 1991)
  })
})
