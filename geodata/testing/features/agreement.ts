import fc from 'fast-check'
import { expect } from 'vitest'
import type { Atlas } from '../../domain/join/atlas'
import {
  type Cursor,
  type FeatureQuery,
  type FeatureStore,
  type FoundFeature,
  MAPPED,
} from '../../domain/service/features'
import { queryablesOf } from '../../domain/service/queryables'
import { arbitraryQuery } from './arbitraryFilter'
import { featureOracle } from './oracle'

/** Expects a store that holds an atlas to give the oracle's answer to random queries. */
export async function expectAgreement(store: FeatureStore, atlas: Atlas, numRuns: number, seed: number): Promise<void> {
  const seen = { certain: 0, possible: 0, queries: 0 }
  for (const collection of MAPPED) {
    const queries = arbitraryQuery(atlas, collection, queryablesOf(collection, atlas))
    await fc.assert(
      fc.asyncProperty(queries, async (query) => {
        const expected = featureOracle(atlas, query)
        const { items, matched } = await store.features(query)
        const ids = (certain: boolean) =>
          items.filter((one) => one.certain === certain).map(({ feature }) => feature.id)
        expect({ certain: ids(true).sort(), possible: ids(false).sort() }).toEqual({
          certain: expected.certain.toSorted(),
          possible: expected.possible.toSorted(),
        })
        expect(matched).toEqual({ certain: expected.certain.length, possible: expected.possible.length })
        seen.queries++
        if (expected.certain.length > 0) seen.certain++
        if (expected.possible.length > 0) seen.possible++
      }),
      // Shrinking would make the oracle compute new geometry again and again; the failed query is enough.
      { numRuns: collection === 'events' ? numRuns : Math.ceil(numRuns / 4), seed, endOnFailure: true },
    )
  }
  expect(seen.certain, 'queries with certain features').toBeGreaterThan(seen.queries / 10)
  expect(seen.possible, 'queries with possible features').toBeGreaterThan(seen.queries / 20)
}

/** Expects the pages of a query, of any size, to have all its features once, sorted as asked. */
export async function expectPaging(store: FeatureStore, atlas: Atlas, numRuns: number, seed: number): Promise<void> {
  for (const collection of MAPPED) {
    const queries = arbitraryQuery(atlas, collection, queryablesOf(collection, atlas))
    await fc.assert(
      fc.asyncProperty(queries, fc.integer({ min: 1, max: 60 }), async (query, limit) => {
        const whole = await store.features(query)
        const { items, matched } = await allPages(store, { ...query, limit })
        expect(items.map(({ feature }) => feature.id)).toEqual(whole.items.map(({ feature }) => feature.id))
        expect(matched.every((one) => JSON.stringify(one) === JSON.stringify(whole.matched))).toBe(true)
        expectSorted(whole.items, query)
      }),
      { numRuns, seed, endOnFailure: true },
    )
  }
}

/** The features of all pages of a query, and what each page says of how many match. */
async function allPages(store: FeatureStore, query: FeatureQuery) {
  const items: FoundFeature[] = []
  const matched: { readonly certain: number; readonly possible: number }[] = []
  let after: Cursor | null = query.after
  do {
    const page = await store.features({ ...query, after })
    expect(page.items.length).toBeLessThanOrEqual(query.limit)
    items.push(...page.items)
    matched.push(page.matched)
    after = page.next
  } while (after)
  return { items, matched }
}

function expectSorted(items: readonly FoundFeature[], { sortby }: FeatureQuery): void {
  for (const [i, { feature }] of items.entries()) {
    const next = items[i + 1]?.feature
    if (!next) continue
    const value = (one: typeof feature, property: string) => (property === 'id' ? one.id : one.properties[property])
    const orders = sortby.map(({ property, descending }) => {
      const order = compared(value(feature, property), value(next, property))
      return descending ? -order : order
    })
    const first = orders.find((order) => order !== 0) ?? compared(feature.id, next.id)
    expect(first, `${feature.id} before ${next.id}`).toBeLessThan(0)
  }
}

/** Published values: texts, numbers, days as ISO 8601; null is the greatest. */
function compared(a: unknown, b: unknown): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const [one, other] = [Array.from(String(a)), Array.from(String(b))]
  const at = one.findIndex((letter, i) => letter !== other[i])
  if (at < 0) return one.length - other.length
  return (one[at]?.codePointAt(0) ?? 0) - (other[at]?.codePointAt(0) ?? -1)
}
