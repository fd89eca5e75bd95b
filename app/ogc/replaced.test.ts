import { expect, test } from 'vitest'
import type { FeatureStore } from '@/geodata/domain/service/features'
import { featureStore } from '@/geodata/load/store'
import { serviceAnswer } from './answers'

/** A store that learns of another data set with the first question to it. */
function replacedStore(): FeatureStore & { readonly asked: string[] } {
  const store = featureStore()
  const asked: string[] = []
  let version = 'before'
  const described = async () => ({ ...(await store.dataSet()), version })
  return {
    ...store,
    asked,
    recentDataSet: described,
    dataSet: () => {
      version = 'after'
      return described()
    },
    features: (query) => {
      asked.push(version)
      version = 'after'
      return store.features(query)
    },
  }
}

const items = (query: string, store: FeatureStore) =>
  serviceAnswer(
    new Request(`http://localhost/ogc/collections/events/items?f=json&${query}`),
    ['collections', 'events', 'items'],
    store,
  )

test('an answer is made again if the data set was replaced meanwhile', async () => {
  const store = replacedStore()
  expect(await (await items('limit=2', store)).json()).toMatchObject({ version: 'after', numberReturned: 2 })
  expect(store.asked).toEqual(['before', 'after'])
  // Then it is known.
  expect(await (await items('limit=3', store)).json()).toMatchObject({ version: 'after', numberReturned: 3 })
  expect(store.asked).toEqual(['before', 'after', 'after'])
})

test('what would be wrong of the data set before may be right of the one that replaced it', async () => {
  const store = replacedStore()
  const queryables: FeatureStore['queryables'] = async (collection) => {
    const { version } = await store.recentDataSet()
    return (await store.queryables(collection)).filter(({ name }) => name !== 'status' || version === 'after')
  }
  expect((await items('status=reported', { ...store, queryables })).status).toBe(200)
  expect((await items('nothing=1', replacedStore())).status).toBe(400)
})
