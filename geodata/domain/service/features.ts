import type { Geometry } from 'geojson'
import type { Language, Localized } from '../language/language'
import type { MissingDays } from './views'

/*
 * What the open data service asks of whatever keeps the data: the atlas in memory, or a database.
 *
 * Records are uncertain: an event happened on some day from `earliest` to `latest`, at some point of the footprint of
 * its place (its point if exact, 25 km around it if near, the polygons of its regions if known to an area or to the
 * country). So a filter has three answers. It matches **certainly** if it is true on every one of those days and at
 * every one of those points; **possibly** if it is true for some of them; else the feature is out. They are combined by
 * Kleene's rules: `and` is the worse of its answers, `or` the better; `not` turns certain into out, out into certain,
 * and leaves possible. An event known only to the whole country, which a View counts apart as nationwide, is possible
 * here.
 *
 * What depends on an inferred day or place is never certain: a condition that would be certain is possible, as in a
 * View; one that is out stays out, but its `not` is possible.
 *
 * A condition on a value that the feature does not have (null) is neither true nor false: with or without `not`, the
 * feature is out. So an `and` or `or` is computed twice: what may be true, and what is certainly true, each with `not`
 * moved down to the conditions first.
 */

/** Collections of a data set, of which there are maps and tiles. */
export const MAPPED = ['events', 'places', 'regions'] as const
export type MappedId = (typeof MAPPED)[number]
/** All, with the plain list of the stories that the site tells about its own data. */
export const COLLECTIONS = [...MAPPED, 'stories'] as const
export type CollectionId = (typeof COLLECTIONS)[number]

/** Whether a collection is on maps; those that are not have no geometry. */
export function isMapped(collection: CollectionId): collection is MappedId {
  return collection !== 'stories'
}

/** Whether when or where a feature was may be uncertain. */
export function isUncertain(collection: CollectionId): collection is 'events' | 'places' {
  return collection === 'events' || collection === 'places'
}

/** The collections of a data set: stories are told about the site's own data only, and perhaps there are none. */
export function collectionsOf({ collections }: Pick<DataSet, 'collections'>): readonly CollectionId[] {
  return COLLECTIONS.filter((collection) => isMapped(collection) || collections[collection].count > 0)
}

export interface FeatureStore {
  /** What the data set is. Its `version` changes with every load: answers may be cached by it. */
  dataSet(): Promise<DataSet>
  /**
   * The same without asking: what the last answer was about. It may have been replaced since, so whoever answers by it
   * must compare its version with that after the answer.
   */
  recentDataSet(): Promise<DataSet>
  /** The properties that filters and sorting may name, in the order in which they are listed. */
  queryables(collection: CollectionId): Promise<readonly Queryable[]>
  /**
   * The features that match, sorted, at most `limit` of them. Throws `StoreAway` or `StoreSlow`
   * (`views.ts`); anything wrong with a query is found before, by `domain/ogc`.
   */
  features(query: FeatureQuery): Promise<FeaturePage>
  /** One feature, or null if there is none with this id. */
  feature(collection: CollectionId, id: string, language: Language): Promise<StoredFeature | null>
}

export interface DataSet {
  readonly version: string
  readonly title: Localized
  readonly description: Localized
  /** The credit required in copies. */
  readonly attribution: Localized
  /** Address of the licence; null if none is known. */
  readonly licence: string | null
  /** The first is the default. */
  readonly languages: readonly Language[]
  /** Whether its records have pages on the site. */
  readonly hasPages: boolean
  readonly collections: Readonly<Record<CollectionId, CollectionExtent>>
}

export interface CollectionExtent {
  /** Number of features. */
  readonly count: number
  /** Around all footprints, in degrees; null if none has any. */
  readonly box: Box | null
  /** First and last possible day; null is open. Null for collections without time, and without features. */
  readonly days: Days | null
}

export interface FeatureQuery {
  readonly collection: CollectionId
  /** In which texts are read, compared and sorted. */
  readonly language: Language
  /** 0 to 10,000. */
  readonly limit: number
  /** Only what comes after this, in the order of `sortby`. */
  readonly after: Cursor | null
  /** The same as `{ is: 'inBox' }`, combined with the filter by `and`. */
  readonly box: Box | null
  /** The same as `{ is: 'during' }`, combined by `and`; null for collections without time. */
  readonly days: Days | null
  readonly filter: Filter | null
  /**
   * By these, in this order, then by id, ascending. Texts and ids are compared by code points (in PostgreSQL,
   * `COLLATE "C"`); null is greater than every value, so that an open end is the latest. Events are by default
   * sorted by `earliest` and `latest`, which the query then says.
   */
  readonly sortby: readonly SortKey[]
  /** Leaves out what matches only possibly. */
  readonly sure: boolean
}

export interface SortKey {
  /** A queryable that is `sortable`. */
  readonly property: string
  readonly descending: boolean
}

/** The last feature of a page: its values of the sort keys, in their order, and its id. */
export interface Cursor {
  /** As in `Value`; days as numbers. */
  readonly values: readonly (Value | null)[]
  readonly id: string
}

export interface FeaturePage {
  readonly items: readonly FoundFeature[]
  /** How many match on all pages, whatever `after` and `limit` are. `possible` is 0 if the query is `sure`. */
  readonly matched: { readonly certain: number; readonly possible: number }
  /** For the next page; null if this is the last. */
  readonly next: Cursor | null
  /** Present, with at least one range, if a part of the events cannot be reached at the moment: it is left out. */
  readonly missing?: readonly MissingDays[]
}

export interface FoundFeature {
  readonly feature: StoredFeature
  /** Whether it matches certainly; else possibly. */
  readonly certain: boolean
}

/** A feature as published, with its texts in one language. */
export interface StoredFeature {
  readonly id: string
  /**
   * As in the GeoJSON files, CRS84: a point if the place is known to 25 km, the polygons of its regions if known to an
   * area, null for a country or what has no place in the atlas. Filters use the footprint, which may be larger.
   */
  readonly geometry: Geometry | null
  /** By name, in order of publication. Lists and objects as in the GeoJSON files. */
  readonly properties: Readonly<Record<string, unknown>>
}

/** [west, south, east, north] in degrees; west is greater than east across the antimeridian. */
export type Box = readonly [west: number, south: number, east: number, north: number]

/** First and last day since 1970-01-01, inclusive, as `AtlasEvent.earliest`; null is open. */
export interface Days {
  readonly start: number | null
  readonly end: number | null
}

/**
 * What a property is.
 * `text`, `integer`: a single exact value. `day`: an exact day (in a `Value`, its number). `texts`: a list of texts.
 * `when`: the uncertain time of an event, only for `during`. `where`: the uncertain region of a place, only for
 * `located`. `geometry`: the uncertain position of an event or place, or the exact polygon of a region.
 */
export type QueryableType = 'text' | 'integer' | 'day' | 'texts' | 'when' | 'where' | 'geometry'

export interface Queryable {
  readonly name: string
  readonly type: QueryableType
  readonly title: Localized
  readonly description: Localized
  /** All values that it may have, with their names, if they are a short list. */
  readonly values: readonly { readonly id: string; readonly name: Localized }[] | null
  readonly sortable: boolean
}

/** A text, a number, or a day as the number of days since 1970-01-01. */
export type Value = string | number

/**
 * What a comparison of texts ignores: `case` by Unicode's lower case, `accents` by U+0300 to U+036F of the form NFD.
 */
export type Ignored = 'case' | 'accents'

/** A checked filter: every property exists, and every value is of its type. CQL2 is reduced to these conditions. */
export type Filter =
  | { readonly is: 'always'; readonly value: boolean }
  | { readonly is: 'and' | 'or'; readonly filters: readonly Filter[] }
  | { readonly is: 'not'; readonly filter: Filter }
  | Condition

/** A condition without `and`, `or`, `not`. The first five are exact, i.e. never just possible; null as said above. */
export type Condition =
  /**
   * The property has no value. Of a geometry: it is published without one. Never so of `texts`, `when` and `where`.
   * Never null itself.
   */
  | { readonly is: 'missing'; readonly property: string }
  /** `text`, `integer` or `day`. Texts are compared by code points, after `ignoring` (`folded`) on both sides. */
  | {
      readonly is: 'compared'
      readonly property: string
      readonly by: '=' | '<' | '<=' | '>' | '>='
      readonly value: Value
      readonly ignoring: readonly Ignored[]
    }
  /** Equal to one of one or more values. */
  | {
      readonly is: 'among'
      readonly property: string
      readonly values: readonly Value[]
      readonly ignoring: readonly Ignored[]
    }
  /** `text`, as SQL's LIKE: `%` any characters, `_` one, a backslash takes the next character as it is. */
  | {
      readonly is: 'like'
      readonly property: string
      readonly pattern: string
      readonly ignoring: readonly Ignored[]
    }
  /**
   * `texts`, as sets; never null. `contains`: the property has all the values; `contained`: it has no others;
   * `equals`: both; `overlaps`: it has one of them.
   */
  | {
      readonly is: 'list'
      readonly property: string
      readonly relation: 'contains' | 'contained' | 'equals' | 'overlaps'
      readonly values: readonly string[]
    }
  /**
   * Events only. Out if `latest` < `start` or `earliest` > `end`. Certain if both days are inside (an open end needs an
   * open window) and the date is not inferred; else possible. As the time window of a View.
   */
  | ({ readonly is: 'during' } & Days)
  /**
   * Events and places. The values are ids of regions, of groups of regions, which stand for their regions, and
   * `abroad`. Certain if every region that the place may lie in is listed, possible if some are. As `where` of a View
   * (`withinRegions`), an inferred place being possible, never certain.
   */
  | { readonly is: 'located'; readonly values: readonly string[] }
  /**
   * Events and places: certain if the footprint is covered (its boundary included), and the place is not inferred;
   * possible if they share a point. Where there is no footprint: possible for a place that may be anywhere, else out.
   * Regions: certain if they share a point, else out.
   */
  | { readonly is: 'inBox'; readonly box: Box }
  /** The same for a geometry in CRS84. */
  | { readonly is: 'intersects'; readonly geometry: Geometry }
