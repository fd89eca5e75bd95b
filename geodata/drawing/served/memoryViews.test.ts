import { describe, expect, test } from 'vitest'
import type { ViewFrame } from '../../domain/service/views'
import { EMPTY_VIEW } from '../../domain/view/view'
import { atlas } from '../../testing/facts'
import { ownAtlas } from '../../testing/ownAtlas'
import { runs } from '../../testing/runs'
import { acrossWorld, SEED, synthetic } from '../../testing/synthetic'
import { expectSameAsSelect, expectSameDots } from '../../testing/viewStore'
import { memoryViews } from './memoryViews'

const FRAME: ViewFrame = { tiles: null, edges: [0, 20_000], rowEdges: null }

describe('a store in memory', () => {
  const store = memoryViews(atlas, 'abc')

  test('answers as select does, for random Views', async () => {
    await expectSameAsSelect(store, atlas, { runs: runs(150), seed: 20121991 })
  }, 600_000)

  test('answers about a crowded atlas with marks or dots', async () => {
    const crowded = synthetic(acrossWorld(atlas, 2000, SEED), 4000, SEED)
    await expectSameDots(memoryViews(crowded, 'abc'), crowded, { runs: 60, seed: 7 })
  }, 600_000)

  test('answers about a file with few places', async () => {
    const own = ownAtlas(300, { places: 40 })
    await expectSameAsSelect(memoryViews(own, 'abc'), own, { runs: runs(50), seed: 5 })
  }, 600_000)

  test('describes its set without events and places', async () => {
    const set = await store.set()
    expect(set).toMatchObject({
      version: 'abc',
      events: atlas.events.length,
      places: atlas.places.length,
      crowded: false,
    })
    expect(set.rows.length).toBeGreaterThan(3)
    expect(JSON.parse(JSON.stringify(set))).toEqual(set)
  })

  test('has details of an event, with what they name', async () => {
    const [event] = atlas.events.filter(({ links, figures }) => links.length > 0 && figures.length > 0)
    const answer = await store.event(event?.id ?? '')
    expect(answer?.event).toEqual(event)
    expect(answer?.places.map(({ id }) => id)).toContain(event?.place)
    expect(answer?.linked.map(({ id }) => id)).toContain(event?.links[0]?.event)
    for (const { source } of event?.citations ?? []) expect(answer?.sources.map(({ id }) => id)).toContain(source)
    for (const { id } of event?.actors ?? []) expect(answer?.actors.map((actor) => actor.id)).toContain(id)
    expect(await store.event('none')).toBeNull()
  })

  test('finds places by the beginning of a name, without case and accents', async () => {
    const found = await store.places('SEGOU', 5)
    expect(found.map(({ id }) => id)).toContain('segou')
    expect(await store.places('', 5)).toEqual([])
    expect((await store.places('g', 1)).length).toBe(1)
  })

  test('knows no chronology of an unknown place, and nothing of unknown ids', async () => {
    expect(await store.chronology(EMPTY_VIEW, 'none', null, 10)).toBeNull()
    const answer = await store.view({ ...EMPTY_VIEW, kind: ['none'] }, FRAME)
    expect(answer.count).toEqual({ certain: 0, possible: 0, nationwide: 0 })
  })
})
