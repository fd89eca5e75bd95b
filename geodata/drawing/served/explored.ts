import { type Count, type Match, totalOf } from '../../domain/select/match'
import type { ListPage, PlacePage, ServedSet, ViewAnswer, ViewStore } from '../../domain/service/views'
import { activeKeys, type FilterKey, without } from '../../domain/view/filter'
import type { View } from '../../domain/view/view'
import type { Asked } from './asked'
import { rowEdges, spanOfSet, wholeEdges } from './edges'

/** Events on a page of a list: with their names in one language some 10 kB. */
export const PAGE = 50

/** Everything that an explorer shows of a View at once: of each list and chronology the first page. */
export interface Explored {
  readonly answer: ViewAnswer
  readonly lists: Readonly<Record<Match, ListPage | null>>
  readonly chronology: PlacePage | null
  /** Of a View without events: numbers of events without one of its filters, most certain ones first. */
  readonly relaxed: readonly { readonly key: FilterKey; readonly count: Count }[]
}

/** Asks a store for everything about a View; rejects as the store does. */
export async function explored(store: ViewStore, set: ServedSet, view: View, asked: Asked): Promise<Explored> {
  const span = spanOfSet(set)
  const answer = await store.view(view, {
    tiles: asked.tiles,
    edges: wholeEdges(span),
    rowEdges: asked.strip && rowEdges({ ...span, from: asked.strip[0], to: asked.strip[1] }),
  })
  const page = async (match: Match) => (answer.count[match] === 0 ? null : store.page(view, match, null, PAGE))
  const [certain, possible, nationwide] = await Promise.all([page('certain'), page('possible'), page('nationwide')])
  return {
    answer,
    lists: { certain, possible, nationwide },
    chronology: view.place === null ? null : await store.chronology(view, view.place, null, PAGE),
    relaxed: totalOf(answer.count) > 0 ? [] : await relaxedBy(store, view),
  }
}

async function relaxedBy(store: ViewStore, view: View): Promise<Explored['relaxed']> {
  const ways = await Promise.all(
    activeKeys(view).map(async (key) => ({ key, count: await store.count(without(view, key)) })),
  )
  return ways
    .filter(({ count }) => totalOf(count) > 0)
    .sort((a, b) => b.count.certain - a.count.certain || b.count.possible - a.count.possible)
}
