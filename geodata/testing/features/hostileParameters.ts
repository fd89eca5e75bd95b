import { expect } from 'vitest'
import { isParameter, PARAMETERS } from '../../domain/ogc/items'
import { COLLECTIONS, type FeatureStore } from '../../domain/service/features'
import { ask } from './ask'
import { HOSTILE_VALUES } from './hostile'

/**
 * Expects every hostile text in every parameter of every collection to be refused with what is wrong, or answered like
 * any other text, and the data to be the same afterwards.
 */
export async function expectUnharmed(store: FeatureStore): Promise<void> {
  const before = await store.dataSet()
  for (const collection of COLLECTIONS) {
    const queryables = await store.queryables(collection)
    const names = [...PARAMETERS, ...queryables.filter(isParameter).map(({ name }) => name)]
    const first = JSON.stringify(await ask(store, collection, { limit: '3' }))
    for (const name of names)
      for (const value of HOSTILE_VALUES) {
        const answer = await ask(store, collection, { [name]: value, ...(name === 'limit' ? {} : { limit: '2' }) })
        if ('page' in answer) expect(answer.page.items.length).toBeLessThanOrEqual(name === 'limit' ? 10_000 : 2)
        else
          for (const { parameter, detail } of answer.problems)
            expect([parameter, detail.en !== '']).toEqual([name, true])
      }
    // Texts in conditions that are well formed.
    for (const value of HOSTILE_VALUES.filter((one) => one.length < 2000 && !one.endsWith('\\'))) {
      const quoted = value.replace(/(\\?)'/g, (_, before: string) => (before ? "\\\\'" : "''"))
      for (const filter of [`id = '${quoted}'`, `id LIKE '%${quoted}%'`, `CASEI(id) IN (CASEI('${quoted}'))`]) {
        const answer = await ask(store, collection, { filter })
        if ('problems' in answer) throw new Error(`${filter}: ${answer.problems[0]?.detail.en}`)
        expect(answer.page.matched.possible).toBe(0)
      }
    }
    expect(JSON.stringify(await ask(store, collection, { limit: '3' }))).toBe(first)
  }
  expect(await store.dataSet()).toEqual(before)
}
