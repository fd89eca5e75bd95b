import { expect, test } from 'vitest'
import { parseView } from '../../domain/view/parse'
import { EMPTY_VIEW } from '../../domain/view/view'
import { atlas } from '../../testing/facts'
import { acrossWorld, SEED, synthetic } from '../../testing/synthetic'
import { mapContent } from '../poster/scene'
import { explored } from './explored'
import { memoryViews } from './memoryViews'
import { answeredAtlas } from './partAtlas'

test('a picture of a crowded set has the dots that were answered', async () => {
  const store = memoryViews(synthetic(acrossWorld(atlas, 2000, SEED), 4000, SEED), 'any')
  const tiles = { zoom: 2, west: 0, north: 0, east: 3, south: 3 }
  const set = await store.set()
  const { answer, lists, chronology } = await explored(store, set, EMPTY_VIEW, { tiles, strip: null })
  const part = answeredAtlas(set, { answer, tiles, lists, chronology, event: null })
  const counts = mapContent(part, EMPTY_VIEW).dots?.counts
  expect(counts && [...counts.certain]).toEqual(answer.map.dots?.cells.map(([, , certain]) => certain))
})

test('the key events of a set are part of what is known of it', async () => {
  const store = memoryViews(atlas, 'any')
  const set = await store.set()
  const view = { ...EMPTY_VIEW, kind: ['none'] }
  const { answer, lists, chronology } = await explored(store, set, view, { tiles: null, strip: null })
  const part = answeredAtlas(set, { answer, tiles: null, lists, chronology, event: null })
  const keys = atlas.events.filter(({ key }) => key).map(({ id }) => id)
  expect(keys.length).toBeGreaterThan(0)
  expect(part.events.map(({ id }) => id)).toEqual(keys)
  expect(part.places.map(({ id }) => id)).toEqual(expect.arrayContaining(part.events.map(({ place }) => place)))
})

test('a picture counts the kinds of all events, not of those that are listed', async () => {
  const store = memoryViews(atlas, 'any')
  const set = await store.set()
  for (const query of ['', 'kind=coup,election', 'time=1991&sure=1']) {
    const view = parseView(query, atlas)
    const { answer } = await explored(store, set, view, { tiles: null, strip: null })
    const lists = { certain: null, possible: null, nationwide: null }
    const part = answeredAtlas(set, { answer, tiles: null, lists, chronology: null, event: null })
    const kinds = (of: typeof atlas) => mapContent(of, view).kinds.map(({ kind, count }) => [kind.id, count])
    expect(kinds(part), query).toEqual(kinds(atlas))
  }
})
