import type { Atlas, AtlasEvent, Place } from '../../domain/join/atlas'
import { LANGUAGES, type Language, type Localized } from '../../domain/language/language'
import { recentOf } from '../../domain/select/recent'
import type {
  CollectionId,
  Cursor,
  FeaturePage,
  FeatureQuery,
  FeatureStore,
  Filter,
  StoredFeature,
  Value,
} from '../../domain/service/features'
import { memoryFeatures } from '../../domain/service/memory/memoryFeatures'
import { storyExtent } from '../../domain/service/memory/storyTable'
import { tablesOf } from '../../domain/service/memory/tables'
import { queryablesOf } from '../../domain/service/queryables'
import type { Story } from '../../domain/story/story'
import { numbers } from './copied'
import type { Current, Database, Fragment, Sql } from './database'
import { Filtering, plain } from './filtering'
import { inWindow, joined, withoutMissing } from './selecting'

type Matched = FeaturePage['matched']

/** Numbers of matching features to keep: the pages of one query follow one another. */
const KEPT = 200

/** What the site itself is about: it has pages of these records only, and its stories are told about them. */
export interface OwnData {
  readonly title: Localized
  /** Every story in every language. */
  stories(): readonly Story[]
}

/**
 * A store of the records of the data set in a database. Rejects as `Database.answer`.
 *
 * @param own what the site is about, which may be something else
 */
export function postgisFeatures(database: Database, own: OwnData | null = null): FeatureStore {
  const { sql } = database
  const known = new Map<string, Promise<Matched>>()
  return {
    dataSet: () =>
      database.answer(async (current) => {
        const { features } = current.meta
        return {
          ...features,
          version: current.version,
          hasPages: hasPages(current, own),
          collections: { ...features.collections, stories: storyExtent(storiesOf(current, own)) },
        }
      }),
    // Asked for after `dataSet`, of the same version.
    queryables: async (collection) => queryablesOf(collection, (await database.meta()).set),

    features: (query) =>
      database.answer(async (current) => {
        if (isFew(query.collection)) return await inMemory(current, own).features(query)
        const { limit: _, after: __, language: ___, sortby: ____, ...rest } = query
        // What is compared depends on the language.
        const key = JSON.stringify([current.version, current.missing, query.language, rest])
        const asked = new Asked(sql, current, query, await placesWithin(sql, current, query))
        const matched = recentOf(known, key, KEPT, () => asked.matched())
        matched.catch(() => known.delete(key))
        const [{ items, next }, counts] = await Promise.all([asked.page(), matched])
        return { items, next, matched: counts, ...leavingOut(current, query.collection) }
      }),

    feature: (collection, id, language) =>
      database.answer(async (current) => {
        if (isFew(collection)) return await inMemory(current, own).feature(collection, id, language)
        const [found] =
          collection === 'places'
            ? await sql<
                { row: number }[]
              >`select n as row from ${sql(`${current.schema}.place`)} where id = ${plain(id)}`
            : await sql<
                { row: number }[]
              >`select row from ${sql(`${current.schema}.event_text`)} where id = ${plain(id)}`
        if (!found) return null
        const [feature] = await featuresAt(sql, current, collection, [found.row], language)
        return feature ?? null
      }),
  }
}

/** The lists of a data set as an atlas without events and places. */
function listsOf({ meta }: Current): Atlas {
  const { events, places, crowded, days, densest, years, rows, extent, ...lists } = meta.set
  return { ...lists, measures: meta.measures, places: [], events: [] }
}

/** Regions and stories are few, and in memory. */
function isFew(collection: CollectionId): collection is 'regions' | 'stories' {
  return collection === 'regions' || collection === 'stories'
}

/** A store of what is few. */
export function inMemory(current: Current, own: OwnData | null): FeatureStore {
  return memoryFeatures(listsOf(current), current.version, storiesOf(current, own))
}

/** What an answer about a collection says that it leaves out. */
export function leavingOut({ missing }: Current, collection: CollectionId): Pick<FeaturePage, 'missing'> {
  return collection === 'events' && missing.length > 0 ? { missing } : {}
}

/** Whether the data set is what the site is about: another atlas has records of the same sort, but no pages here. */
function hasPages({ meta }: Current, own: OwnData | null): boolean {
  const { title } = meta.features
  return (
    own !== null && meta.features.hasPages && LANGUAGES.every((language) => title[language] === own.title[language])
  )
}

function storiesOf(current: Current, own: OwnData | null): readonly Story[] {
  return own && hasPages(current, own) ? own.stories() : []
}

/** The features at some rows, in their order. `at`: the numbers of the places of events, if they are known. */
export async function featuresAt(
  sql: Sql,
  current: Current,
  collection: 'events' | 'places',
  rows: readonly number[],
  language: Language,
  at?: Iterable<number>,
): Promise<StoredFeature[]> {
  if (rows.length === 0) return []
  const { schema } = current
  const wanted = sql`unnest(${numbers(rows)}::integer[]) with ordinality as wanted (row, at)`
  const lists = listsOf(current)
  if (collection === 'places') {
    const found = await sql<{ record: Place }[]>`
      select record from ${wanted} join ${sql(`${schema}.place`)} p on p.n = wanted.row order by wanted.at`
    const table = tablesOf({ ...lists, places: found.map(({ record }) => record) }).places
    return found.map((_, i) => table.feature(i, language))
  }
  const records = sql<{ record: AtlasEvent }[]>`
    select record from ${wanted} join ${sql(`${schema}.event_text`)} using (row) order by wanted.at`
  // Their texts are here, wherever the rest of them is.
  const named = at
    ? sql`n = any (${numbers(new Set(at))}::integer[])`
    : sql`id in (select record ->> 'place' from ${sql(`${schema}.event_text`)}
        where row = any (${numbers(rows)}::integer[]))`
  const [found, places] = await Promise.all([
    records,
    sql<{ record: Place }[]>`select record from ${sql(`${schema}.place`)} where ${named}`,
  ])
  const table = tablesOf({
    ...lists,
    places: places.map(({ record }) => record),
    events: found.map(({ record }) => record),
  }).events
  return found.map((_, i) => table.feature(i, language))
}

/** Up to so many places of a box are named in a statement: its plan is then the right one for them. */
const NAMED = 2000

/** The numbers of the places that may be in a box, and of those that certainly are. */
interface Within {
  readonly possible: readonly number[]
  readonly certain: readonly number[]
}

/** The places of events in the box of a query; null without a box, or if they are too many to be named. */
async function placesWithin(sql: Sql, current: Current, { collection, box, language }: FeatureQuery) {
  if (collection !== 'events' || box === null) return null
  const filtering = new Filtering(sql, current, 'places', language)
  const { certain, possible } = filtering.truth({ is: 'inBox', box })
  const found = await sql<{ n: number; certain: boolean }[]>`
    with ${joined(sql, filtering.clauses, sql`, `)}
    select p.n, ${certain} as certain from ${sql(`${current.schema}.place`)} p ${joined(sql, filtering.joins, sql` `)}
    where ${possible} and (p.anywhere or p.footprint in (select n from ${sql('shape_0')}))
    limit ${NAMED + 1}`
  if (found.length > NAMED) return null
  return { possible: found.map(({ n }) => n), certain: found.filter((one) => one.certain).map(({ n }) => n) }
}

/** One request for features. */
class Asked {
  readonly #sql: Sql
  readonly #current: Current
  readonly #query: FeatureQuery
  readonly #collection: 'events' | 'places'
  readonly #within: Within | null

  constructor(sql: Sql, current: Current, query: FeatureQuery, within: Within | null) {
    this.#sql = sql
    this.#current = current
    this.#query = query
    this.#collection = query.collection === 'places' ? 'places' : 'events'
    this.#within = within
  }

  /** How many match, on all pages. */
  async matched(): Promise<Matched> {
    const sql = this.#sql
    const { before, from, where, truth } = this.#found([])
    const [found] = await sql<{ certain: number; all: number }[]>`
      ${before} select count(*) filter (where ${truth.certain})::integer as certain, count(*)::integer as all
      ${from} where ${where}`
    const { certain = 0, all = 0 } = found ?? {}
    return { certain, possible: this.#query.sure ? 0 : all - certain }
  }

  async page(): Promise<Pick<FeaturePage, 'items' | 'next'>> {
    const sql = this.#sql
    const { sortby, limit, language, after } = this.#query
    const inTurn =
      this.#collection === 'events' &&
      sortby.map(({ property, descending }) => `${descending ? '-' : ''}${property}`).join() === 'earliest,latest'
    const filtering = new Filtering(sql, this.#current, this.#collection, language)
    const turn = inTurn && after ? await this.#turnOf(after) : null
    // The turn stands for all keys; otherwise texts are read for the id.
    const byTurn = inTurn && (after === null || turn !== null)
    const keys = [...sortby, ...(byTurn ? [] : [{ property: 'id', descending: false }])].flatMap(
      ({ property, descending }) => {
        const value = filtering.value(property)
        return value ? [{ value, descending }] : []
      },
    )
    const beyond = after === null ? [] : [turn === null ? this.#after(keys, after) : sql`e.turn > ${turn}`]
    const { before, from, where, truth } = this.#found(beyond, filtering)
    const order = byTurn
      ? sql`e.turn`
      : joined(
          sql,
          keys.map(({ value, descending }) => (descending ? sql`${value} desc nulls first` : sql`${value} nulls last`)),
          sql`, `,
        )
    const values = [
      ...(this.#collection === 'events' ? [sql`e.row, e.place`] : [sql`p.n as row, p.n as place`]),
      sql`${truth.certain} as certain`,
      ...keys.map(({ value }, n) => sql`(${value})::text as ${sql(`key_${n}`)}`),
    ]
    const found = await sql<
      ({ row: number; place: number; certain: boolean } & Readonly<Record<string, string | null>>)[]
    >`
      ${before} select ${joined(sql, values, sql`, `)} ${from} where ${where} order by ${order} limit ${limit + 1}`
    const shown = found.slice(0, limit)
    const features = await featuresAt(
      sql,
      this.#current,
      this.#collection,
      shown.map((one) => one.row),
      language,
      shown.map((one) => one.place),
    )
    const last = shown.at(-1)
    return {
      items: features.map((feature, i) => ({ feature, certain: shown[i]?.certain ?? false })),
      next:
        last && found.length > limit
          ? {
              values: sortby.map(({ property }, n) => typedValue(property, last[`key_${n}`] ?? null)),
              id: features.at(-1)?.id ?? '',
            }
          : null,
    }
  }

  /** The turn of the event after which a page begins; null if the data set has no such event on these days. */
  async #turnOf({ values: [earliest, latest], id }: Cursor): Promise<number | null> {
    const sql = this.#sql
    const { schema } = this.#current
    const [found] = await sql<{ turn: number }[]>`
      select turn from ${sql(`${schema}.event_text`)} join ${sql(`${schema}.event`)} e using (row)
      where ${joined(
        sql,
        [
          sql`id = ${plain(id)} and e.earliest = ${Number(earliest)}`,
          sql`(${latest ?? null}::float8 is null or e.latest = ${Number(latest)})`,
          ...withoutMissing(sql, this.#current),
        ],
        sql` and `,
      )}`
    return found?.turn ?? null
  }

  /** Rows after a cursor, null being greater than every value. */
  #after(
    keys: readonly { readonly value: Fragment; readonly descending: boolean }[],
    { values, id }: Cursor,
  ): Fragment {
    const sql = this.#sql
    const given = [...values.slice(0, keys.length - 1), id]
    const ways = keys.map(({ value, descending }, n) => {
      const before = keys.slice(0, n).map((key, m) => sql`${key.value} is not distinct from ${literal(sql, given[m])}`)
      const one = given[n] ?? null
      const beyond =
        one === null
          ? descending
            ? sql`${value} is not null`
            : sql`false`
          : descending
            ? sql`${value} < ${literal(sql, one)}`
            : sql`(${value} > ${literal(sql, one)} or ${value} is null)`
      return sql`(${joined(sql, [...before, beyond], sql` and `)})`
    })
    return sql`(${joined(sql, ways, sql` or `)})`
  }

  /** What the query finds, as parts of a statement. */
  #found(
    more: readonly Fragment[],
    filtering = new Filtering(this.#sql, this.#current, this.#collection, this.#query.language),
  ) {
    const sql = this.#sql
    const { box, days, filter, sure } = this.#query
    const table = (name: string) => sql(`${this.#current.schema}.${name}`)
    const within = this.#within
    const conditions: Filter[] = [
      ...(box && !within ? [{ is: 'inBox' as const, box }] : []),
      ...(days ? [{ is: 'during' as const, ...days }] : []),
      ...(filter ? [filter] : []),
    ]
    const named = within && {
      certain: sql`(e.place = any (${numbers(within.certain)}::integer[]) and not e.place_inferred)`,
      possible: sql`e.place = any (${numbers(within.possible)}::integer[])`,
    }
    const truth = filtering.both([...(named ? [named] : []), ...conditions.map((one) => filtering.truth(one))])
    const window = this.#collection === 'events' && days ? inWindow(sql, days) : []
    // Found by the index of footprints, rather than by looking at every event.
    const near =
      this.#collection === 'events' && box && !within
        ? [sql`(p.anywhere or p.footprint in (select n from ${sql(`shape_0`)}))`]
        : []
    const there = this.#collection === 'events' ? withoutMissing(sql, this.#current) : []
    const all = [sure ? truth.certain : truth.possible, ...window, ...near, ...there, ...more]
    return {
      truth,
      before: filtering.clauses.length === 0 ? sql`` : sql`with ${joined(sql, filtering.clauses, sql`, `)}`,
      from:
        this.#collection === 'places'
          ? sql`from ${table('place')} p ${this.#joins(filtering)}`
          : sql`from ${table('event')} e join ${table('place')} p on p.n = e.place
              ${filtering.readsTexts ? sql`join ${table('event_text')} t on t.row = e.row` : sql``}
              ${this.#joins(filtering)}`,
      where: joined(sql, all, sql` and `),
    }
  }

  #joins({ joins }: Filtering): Fragment {
    const sql = this.#sql
    return joins.length === 0 ? sql`` : joined(sql, joins, sql` `)
  }
}

function literal(sql: Sql, value: Value | null | undefined): Fragment {
  if (value === null || value === undefined) return sql`null`
  return typeof value === 'number' ? sql`${value}::float8` : sql`${plain(value)}::text`
}

/** Properties whose values are numbers. */
const NUMBERS: ReadonlySet<string> = new Set(['earliest', 'latest', 'where_prec', 'geonames'])

function typedValue(property: string, text: string | null): Value | null {
  return text !== null && NUMBERS.has(property) ? Number(text) : text
}
