import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atlasOf } from '../../domain/import/atlasOf'
import { build } from '../../domain/import/build'
import type { Mapping } from '../../domain/import/mapping'
import { recognise } from '../../domain/import/recognise'
import { totalOf } from '../../domain/select/match'
import type { ViewStore } from '../../domain/service/views'
import { csvTable } from '../../domain/table/csv'
import { FACET_KEYS } from '../../domain/view/facets'
import { EMPTY_VIEW } from '../../domain/view/view'
import { memoryViews } from '../../drawing/served/memoryViews'
import { arbitraryFilters } from '../../testing/arbitraryFilters'
import { describeWithPostgis, loadedDatabase } from '../../testing/database'
import { atlas } from '../../testing/facts'
import { gedLines } from '../../testing/gedFile'
import { HOSTILE } from '../../testing/hostileText'
import { IMPORT_WORDS } from '../../testing/importWords'
import { oracle } from '../../testing/oracle'
import { runs } from '../../testing/runs'
import { acrossWorld, SEED, synthetic } from '../../testing/synthetic'
import { expectSameAsSelect, expectSameDots } from '../../testing/viewStore'
import { postgisViews } from './views'

const RUNS = runs(100)

describeWithPostgis('a store of Views in PostGIS', () => {
  describe('with the atlas', () => {
    let store: ViewStore
    test('answers as select does, for random Views', async () => {
      const { database } = await loadedDatabase(atlas)
      store = postgisViews(database)
      await expectSameAsSelect(store, atlas, { runs: RUNS, seed: 20121991 })
    })

    test('counts as the oracle does, for random Views', async () => {
      const frame = { tiles: null, edges: [0, 20_000], rowEdges: null }
      await fc.assert(
        fc.asyncProperty(arbitraryFilters(atlas), async (view) => {
          const { counts } = oracle(atlas, view)
          const { facets } = await store.view(view, frame)
          for (const key of FACET_KEYS)
            expect(facets[key], key).toEqual(
              Object.fromEntries(Object.entries(counts[key]).filter(([, count]) => totalOf(count) > 0)),
            )
        }),
        { numRuns: RUNS / 2, seed: 1991, endOnFailure: true },
      )
    })

    test('has the details of every event, its set and its places as the store in memory', async () => {
      const memory = memoryViews(atlas, 'any')
      const { version } = await store.set()
      expect(version).toMatch(/^[0-9a-f]{12}$/)
      expect(await store.set()).toEqual({ ...JSON.parse(JSON.stringify(await memory.set())), version })
      for (const { id } of atlas.events.slice(0, 40))
        expect(await store.event(id)).toEqual({ ...(await memory.event(id)), version })
      expect(await store.event('none')).toBeNull()
      for (const text of ['SEGOU', 'g', 'Tombouctou', '', '%', '_', "'"])
        expect(await store.places(text, 5)).toEqual(await memory.places(text, 5))
      expect(await store.chronology(EMPTY_VIEW, 'none', null, 10)).toBeNull()
    })

    test('finds only what is there, whatever is asked for', async () => {
      const memory = memoryViews(atlas, 'any')
      for (const text of HOSTILE) {
        expect(await store.event(text)).toBeNull()
        expect(await store.places(text, 3)).toEqual(await memory.places(text, 3))
        const view = {
          ...EMPTY_VIEW,
          // As read from an address, which has no half of a surrogate pair.
          q: new URLSearchParams({ q: text.replaceAll('\0', ' ') }).get('q') ?? '',
          kind: [text],
          near: { place: text, km: 5 },
        }
        expect(totalOf(await store.count(view))).toBe(0)
        const search = { ...EMPTY_VIEW, q: view.q }
        expect(await store.count(search), text).toEqual(await memory.count(search))
        expect((await store.page(EMPTY_VIEW, 'certain', text, 1)).lines.length).toBe(1)
      }
    })
  })

  test('answers about a file with its own columns as filters', async () => {
    const table = csvTable('ged.csv', new TextEncoder().encode([...gedLines(120, SEED)].join('')))
    const own = atlasOf(build(table, recognise(table) as Mapping), 'GED', IMPORT_WORDS)
    const { database } = await loadedDatabase(own)
    const store = postgisViews(database)
    await expectSameAsSelect(store, own, { runs: RUNS / 2, seed: 5 })
    // With what the file does not state.
    const [first, other] = await Promise.all(
      [store, memoryViews(own, 'any')].map(async (one) => (await one.page(EMPTY_VIEW, 'certain', null, 20)).lines),
    )
    expect(first).toEqual(other)
    expect(first?.every(({ statusUnstated }) => statusUnstated)).toBe(true)
  })

  test('answers about a crowded set with marks or dots', async () => {
    const crowded = synthetic(acrossWorld(atlas, 2000, SEED), 4000, SEED)
    const { database } = await loadedDatabase(crowded)
    const store = postgisViews(database)
    await expectSameDots(store, crowded, { runs: 40, seed: 7 })
    const memory = memoryViews(crowded, 'any')
    const tiles = { zoom: 2, west: 1, north: 1, east: 2, south: 2 }
    for (const view of [EMPTY_VIEW, { ...EMPTY_VIEW, time: { start: 8000, end: 8010 } }]) {
      const [own, other] = await Promise.all(
        [store, memory].map((one) => one.view(view, { tiles, edges: [0, 9000, 20_000], rowEdges: [0, 9000, 20_000] })),
      )
      expect({ ...own, version: '' }).toEqual({ ...JSON.parse(JSON.stringify(other)), version: '' })
    }
  })
})
