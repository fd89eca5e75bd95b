import type { Role, Status } from '../schema/term'
import type { TimeWindow } from '../time/window'
import { byFacet, type ListFacetKey } from './facets'

/**
 * A view of the atlas, i.e. the content of a query string: `parseView` reads one, `formatView` writes the canonical
 * form. `null` and empty lists mean "no such filter". Lists of ids are in vocabulary order, without duplicates; there
 * is one for each facet (`facets.ts`).
 */
export interface View extends Readonly<Record<ListFacetKey, readonly string[]>> {
  readonly time: TimeWindow | null
  /** Ids of regions and of groups of regions, or `abroad`. */
  readonly where: readonly string[]
  readonly near: Near | null
  readonly area: Area | null
  readonly band: Band | null
  /** Roles in which actors count, for the filter `actor` and its counts; empty: any. */
  readonly role: readonly Role[]
  readonly status: readonly Status[]
  /** Words that must all occur; trimmed, inner space collapsed. */
  readonly q: string
  /** Certain matches only. */
  readonly sure: boolean
  /** The event that is open. */
  readonly event: string | null
  /**
   * Which links of the open event are drawn on the map: only stated ones, or all; never without an open event. The key
   * in a query is `ties`.
   */
  readonly links: (typeof SHOWN_LINKS)[number] | null
  /** The place whose chronology is open; it filters nothing. An open event hides it. */
  readonly place: string | null
  readonly at: Camera | null
  /** null: follow the system. */
  readonly theme: Theme | null
  /** A second time window, shown beside the first under the same filters; null: no comparison. */
  readonly compare: TimeWindow | null
  /**
   * Whether both periods share one map, divided by a slider, instead of having one each; never without a comparison.
   */
  readonly swipe: boolean
  /** Sort order of the table; null: chronological. */
  readonly sort: Sort | null
}

/** Between two latitudes, degrees from -85 to 85 with 2 decimals, south < north. */
export interface Band {
  readonly south: number
  readonly north: number
}

export const SHOWN_LINKS = ['stated', 'all'] as const

export const SORTS = ['date', 'title', 'place', 'kind', 'status'] as const

export interface Sort {
  /** A column of every atlas, or, by its id, one of a reader's file. */
  readonly by: (typeof SORTS)[number] | `file:${string}`
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

/** The ids that a query may name. Every `Atlas` is one. */
export interface Vocabulary {
  readonly config: { readonly groups: readonly { readonly id: string }[] }
  readonly regions: readonly { readonly id: string }[]
  readonly places: readonly { readonly id: string; readonly point: unknown }[]
  readonly kinds: readonly { readonly id: string }[]
  readonly actors: readonly { readonly id: string }[]
  readonly sources: readonly { readonly id: string }[]
  readonly fields?: readonly { readonly values: readonly { readonly id: string }[] }[] | undefined
  /** Columns of a reader's file. */
  readonly columns?: readonly { readonly id: string }[] | undefined
  readonly events: readonly { readonly id: string }[]
  /** Present if there may be other places and events than the listed ones: a query may name any. */
  readonly partial?: true
}

/** Value of the filter `where` for anything outside the home country. */
export const ABROAD = 'abroad'

/** All values of the filter `where`: regions, groups of regions, and `abroad`. */
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
  links: null,
  place: null,
  at: null,
  theme: null,
  compare: null,
  swipe: false,
  sort: null,
})
