import type { Atlas, AtlasEvent, Place } from '../join/atlas'
import type { Count, Match } from '../select/match'
import type { PlaceStatus } from '../select/placeStatus'
import type { FacetKey } from '../view/facets'
import type { View } from '../view/view'

/**
 * Answers about a data set that no browser should download: everything that an explorer shows of a View, counted where
 * the data is. All answers are plain JSON. The numbers are those of `select` (`domain/select`) for the whole set.
 *
 * The events and places that a View names need not exist (`Vocabulary.partial`), and then match nothing.
 * Everything rejects with a `StoreAway` while the data cannot be reached, and with a `StoreSlow` if an answer takes too
 * long.
 */
export interface ViewStore {
  /** What does not depend on a View. */
  set(): Promise<ServedSet>
  /** The numbers of a View: on the map, in the filters, on the timeline. */
  view(view: View, frame: ViewFrame): Promise<ViewAnswer>
  /** How many events a View has, to tell which filter leaves nothing. */
  count(view: View): Promise<Count>
  /**
   * Events of a View in the atlas's order (earliest day, latest day, id), of those that match in one way. `after` is
   * the `next` of the page before, null for the first; `limit` from 1 to 100.
   */
  page(view: View, match: Match, after: string | null, limit: number): Promise<ListPage>
  /**
   * The same for a place and the places within it, with all events that match; null if the set has no such place
   * (`domain/select/chronology.ts`).
   */
  chronology(view: View, place: string, after: string | null, limit: number): Promise<PlacePage | null>
  /** One event with all details; null if there is none. */
  event(id: string): Promise<EventAnswer | null>
  /** Places whose name, in any language, or other spelling begins with a text, most events first; at most `limit`. */
  places(text: string, limit: number): Promise<readonly Place[]>
}

/** The data cannot be reached; it may be back soon. */
export class StoreAway extends Error {}

/** The answer took too long. */
export class StoreSlow extends Error {}

/** Maximum number of places without a point in an answer. */
export const MOST_AREAS = 40

/** Maximum number of values of a facet in an answer. */
export const MOST_VALUES = 300

/** What a data set has besides events and places: an atlas without them, whose records have no details. */
export interface ServedSet extends Omit<Atlas, 'places' | 'events' | 'measures'> {
  /** Changes with the data. */
  readonly version: string
  /** Number of events and places. */
  readonly events: number
  readonly places: number
  /** Whether it has too many places with a point for a mark each (`isCrowded`). */
  readonly crowded: boolean
  /** First and last possible day of all events; the last known day instead of an open end. Null without events. */
  readonly days: { readonly first: number; readonly last: number } | null
  /**
   * Days between which most events happened: of those dated to within two years (at most 731 days), sorted, the first
   * day of that at floor(0.08 n) and the last of that at ceil(0.92 n) - 1; of a few events, those of all. Null if there
   * are no such events.
   */
  readonly densest: { readonly first: number; readonly last: number } | null
  /**
   * Number of events that begin in each year, of those dated to within a year (at most 366 days), for years with any.
   * An open end counts as the last known day.
   */
  readonly years: readonly (readonly [year: number, events: number])[]
  /** Rows of the timeline, from the top (`drawing/timeline/marks.ts`). */
  readonly rows: readonly ServedRow[]
  /** West, south, east, north of all places with a point and an event; null if there are none. */
  readonly extent: Extent | null
  /** The events that the set calls its key events, with their places; missing in sets that were loaded before. */
  readonly keys?: Pick<ListPage, 'lines' | 'places'>
}

/** A row of the timeline: of a town, of all towns between two latitudes, or of events that are not in a town. */
export type ServedRow =
  | { readonly kind: 'town'; readonly place: string; readonly latitude: number; readonly name: Place['name'] }
  | { readonly kind: 'band'; readonly south: number; readonly north: number; readonly latitude: number }
  | { readonly kind: 'lane'; readonly lane: string }

/** West, south, east, north in degrees. */
export type Extent = readonly [west: number, south: number, east: number, north: number]

/** What part of map and timeline is seen. */
export interface ViewFrame {
  /** Null: no map is seen; then `map` in the answer is empty. */
  readonly tiles: Tiles | null
  /**
   * Edges of the bins in days since 1970-01-01, ascending, fractional: bin `i` has the days whose middle (day + 0.5) is
   * in [edges[i], edges[i + 1]). At least two.
   */
  readonly edges: readonly number[]
  /** The same for the rows of the timeline; null while they are not seen. */
  readonly rowEdges: readonly number[] | null
}

/** A rectangle of map tiles of 256 pixels at a whole zoom (EPSG:3857, `z`/`x`/`y`), `east` and `south` included. */
export interface Tiles {
  readonly zoom: number
  readonly west: number
  readonly north: number
  readonly east: number
  readonly south: number
}

/**
 * Days whose events are on a machine that cannot be reached at the moment: the events that begin on one of them, ends
 * included (`AtlasEvent.earliest`, days since 1970-01-01), are in no number, list or mark, whatever the View is. Null
 * is open. Nothing is lost: they are counted again once the machine is back, which is tried every few seconds.
 */
export interface MissingDays {
  readonly first: number | null
  readonly last: number | null
}

/** What an answer was made of. */
interface OfData {
  readonly version: string
  /** Present, with at least one range, if a part of the data cannot be reached at the moment. */
  readonly missing?: readonly MissingDays[]
}

export interface ViewAnswer extends OfData {
  readonly count: Count
  /**
   * As `Counts`, each facet under all other filters: values with events only; of more than `MOST_VALUES`, those chosen
   * and those with most certain, then most possible, events.
   */
  readonly facets: Readonly<Record<FacetKey, Readonly<Record<string, Count>>>>
  readonly map: MapAnswer
  /**
   * Places without a point that have events (`placeCounts`), for the tray and hatching; at most `MOST_AREAS`, those
   * with most events, in the atlas's order. `rest` is the number of the others.
   */
  readonly areas: { readonly places: readonly ServedPlace[]; readonly rest: number }
  /** Of the places with a point and with events (`boundsOfEvents`); null if there are none. */
  readonly extent: Extent | null
  /** The places that the View names: the centre of a circle, and the one whose chronology is open. */
  readonly named: readonly Place[]
  readonly time: TimeAnswer
}

/**
 * Marks of the places: of all with a point, also those without events, if the set is not crowded; else of those in the
 * tiles with events, if they are at most `MOST_MARKS`. Otherwise dots: squares with numbers of events. In a crowded set
 * only places on the base map (`onGround`) are marked or dotted; their positions are those of `drawing/density`'s
 * `points`. Marks are in the atlas's order.
 */
export type MapAnswer =
  | { readonly marks: readonly ServedPlace[]; readonly dots: null }
  | { readonly marks: null; readonly dots: DotsAnswer }

export interface DotsAnswer {
  /** Side of a square in pixels at the zoom of the tiles: the least of `DOT_SIDES` with at most `MOST_DOTS` squares. */
  readonly side: number
  /**
   * Column and row of each square, from the north-west corner of the tiles; certain events; possible ones and those of
   * the whole country (`gathered`). Row by row, from west to east.
   */
  readonly cells: readonly (readonly [column: number, row: number, certain: number, possible: number])[]
}

export const DOT_SIDES = [4, 8, 16, 32] as const

export const MOST_DOTS = 2500

/** A mark, as `PlaceCount`. */
export interface ServedPlace {
  readonly place: Place
  readonly count: Count
  /** Empty for places without a point. */
  readonly kinds: readonly string[]
  readonly status: PlaceStatus
}

/**
 * Numbers of events by time. An event counts with equal shares in all the bins that it may be in and that are seen; an
 * open end reaches to the last known day.
 */
export interface TimeAnswer {
  /** Events that match all filters but the time window and the band of latitudes, in any way. */
  readonly around: readonly number[]
  /** Events that match, in any way. */
  readonly shown: readonly number[]
  /**
   * By row and bin of `rowEdges`, for those with any: events of `around` that do not match; that match possibly or
   * nationwide; that match certainly.
   */
  readonly rows: readonly (readonly [row: number, bin: number, outside: number, possible: number, certain: number])[]
}

/** What a line of a list shows. */
export type ServedLine = Pick<
  AtlasEvent,
  'id' | 'title' | 'date' | 'earliest' | 'latest' | 'kind' | 'status' | 'statusUnstated' | 'place'
>

export interface ListPage extends OfData {
  readonly lines: readonly ServedLine[]
  /** Each once: the places of the lines. */
  readonly places: readonly Place[]
  /** For the next page; null after the last. */
  readonly next: string | null
}

export interface PlacePage extends ListPage {
  readonly place: Place
  /** How each line matches at the place (`matchAt`). */
  readonly matches: readonly Match[]
  /** Number of events at the place, consistent with its mark. */
  readonly count: Count
}

export interface EventAnswer extends Pick<Atlas, 'places' | 'sources' | 'actors' | 'measures'> {
  readonly version: string
  /** The event, with those that it is linked to. */
  readonly event: AtlasEvent
  readonly linked: readonly ServedLine[]
}
