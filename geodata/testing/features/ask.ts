import type { Language } from '../../domain/language/language'
import { queryOf, readItems } from '../../domain/ogc/items'
import type { Problem } from '../../domain/ogc/problem'
import type { CollectionId, FeaturePage, FeatureStore, Queryable } from '../../domain/service/features'

/** What a store answers to a request for items: a page, or what is wrong with the request. */
export type Answer = { readonly page: FeaturePage } | { readonly problems: readonly Problem[] }

/** What the service reads requests for a collection by. */
export interface Known {
  readonly collection: CollectionId
  readonly queryables: readonly Queryable[]
  readonly languages: readonly Language[]
}

/** Reads it once, for many requests. */
export async function knownOf(store: FeatureStore, collection: CollectionId): Promise<Known> {
  const [queryables, { languages }] = [await store.queryables(collection), await store.dataSet()]
  return { collection, queryables, languages }
}

/** Asks a store as the service does. `query` is a query string, or its parameters, not yet encoded. */
export async function ask(
  store: FeatureStore,
  collection: CollectionId,
  query: string | Readonly<Record<string, string>>,
): Promise<Answer> {
  return askKnown(store, await knownOf(store, collection), query)
}

/** The same for many requests in a row. */
export async function askKnown(
  store: FeatureStore,
  { collection, queryables, languages }: Known,
  query: string | Readonly<Record<string, string>>,
): Promise<Answer> {
  const read = readItems(new URLSearchParams(query), { collection, queryables, formats: ['json'], languages })
  if ('problems' in read) return read
  const [language = 'en'] = languages
  return { page: await store.features(queryOf(read.request, queryables, read.request.language ?? language)) }
}

/** The same, expecting a page. Throws an `Error` with what was found wrong. */
export async function pageOf(
  store: FeatureStore,
  collection: CollectionId,
  query: string | Readonly<Record<string, string>>,
): Promise<FeaturePage> {
  const answer = await ask(store, collection, query)
  if ('page' in answer) return answer.page
  throw new Error(`${JSON.stringify(query)}: ${answer.problems.map(({ detail }) => detail.en).join(' ')}`)
}

/** Ids of all features of a page. */
export function idsOf({ items }: FeaturePage, which: 'all' | 'certain' = 'all'): string[] {
  return items.filter(({ certain }) => certain || which === 'all').map(({ feature }) => feature.id)
}
