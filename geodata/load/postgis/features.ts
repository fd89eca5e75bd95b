import type { Atlas, AtlasEvent, Place } from '../../domain/join/atlas'
import { recentOf } from '../../domain/select/recent'
import type {
  CollectionId,
  FeaturePage,
  FeatureQuery,
  FeatureStore,
  Filter,
  FoundFeature,
  SortKey,
  StoredFeature,
  Value,
} from '../../domain/service/features'
import { memoryFeatures } from '../../domain/service/memory/memoryFeatures'
import { tablesOf } from '../../domain/service/memory/tables'
import { queryablesOf } from '../../domain/service/queryables'
import { Conditions, type Expression, type Stored, type Truth } from './conditions'
import { numbers } from './copied'
import type { Current, Database, Fragment, Sql } from './database'
import { joined, sayable } from './selecting'

/** Numbers of matches to keep: the pages of one query follow one another. */
const KEPT = 100

/** A store of the features of the data set in a database. */
export function postgisFeatures(database: Database): FeatureStore {
  const { sql } = database
  const counts = new Map<string, Promise<FeaturePage['matched']>>()
  return {
    dataSet: () => database.answer(async ({ version, meta }) => ({ ...meta.dataSet, version })),

    queryables: (collection) => database.answer(async ({ meta }) => queryablesOf(collection, meta.set)),

    features: (query) =>
      database.answer(async (current) => {
        if (query.collection === 'regions') return await inMemory(current).features(query)
        const { limit: _, after: __, sortby: ___, ...rest } = query
        const key = `${current.version} ${JSON.stringify(rest)}`
        const counting = recentOf(counts, key, KEPT, () => counted(sql, current, query))
        const [matched, page] = await Promise.all([
          counting.catch((error) => {
            counts.delete(key)
            throw error
          }),
          paged(sql, current, query),
        ])
        return { ...page, matched }
      }),

    feature: (collection, id, language) =>
      database.answer(async (current) => {
        if (collection === 'regions') return await inMemory(current).feature(collection, id, language)
        const table = sql(`${current.schema}.${collection === 'events' ? 'event_text' : 'place'}`)
        const row = collection === 'events' ? sql`row` : sql`n`
        const [found] = await sql<{ row: number }[]>`select ${row} as row from ${table} where id = ${sayable(id)}`
        if (!found) return null
        const [feature] = await published(sql, current, { collection, language }, [found.row])
        return feature ?? null
      }),
  }
}

/** The lists of a data set as an atlas with some of its events and places. */
function atlasOf({ meta }: Current, places: readonly Place[], events: readonly AtlasEvent[]): Atlas {
  const { events: _, places: __, crowded, days, densest, years, rows, extent, ...lists } = meta.set
  return { ...lists, measures: meta.measures, places, events }
}

const regionsOf = new WeakMap<Current['meta'], FeatureStore>()

/** Regions are few. */
function inMemory(current: Current): FeatureStore {
  const known = regionsOf.get(current.meta) ?? memoryFeatures(atlasOf(current, [], []), current.version)
  regionsOf.set(current.meta, known)
  return known
}

interface Selected {
  readonly conditions: Conditions
  readonly truth: Truth
}

function selected(sql: Sql, current: Current, { collection, language, box, days, filter }: FeatureQuery): Selected {
  const conditions = new Conditions(sql, current, collection as Stored, language)
  const all: Filter[] = [
    ...(days ? [{ is: 'during' as const, ...days }] : []),
    ...(box ? [{ is: 'inBox' as const, box }] : []),
    ...(filter ? [filter] : []),
  ]
  return {
    conditions,
    truth: conditions.together(
      all.map((one) => conditions.truth(one)),
      true,
    ),
  }
}

function before(sql: Sql, { clauses }: Conditions): Fragment {
  return clauses.length === 0 ? sql`` : sql`with ${joined(sql, clauses, sql`, `)}`
}

function rowsOf(sql: Sql, { schema }: Current, collection: CollectionId, { joins }: Conditions): Fragment {
  const table = (name: string) => sql(`${schema}.${name}`)
  if (collection === 'places') return sql`${table('place')} p`
  return sql`${table('event')} e
    ${joins.has('p') ? sql`join ${table('place')} p on p.n = e.place` : sql``}
    ${joins.has('t') ? sql`join ${table('event_text')} t on t.row = e.row` : sql``}`
}

async function counted(sql: Sql, current: Current, query: FeatureQuery): Promise<FeaturePage['matched']> {
  const { conditions, truth } = selected(sql, current, query)
  const rows = rowsOf(sql, current, query.collection, conditions)
  const isExact = truth.may === truth.certain
  const [sums] = await sql<{ all: number; certain: number }[]>`
    ${before(sql, conditions)}
    select count(*)::integer as all,
      ${isExact ? sql`count(*)` : sql`count(*) filter (where ${truth.certain})`}::integer as certain
    from ${rows} where ${query.sure ? truth.certain : truth.may}`
  const { all = 0, certain = 0 } = sums ?? {}
  return { certain, possible: all - certain }
}

/** A sort key as an expression. */
interface Key extends SortKey {
  readonly of: Fragment
  readonly isText: boolean
}

async function paged(sql: Sql, current: Current, query: FeatureQuery): Promise<Pick<FeaturePage, 'items' | 'next'>> {
  const { collection, limit, after, sortby, sure } = query
  if (limit === 0) return { items: [], next: null }
  const { conditions, truth } = selected(sql, current, query)
  const row = collection === 'events' ? sql`e.row` : sql`p.n`
  const isByTime = collection === 'events' && sortby.map(written).join() === 'earliest,latest'
  const reached = isByTime && after ? await rowWith(sql, current, after.id) : null
  // Events are numbered in the order of time.
  const byRow = isByTime && (after === null || reached !== null)
  const keys = sortby.map((key): Key => {
    const expression = conditions.expression(key.property)
    return { ...key, of: sortable(sql, expression), isText: expression.is !== 'number' }
  })
  const id: Key | null = byRow
    ? null
    : { property: 'id', descending: false, of: sortable(sql, conditions.expression('id')), isText: true }
  const all = id ? [...keys, id] : keys
  const passed = after && (byRow ? sql`${row} > ${reached}::integer` : beyond(sql, all, [...after.values, after.id]))
  const order = byRow
    ? row
    : joined(
        sql,
        all.map(({ of, descending }) => (descending ? sql`${of} desc` : of)),
        sql`, `,
      )
  const isExact = truth.may === truth.certain
  const found = await sql<{ row: number; certain: boolean | null; values: readonly (Value | null)[] }[]>`
    ${before(sql, conditions)}
    select ${row} as row, ${isExact || sure ? sql`true` : truth.certain} as certain,
      jsonb_build_array(${joinedOrNone(
        sql,
        keys.map(({ of }) => of),
      )}) as values
    from ${rowsOf(sql, current, collection, conditions)}
    where ${sure ? truth.certain : truth.may} ${passed ? sql`and ${passed}` : sql``}
    order by ${order} limit ${limit + 1}`
  const page = found.slice(0, limit)
  const features = await published(
    sql,
    current,
    query,
    page.map((one) => one.row),
  )
  const items = features.map((feature, i): FoundFeature => ({ feature, certain: page[i]?.certain === true }))
  const last = items.at(-1)
  const values = page.at(-1)?.values ?? []
  return { items, next: last && found.length > limit ? { values, id: last.feature.id } : null }
}

function written({ property, descending }: SortKey): string {
  return `${descending ? '-' : ''}${property}`
}

function joinedOrNone(sql: Sql, parts: readonly Fragment[]): Fragment {
  return parts.length === 0 ? sql`` : joined(sql, parts, sql`, `)
}

async function rowWith(sql: Sql, { schema }: Current, id: string): Promise<number | null> {
  const [found] = await sql<{ row: number }[]>`select row from ${sql(`${schema}.event_text`)} where id = ${sayable(id)}`
  return found?.row ?? null
}

function sortable(sql: Sql, expression: Expression): Fragment {
  switch (expression.is) {
    case 'number':
      return expression.of
    case 'text':
      return sql`(${expression.of}) collate "C"`
    case 'coded': {
      const values = JSON.stringify(expression.values)
      return sql`((select array_agg(one order by nth)
        from jsonb_array_elements_text(${values}::text::jsonb) with ordinality as of (one, nth)
      )[${expression.of} + 1]) collate "C"`
    }
  }
}

/** What comes after some values; null is greater than all others. */
function beyond(sql: Sql, keys: readonly Key[], values: readonly (Value | null)[]): Fragment {
  const valueAt = (nth: number) => {
    const value = values[nth] ?? null
    if (value === null) return null
    return keys[nth]?.isText ? sql`${sayable(String(value))}::text` : sql`${Number(value)}::float8`
  }
  const ways = keys.map(({ of, descending }, nth) => {
    const same = keys.slice(0, nth).map((key, at) => {
      const value = valueAt(at)
      return value ? sql`${key.of} = ${value}` : sql`${key.of} is null`
    })
    const value = valueAt(nth)
    const after = descending
      ? value
        ? sql`${of} < ${value}`
        : sql`${of} is not null`
      : value
        ? sql`(${of} > ${value} or ${of} is null)`
        : sql`false`
    return sql`(${joined(sql, [...same, after], sql` and `)})`
  })
  return sql`(${joined(sql, ways, sql` or `)})`
}

/** Some rows of a collection as features, in their order. */
async function published(
  sql: Sql,
  current: Current,
  { collection, language }: Pick<FeatureQuery, 'collection' | 'language'>,
  rows: readonly number[],
): Promise<StoredFeature[]> {
  if (rows.length === 0) return []
  const wanted = numbers(rows)
  const table = (name: string) => sql(`${current.schema}.${name}`)
  const inOrder = <Record>(found: readonly { readonly row: number; readonly record: Record }[]) => {
    const records = new Map(found.map(({ row, record }) => [row, record]))
    return rows.flatMap((row) => records.get(row) ?? [])
  }
  if (collection === 'places') {
    const places = inOrder(
      await sql<{ row: number; record: Place }[]>`
        select n as row, record from ${table('place')} where n = any (${wanted}::integer[])`,
    )
    const made = tablesOf(atlasOf(current, places, [])).places
    return places.map((_, i) => made.feature(i, language))
  }
  const [events, places] = await Promise.all([
    sql<{ row: number; record: AtlasEvent }[]>`
      select row, record from ${table('event_text')} where row = any (${wanted}::integer[])`,
    sql<{ record: Place }[]>`
      select record from ${table('place')}
      where n in (select place from ${table('event')} where row = any (${wanted}::integer[]))`,
  ])
  const made = tablesOf(
    atlasOf(
      current,
      places.map(({ record }) => record),
      inOrder(events),
    ),
  ).events
  return rows.map((_, i) => made.feature(i, language))
}
