import type { Role, Status } from '../schema/term'
import type { TimeWindow } from '../time/window'
import { byFacet, type ListFacetKey } from './facets'

/**
 * A way of looking at the atlas. A View is a query string: `parseView` reads one, `formatView` writes the one canonical
 * form. `null` and empty lists mean "no such filter". Lists of ids are in the vocabulary's order, without repeats; each
 * facet has one (`facets.ts`).
 */
export interface View extends Readonly<Record<ListFacetKey, readonly string[]>> {
  readonly time: TimeWindow | null
  /** Ids of regions and of groups of regions, or `abroad`. */
  readonly where: readonly string[]
  readonly near: Near | null
  readonly area: Area | null
  readonly band: Band | null
  /** In which roles an actor counts, for the filter `actor` and for its counts; empty: in any. */
  readonly role: readonly Role[]
  readonly status: readonly Status[]
  /** Words that must all occur; trimmed, inner space collapsed. */
  readonly q: string
  /** Only what certainly matches. */
  readonly sure: boolean
  /** The event that is open. */
  readonly event: string | null
  /**
   * What the open event is tied to is drawn on the map: as far as a document states it, or all, what is inferred as
   * well; never without an open event.
   */
  readonly ties: (typeof TIES)[number] | null
  /**
   * The place whose chronology is open; it filters nothing. As long as an event is open, the chronology waits behind
   * it.
   */
  readonly place: string | null
  readonly at: Camera | null
  /** null: as the reader's system has it. */
  readonly theme: Theme | null
  /** A second time window, to be shown beside the first under the same filters; null: no comparison. */
  readonly compare: TimeWindow | null
  /**
   * The two periods share one map, whose halves are pulled over each other, instead of having one each; never without a
   * comparison.
   */
  readonly swipe: boolean
  /** How the table is sorted; null: in order of time. */
  readonly sort: Sort | null
}

/** Between two latitudes, degrees from -85 to 85 to 2 decimals, south < north. */
export interface Band {
  readonly south: number
  readonly north: number
}

export const TIES = ['stated', 'all'] as const

export const SORTS = ['date', 'title', 'place', 'kind', 'status'] as const

export interface Sort {
  readonly by: (typeof SORTS)[number]
  readonly descending: boolean
}

/** Within `km` kilometres (1 to 5000, whole) of a place that is drawn as a point. */
export interface Near {
  readonly place: string
  readonly km: number
}

/** A drawn polygon: an outer ring of [lng, lat] in degrees, counter-clockwise, closed, to 3 decimals (about 110 m). */
export type Area = readonly (readonly [number, number])[]

/** Latitude and longitude in degrees to 4 decimals, Leaflet zoom 0 to 18 to 2 decimals. */
export interface Camera {
  readonly lat: number
  readonly lng: number
  readonly zoom: number
}

export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** What ids a query may name. Every `Atlas` is one. */
export interface Vocabulary {
  readonly config: { readonly groups: readonly { readonly id: string }[] }
  readonly regions: readonly { readonly id: string }[]
  readonly places: readonly { readonly id: string; readonly point: unknown }[]
  readonly kinds: readonly { readonly id: string }[]
  readonly actors: readonly { readonly id: string }[]
  readonly sources: readonly { readonly id: string }[]
  readonly events: readonly { readonly id: string }[]
}

/** The value of the filter `where` for whatever is outside the home country. */
export const ABROAD = 'abroad'

/**
 * Every value that the filter `where` can take: the regions, the groups of regions that the atlas has, and `abroad`.
 */
export function whereIds({ regions, config }: Pick<Vocabulary, 'regions' | 'config'>): string[] {
  return [...regions, ...config.groups].map(({ id }) => id).concat(ABROAD)
}

export const EMPTY_VIEW: View = Object.freeze({
  time: null,
  where: [],
  near: null,
  area: null,
  band: null,
  ...byFacet(() => []),
  role: [],
  q: '',
  sure: false,
  event: null,
  ties: null,
  place: null,
  at: null,
  theme: null,
  compare: null,
  swipe: false,
  sort: null,
})
