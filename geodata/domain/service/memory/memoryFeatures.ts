import { licenceOf } from '../../export/licence'
import type { Atlas } from '../../join/atlas'
import { columns } from '../../join/columns'
import { recentOf } from '../../select/recent'
import type { Story } from '../../story/story'
import { OPEN_END } from '../../time/interval'
import type {
  CollectionExtent,
  CollectionId,
  Cursor,
  DataSet,
  FeaturePage,
  FeatureQuery,
  FeatureStore,
  Filter,
  MappedId,
} from '../features'
import { queryablesOf } from '../queryables'
import { CERTAIN, OUT } from './answers'
import type { Bounds } from './boxes'
import { both, evaluate } from './evaluate'
import { boundsOf, groundsOf, together } from './grounds'
import { passed, sorted } from './order'
import { storyExtent, storyTable } from './storyTable'
import { type Table, valueAt } from './table'
import { tablesOf } from './tables'

/** Number of answers to keep: the pages of one query follow one another. */
const KEPT = 12

/** What a query finds, on all pages. */
interface Found {
  readonly answers: Uint8Array
  /** Sorted. */
  readonly rows: Int32Array
  readonly matched: FeaturePage['matched']
}

/**
 * The records of an atlas as a store: computed over its columns, whatever their number.
 *
 * @param version of the data
 * @param stories those told about it, in every language
 */
export function memoryFeatures(atlas: Atlas, version: string, stories: readonly Story[] = []): FeatureStore {
  const tables: Readonly<Record<CollectionId, Table>> = { ...tablesOf(atlas), stories: storyTable(stories) }
  const recent = new Map<string, Found>()
  let known: DataSet | undefined
  const dataSet = async () => {
    known ??= described(atlas, version, stories)
    return known
  }
  return {
    dataSet,
    recentDataSet: dataSet,
    async queryables(collection) {
      return queryablesOf(collection, atlas)
    },
    async features(query) {
      const { collection, limit, after, sortby, language } = query
      const table = tables[collection]
      const { limit: _, after: __, ...rest } = query
      const found = recentOf(recent, JSON.stringify(rest), KEPT, () => find(table, query))
      const { rows, answers, matched } = found
      const start = after ? passed(table, rows, sortby, language, after) : 0
      const page = rows.subarray(start, start + limit)
      const last = page.at(-1)
      return {
        items: Array.from(page, (row) => ({
          feature: table.feature(row, language),
          certain: answers[row] === CERTAIN,
        })),
        matched,
        next: last !== undefined && start + limit < rows.length ? cursorAt(table, query, last) : null,
      }
    },
    async feature(collection, id, language) {
      const table = tables[collection]
      const row = table.find(id)
      return row < 0 ? null : table.feature(row, language)
    },
  }
}

function find(table: Table, { box, days, filter, sure, sortby, language }: FeatureQuery): Found {
  const conditions: Filter[] = [
    ...(days ? [{ is: 'during' as const, ...days }] : []),
    ...(box ? [{ is: 'inBox' as const, box }] : []),
    ...(filter ? [filter] : []),
  ]
  const answers = both(
    conditions.map((condition) => evaluate(table, condition, language)),
    table.length,
  )
  let [certain, possible] = [0, 0]
  for (let i = 0; i < answers.length; i++) {
    if (answers[i] === CERTAIN) certain++
    else if (sure) answers[i] = OUT
    else if (answers[i] !== OUT) possible++
  }
  const rows = new Int32Array(certain + possible)
  let at = 0
  for (let i = 0; i < answers.length; i++) if (answers[i] !== OUT) rows[at++] = i
  return { answers, rows: sorted(table, rows, sortby, language), matched: { certain, possible } }
}

function cursorAt(table: Table, { sortby, language }: FeatureQuery, row: number): Cursor {
  const values = sortby.map(({ property }) => valueAt(table.column(property, language), row))
  return { values, id: table.id(row) }
}

function described(atlas: Atlas, version: string, stories: readonly Story[]): DataSet {
  const { title, description, attribution, languages } = atlas.config
  return {
    version,
    title,
    description,
    attribution,
    // A file of events states none: it is not the site's to give.
    licence: atlas.own && !atlas.config.licence ? null : licenceOf(atlas.config).address,
    languages,
    hasPages: !atlas.own,
    collections: {
      events: extentOf(atlas, 'events'),
      places: extentOf(atlas, 'places'),
      regions: extentOf(atlas, 'regions'),
      stories: storyExtent(stories),
    },
  }
}

function extentOf(atlas: Atlas, collection: MappedId): CollectionExtent {
  const { bounds } = groundsOf(atlas)
  switch (collection) {
    case 'events': {
      const table = columns(atlas)
      const held = new Set(table.place)
      return {
        count: table.length,
        box: boxAround([...held].flatMap((place) => bounds(place) ?? [])),
        days: daysOf(table),
      }
    }
    case 'places':
      return { count: atlas.places.length, box: boxAround(atlas.places.flatMap((_, i) => bounds(i) ?? [])), days: null }
    case 'regions': {
      const all = atlas.regions.map(({ geometry }) => boundsOf(geometry))
      return { count: atlas.regions.length, box: boxAround(all), days: null }
    }
  }
}

/** Beyond the 180th meridian there is the whole width of the map. */
function boxAround(all: readonly Bounds[]): CollectionExtent['box'] {
  if (all.length === 0) return null
  const { west, south, east, north } = together(all)
  return west < -180 || east > 180 ? [-180, south, 180, north] : [west, south, east, north]
}

function daysOf({ length, earliest, latest }: ReturnType<typeof columns>): CollectionExtent['days'] {
  if (length === 0) return null
  let end = latest[0] as number
  for (let i = 1; i < length; i++) if ((latest[i] as number) > end) end = latest[i] as number
  return { start: earliest[0] as number, end: end === OPEN_END ? null : end }
}
