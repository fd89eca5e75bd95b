import { expect } from 'vitest'
import { isParameter, PARAMETERS } from '../../domain/ogc/items'
import { COLLECTIONS, type FeatureStore } from '../../domain/service/features'
import { askKnown, type Known, knownOf } from './ask'
import { HOSTILE_VALUES } from './hostile'

/** Collections with the same parameter take turns, text by text; with JOLIBA_RUNS each is asked with every text. */
const TAKE_TURNS = !process.env.JOLIBA_RUNS

/**
 * Expects every hostile text in every parameter to be refused with what is wrong, or answered like any other text, and
 * the data to be the same afterwards.
 */
export async function expectUnharmed(store: FeatureStore): Promise<void> {
  const before = await store.dataSet()
  const known = await Promise.all(COLLECTIONS.map((collection) => knownOf(store, collection)))
  const first = await Promise.all(known.map((one) => askKnown(store, one, { limit: '3' })))
  const having = new Map<string, Known[]>()
  for (const one of known)
    for (const name of [...PARAMETERS, ...one.queryables.filter(isParameter).map(({ name }) => name)])
      having.set(name, [...(having.get(name) ?? []), one])
  const inTurn = (all: readonly Known[], at: number) => (TAKE_TURNS ? all.slice(at % all.length).slice(0, 1) : all)
  for (const [name, all] of having)
    for (const [at, value] of HOSTILE_VALUES.entries())
      for (const one of inTurn(all, at)) {
        const answer = await askKnown(store, one, { [name]: value, ...(name === 'limit' ? {} : { limit: '2' }) })
        if ('page' in answer) expect(answer.page.items.length).toBeLessThanOrEqual(name === 'limit' ? 10_000 : 2)
        else
          for (const { parameter, detail } of answer.problems)
            expect([parameter, detail.en !== '']).toEqual([name, true])
      }
  // Texts in conditions that are well formed.
  const quotable = HOSTILE_VALUES.filter((one) => one.length < 2000 && !one.endsWith('\\'))
  for (const [at, value] of quotable.entries())
    for (const one of inTurn(known, at)) {
      const quoted = value.replace(/(\\?)'/g, (_, before: string) => (before ? "\\\\'" : "''"))
      for (const filter of [`id = '${quoted}'`, `id LIKE '%${quoted}%'`, `CASEI(id) IN (CASEI('${quoted}'))`]) {
        const answer = await askKnown(store, one, { filter })
        if ('problems' in answer) throw new Error(`${filter}: ${answer.problems[0]?.detail.en}`)
        expect(answer.page.matched.possible).toBe(0)
      }
    }
  expect(await Promise.all(known.map((one) => askKnown(store, one, { limit: '3' })))).toEqual(first)
  expect(await store.dataSet()).toEqual(before)
}
