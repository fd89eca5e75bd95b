import { geometryOf } from '../../domain/export/geojson'
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
import { SAYS } from '../../domain/service/memory/answers'
import { groundsOf } from '../../domain/service/memory/grounds'
import { memoryFeatures } from '../../domain/service/memory/memoryFeatures'
import { storyExtent } from '../../domain/service/memory/storyTable'
import { tablesOf } from '../../domain/service/memory/tables'
import { queryablesOf } from '../../domain/service/queryables'
import { writtenFeature } from '../../domain/service/writtenFeature'
import type { Story } from '../../domain/story/story'
import { numbers } from './copied'
import type { Current, Database, Fragment, Sql } from './database'
import { Filtering, plain } from './filtering'
import { allPlaces, atlasWith, placesAt } from './places'
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
  const described = async (current: Pick<Current, 'version' | 'meta'>) => {
    const { features } = current.meta
    return {
      ...features,
      version: current.version,
      hasPages: hasPages(current, own),
      collections: { ...features.collections, stories: storyExtent(storiesOf(current, own)) },
    }
  }
  return {
    dataSet: () => database.answer(described),
    recentDataSet: async () => described(await database.recent()),
    // Asked for after `dataSet`, of the same version.
    queryables: async (collection) => queryablesOf(collection, (await database.recent()).meta.set),

    features: (query) =>
      database.answer(async (current) => {
        if (isFew(query.collection)) return await inMemory(current, own).features(query)
        const { limit: _, after, language: __, sortby: ___, ...rest } = query
        // What is compared depends on the language.
        const key = JSON.stringify([current.version, current.missing, query.language, rest])
        const asked = new Asked(sql, current, query, await placesWithin(sql, current, query))
        const leftOut = leavingOut(current, query.collection)
        if (after === null && asked.isNarrow && !known.has(key)) {
          const page = asked.page(true)
          matchedOf(
            known,
            key,
            page.then(({ matched }) => matched),
          )
          return { ...(await page), ...leftOut }
        }
        const matched = known.get(key) ?? asked.matched()
        matchedOf(known, key, matched)
        const [page, counts] = await Promise.all([asked.page(), matched])
        return { ...page, matched: counts, ...leftOut }
      }),

    feature: (collection, id, language) =>
      database.answer(async (current) => {
        if (isFew(collection)) return await inMemory(current, own).feature(collection, id, language)
        const found = await sql<{ row: number; place: number }[]>`
          ${
            collection === 'places'
              ? sql`select n as row, n as place from ${sql(`${current.schema}.place`)} where id = ${plain(id)}`
              : // Texts are here, wherever the rest of the event is.
                sql`select t.row, p.n as place from ${sql(`${current.schema}.event_text`)} t
                  join ${sql(`${current.schema}.place`)} p on p.id = t.record ->> 'place' where t.id = ${plain(id)}`
          }`
        const [feature] = await featuresAt(sql, current, collection, found, language)
        return feature ?? null
      }),
  }
}

/** Keeps how many match a query, for its other pages. */
function matchedOf(known: Map<string, Promise<Matched>>, key: string, matched: Promise<Matched>): void {
  recentOf(known, key, KEPT, () => matched)
  matched.catch(() => known.delete(key))
}

/** Regions and stories are few, and in memory. */
function isFew(collection: CollectionId): collection is 'regions' | 'stories' {
  return collection === 'regions' || collection === 'stories'
}

/** A store of what is few. */
export function inMemory(current: Current, own: OwnData | null): FeatureStore {
  return memoryFeatures(atlasWith(current, []), current.version, storiesOf(current, own))
}

/** What an answer about a collection says that it leaves out. */
export function leavingOut({ missing }: Current, collection: CollectionId): Pick<FeaturePage, 'missing'> {
  return collection === 'events' && missing.length > 0 ? { missing } : {}
}

/** Whether the data set is what the site is about: another atlas has records of the same sort, but no pages here. */
function hasPages({ meta }: Pick<Current, 'meta'>, own: OwnData | null): boolean {
  const { title } = meta.features
  return (
    own !== null && meta.features.hasPages && LANGUAGES.every((language) => title[language] === own.title[language])
  )
}

function storiesOf(current: Pick<Current, 'meta'>, own: OwnData | null): readonly Story[] {
  return own && hasPages(current, own) ? own.stories() : []
}

/** Where a feature is: the row of an event and the number of its place, or that of a place twice. */
interface At {
  readonly row: number
  readonly place: number
}

/** The features at some rows, in their order. */
export async function featuresAt(
  sql: Sql,
  current: Current,
  collection: 'events' | 'places',
  at: readonly At[],
  language: Language,
): Promise<StoredFeature[]> {
  if (at.length === 0) return []
  if (collection === 'places') return await placesAsFeatures(sql, current, at, language)
  const texts = await sql<Written[]>`
    select f.id, f.properties
    from unnest(${numbers(at.map(({ row }) => row))}::integer[]) with ordinality as wanted (row, at)
      cross join lateral (${writtenOf(sql, current, language, sql`wanted.row`)}) f
    order by wanted.at`
  return await eventsAsFeatures(
    sql,
    current,
    texts.map((text, i) => ({ ...text, place: at[i]?.place ?? 0 })),
  )
}

/** An event as it is published in a language, apart from its geometry. */
interface Written {
  readonly id: string
  readonly properties: string
}

/** Looked up row by row: the planner would read all events for a page of a thousand. */
function writtenOf(sql: Sql, { schema }: Current, language: Language, row: Fragment): Fragment {
  return sql`select id, properties from ${sql(`${schema}.event_feature`)}
    where row = ${row} and language = ${language} offset 0`
}

async function eventsAsFeatures(
  sql: Sql,
  current: Current,
  written: readonly (Written & { readonly place: number })[],
): Promise<StoredFeature[]> {
  const places = await placesAt(
    sql,
    current,
    written.map(({ place }) => place),
  )
  const atlas = atlasWith(current, [])
  return written.map(({ id, properties, place: n }) => {
    const place = places.get(n)
    return writtenFeature(id, place ? geometryOf(atlas, place) : null, properties)
  })
}

async function placesAsFeatures(
  sql: Sql,
  current: Current,
  at: readonly At[],
  language: Language,
): Promise<StoredFeature[]> {
  const places = await placesAt(
    sql,
    current,
    at.map(({ row }) => row),
  )
  const found = at.flatMap(({ row }) => places.get(row) ?? [])
  const table = tablesOf(atlasWith(current, found)).places
  return found.map((_, i) => table.feature(i, language))
}

/** The numbers of the places that may be in a box, and of those that certainly are. */
interface Within {
  readonly possible: readonly number[]
  readonly certain: readonly number[]
  /** Whether they are so few that all their events are read for a page. */
  readonly few: boolean
}

/** Of all places: then their events are about as many, and a page is found faster by its order. */
const FEW = 0.2

/** The places of events in the box of a query; null without a box, or if there are too many places. */
async function placesWithin(sql: Sql, current: Current, { collection, box }: FeatureQuery): Promise<Within | null> {
  if (collection !== 'events' || box === null) return null
  const places = await allPlaces(sql, current)
  if (!places) return null
  const says = groundsOf(atlasWith(current, places)).places({ box })
  const possible: number[] = []
  const certain: number[] = []
  for (const [n, one] of says.entries()) {
    if (one !== SAYS.no) possible.push(n)
    if (one === SAYS.yes) certain.push(n)
  }
  return { possible, certain, few: possible.length <= FEW * places.length }
}

/** A feature of a page; numbers of all pages if they were asked for. */
interface Hit extends At, Written {
  readonly certain: boolean
  readonly in_all?: number
  readonly in_all_certain?: number
  readonly [key: `key_${number}`]: string | null
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

  /** Whether all that match are read for a page, so that they can as well be counted. */
  get isNarrow(): boolean {
    return this.#within?.few === true
  }

  /** How many match, on all pages. */
  async matched(): Promise<Matched> {
    const sql = this.#sql
    const { clauses, from, where, truth } = this.#found([])
    const [found] = await sql<{ certain: number; all: number }[]>`
      ${clauses.length === 0 ? sql`` : sql`with ${joined(sql, clauses, sql`, `)}`}
      select count(*) filter (where ${truth.certain})::integer as certain, count(*)::integer as all
      ${from} where ${where}`
    const { certain = 0, all = 0 } = found ?? {}
    return this.#counted(certain, all)
  }

  #counted(certain: number, all: number): Matched {
    return { certain, possible: this.#query.sure ? 0 : all - certain }
  }

  /** A page; with how many match on all pages if they are to be counted. */
  async page(counting = false): Promise<FeaturePage> {
    const sql = this.#sql
    const { sortby, limit, language, after } = this.#query
    const isEvents = this.#collection === 'events'
    const inTurn =
      isEvents &&
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
    const { clauses, from, where, truth } = this.#found(beyond, filtering)
    const key = (n: number, of = '') => sql(`${of}key_${n}`)
    const order = (of = '') =>
      byTurn
        ? sql(`${of}turn`)
        : joined(
            sql,
            keys.map(({ descending }, n) =>
              descending ? sql`${key(n, of)} desc nulls first` : sql`${key(n, of)} nulls last`,
            ),
            sql`, `,
          )
    const values = [
      isEvents ? sql`e.row, e.place, e.turn` : sql`p.n as row, p.n as place`,
      sql`${truth.certain} as certain`,
      ...keys.map(({ value }, n) => sql`${value} as ${key(n)}`),
    ]
    const hits = sql`select ${joined(sql, values, sql`, `)} ${from} where ${where}`
    const tables = [
      ...clauses,
      ...(counting ? [sql`hit as materialized (${hits})`] : []),
      sql`page as (${counting ? sql`select * from hit` : hits} order by ${order()} limit ${limit + 1})`,
    ]
    const shown = [
      sql`row, place, certain`,
      ...keys.map((_, n) => sql`${key(n)}::text as ${key(n)}`),
      ...(isEvents ? [sql`f.id, f.properties`] : []),
      ...(counting
        ? [
            sql`(select count(*) from hit)::integer as in_all`,
            sql`(select count(*) from hit where certain)::integer as in_all_certain`,
          ]
        : []),
    ]
    const found = await sql<Hit[]>`
      with ${joined(sql, tables, sql`, `)}
      select ${joined(sql, shown, sql`, `)} from page
      ${isEvents ? sql`cross join lateral (${writtenOf(sql, this.#current, language, sql`page.row`)}) f` : sql``}
      order by ${order('page.')}`
    const rows = found.slice(0, limit)
    const features = isEvents
      ? await eventsAsFeatures(sql, this.#current, rows)
      : await placesAsFeatures(sql, this.#current, rows, language)
    const last = rows.at(-1)
    const [{ in_all = 0, in_all_certain = 0 } = {}] = found
    return {
      items: features.map((feature, i) => ({ feature, certain: rows[i]?.certain ?? false })),
      matched: this.#counted(in_all_certain, in_all),
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
    const among = (places: readonly number[]) => sql`e.place = any (${numbers(places)}::integer[])`
    const named = within && {
      certain: sql`(${among(within.certain)} and not e.place_inferred)`,
      possible: among(within.possible),
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
      clauses: filtering.clauses,
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
