import type { Point } from 'geojson'
import type { Atlas, Place } from '../../domain/join/atlas'
import { disc } from '../../domain/join/footprint'
import { ROLES, STATUSES } from '../../domain/schema/term'
import { allowedTypos } from '../../domain/search/fuzzyPrefix'
import { parseQuery } from '../../domain/search/query'
import { wordsMeant } from '../../domain/search/search'
import { stemsMeant } from '../../domain/search/synonyms'
import { isNationwide } from '../../domain/select/match'
import { withinRegions } from '../../domain/select/membership'
import { FACET_KEYS, type FacetKey, FIELD_FACETS, type ListFacetKey } from '../../domain/view/facets'
import type { View } from '../../domain/view/view'
import { numbers } from './copied'
import type { Current, Fragment, Sql } from './database'
import { ROLE_SPACE } from './meta'
import { calendarOf, type Periods, periodsOf, reachOf } from './periods'
import { ewkb } from './wkb'

/** A bit for each facet: those that refuse an event. */
export function bitOf(key: FacetKey): number {
  return 1 << FACET_KEYS.indexOf(key)
}

/**
 * The events of a View as a part of a statement: a `with` clause, and a table of events with
 *
 * - `refused`: bits of the facets that refuse it, at most one;
 * - `match_time`: 0 if it is certainly in the window, 1 possibly;
 * - `region`: how it matches the filter by regions: 0 certainly, 1 possibly, 2 nationwide; 3 if that refuses it;
 * - `land`: the same for circle, area and band of latitudes;
 * - `inferred`: whether its place is.
 *
 * Filters are values of the statement, never part of its text.
 */
export interface Selected {
  readonly before: Fragment
  readonly events: Fragment
}

/** What to select. */
export interface Reach {
  /** Only events at these places, by number: a condition on `e.place`. */
  readonly at?: Fragment | undefined
  /** Only events after this row. */
  readonly after?: number
  /** Only events that may be on these days. */
  readonly within?: NonNullable<View['time']>
  /** Only what is counted of events is wanted: no rows, lanes, keys, parts or fields of the data set's own. */
  readonly narrow?: boolean
  /** Sums instead of events: `events` then has `value` and `n`, the number of events. */
  readonly sums?: Sums | undefined
}

/** Sums made at load: of a facet, by value or of one value; or of all events by time. */
export type Sums =
  | {
      readonly table: 'event_sum' | 'event_bin'
      readonly facet: FacetKey | 'all' | 'cell'
      readonly value: number | null
    }
  | { readonly table: 'event_day' }

/** What a View filters by in the words of the data set: read once for an answer. */
export interface Asked {
  readonly search: Search | null
  /** Of its circle. */
  readonly centre: Point | null
  /** Sets of actors, or of parts if it names roles, and sets of sources, with one of those that it names. */
  readonly actorSets: readonly number[]
  readonly sourceSets: readonly number[]
}

interface Search {
  /** By word of the search: numbers of the words that it means. */
  readonly words: readonly (readonly number[])[]
  readonly phrases: readonly string[]
  readonly withoutWords: readonly number[]
  readonly withoutPhrases: readonly string[]
}

/** Reads what the filters of a View need to know of the data set. */
export async function asked(sql: Sql, current: Current, view: View): Promise<Asked> {
  const [search, centre, actorSets, sourceSets] = await Promise.all([
    view.q === '' ? null : searched(sql, current, view.q),
    view.near === null ? null : pointOf(sql, current, view.near.place),
    view.role.length === 0
      ? holding(sql, current, 'actor_set', codesOf('actor', current, view))
      : holding(sql, current, 'part_set', partsOf(current, view)),
    holding(sql, current, 'source_set', codesOf('source', current, view)),
  ])
  return { search, centre, actorSets, sourceSets }
}

/** The sets that have one of some numbers. */
async function holding(
  sql: Sql,
  { schema }: Current,
  table: 'part_set' | 'actor_set' | 'source_set',
  items: readonly number[],
): Promise<number[]> {
  if (items.length === 0) return []
  const found = await sql<{ n: number }[]>`
    select n from ${sql(`${schema}.${table}`)} where items && ${numbers(items)}::integer[]`
  return found.map(({ n }) => n)
}

/** The chosen actors in the chosen roles. */
function partsOf(current: Current, view: View): number[] {
  const roles = ROLES.flatMap((one, at) => (view.role.includes(one) ? [at] : []))
  return codesOf('actor', current, view).flatMap((actor) => roles.map((at) => actor * ROLE_SPACE + at))
}

/** The positions of the chosen values of a facet. */
function codesOf(key: ListFacetKey, current: Current, view: View): number[] {
  const chosen = view[key] as readonly string[]
  if (chosen.length === 0) return []
  const ids = new Set(chosen)
  return valuesOf(key, current).flatMap(({ id }, at) => (ids.has(id) ? [at] : []))
}

/** The sums that count what a View selects, and the View without what they are of; null if only its events tell. */
function summed(current: Current, view: View): { readonly sums: Sums; readonly view: View } | null {
  if (view.time !== null || view.q !== '' || current.missing.length > 0) return null
  const [key, ...more] = SUMMED.filter((one) => view[one].length > 0)
  if (key === undefined) return { sums: { table: 'event_sum', facet: 'all', value: 0 }, view }
  const [value, ...rest] = codesOf(key, current, view)
  const hasRoles = key === 'actor' && view.role.length > 0
  if (more.length > 0 || value === undefined || rest.length > 0 || hasRoles) return null
  return { sums: { table: 'event_sum', facet: key, value }, view: { ...view, [key]: [] } }
}

/** The sums by value of a facet, without regard to its own filter; undefined if only events tell. */
export function summedByValue(current: Current, view: View, facet: SummedFacet): Sums | undefined {
  const isNarrow = view.time !== null || view.q !== '' || SUMMED.some((key) => key !== facet && view[key].length > 0)
  if (isNarrow || current.missing.length > 0 || (facet === 'actor' && view.role.length > 0)) return undefined
  return { table: 'event_sum', facet, value: null }
}

/**
 * The sums of a View without a window in the bins of the whole range (`Meta.edges`), and the View without what they are
 * of; null if only its events tell.
 */
export function summedByBin(current: Current, view: View): { readonly sums: Sums; readonly view: View } | null {
  const { near, area, band, where, kind, status } = view
  const known = summed(current, view)
  if (known?.sums.table !== 'event_sum') return null
  const { facet, value } = known.sums
  const isAnywhere = !near && !area && !band && status.length === 0
  if (facet === 'all') return { ...known, sums: { table: 'event_bin', facet: isAnywhere ? 'all' : 'cell', value } }
  // Of each value of a facet, there are sums by time alone.
  return isAnywhere && where.length + kind.length === 0
    ? { ...known, sums: { table: 'event_bin', facet, value } }
    : null
}

/** The sums by day and row of the timeline, if a View filters by nothing but time. */
export function summedByDay(current: Current, view: View): Sums | undefined {
  return isOfTimeAlone(current, view) ? { table: 'event_day' } : undefined
}

/** Whether a View filters by nothing but time, and all is there. */
export function isOfTimeAlone(current: Current, { near, area, band, where, kind, status, ...view }: View): boolean {
  const isAnywhere = !near && !area && !band && where.length + kind.length + status.length === 0
  return isAnywhere && hasOnlyCells(current, view)
}

/** Whether a View filters, besides time, by nothing but what the events of a cell share, and all is there. */
function hasOnlyCells({ missing }: Current, view: Pick<View, SummedFacet | 'q'>): boolean {
  return view.q === '' && missing.length === 0 && SUMMED.every((key) => view[key].length === 0)
}

/** Whether the filters of a View, besides time, need no more of events than their cells and sets, and all is there. */
function hasNarrowFilters({ missing }: Current, view: View): boolean {
  return (
    view.q === '' &&
    missing.length === 0 &&
    view.role.length === 0 &&
    FIELD_FACETS.every((key) => view[key].length === 0)
  )
}

/** What is counted of the events that may be in a window, read from an index alone. */
function windowed(sql: Sql, current: Current, time: NonNullable<View['time']>): Fragment {
  const columns = sql`e.cell, e.actor_set, e.source_set`
  return spans(sql, current, time, columns, reachOf(time, calendarOf(current.meta.set.days)))
}

/** The events of a window of time as sums: by value of what they are counted by, and by how they match it. */
export interface Timed {
  /** A table of `value`, `time` (0 certainly, 1 possibly) and `n`. */
  readonly sums: Fragment
  /** A table of the events that are not in the sums, with their days and the column `own`. */
  readonly rest: (own: Fragment) => Fragment
}

/**
 * The sums of a View that filters by nothing but time; undefined if only events tell.
 *
 * @param facet by whose values, or bins of the whole range as one number
 */
export function summedByPeriod(current: Current, view: View, sql: Sql, facet: SummedFacet | 'bin'): Timed | undefined {
  const hasRoles = facet === 'actor' && view.role.length > 0
  return view.time && !hasRoles && isOfTimeAlone(current, view) ? timed(sql, current, view.time, facet) : undefined
}

function timed(
  sql: Sql,
  current: Current,
  time: NonNullable<View['time']>,
  facet: SummedFacet | 'bin' | 'cell',
): Timed {
  const { schema, meta } = current
  const { whole, rest } = periodsOf(time, calendarOf(meta.set.days))
  const among = (some: Periods['whole']) =>
    some.length === 0
      ? sql`false`
      : joined(
          sql,
          some.map(({ from, to }) => sql`p.at between ${from}::integer and ${to}::integer`),
          sql` or `,
        )
  const match = sql`case when p.date_inferred or ${among(whole.filter(({ certain }) => !certain))} then 1 else 0 end`
  return {
    sums: sql`
      select p.value, ${match} as time, sum(p.n)::integer as n from ${sql(`${schema}.event_period`)} p
      where p.facet = ${facet} and (${among(whole)}) group by 1, 2`,
    rest: (own) => spans(sql, current, time, sql`${own} as own`, rest),
  }
}

/** Some columns and the days of the events of some spans that may be in a window. */
function spans(
  sql: Sql,
  { schema }: Current,
  { start }: NonNullable<View['time']>,
  columns: Fragment,
  some: Periods['rest'],
): Fragment {
  const part = ({ span, first, last }: Periods['rest'][number]) => {
    const conditions = [
      sql`e.span = ${span}::smallint`,
      ...(first === null ? [] : [sql`e.earliest >= ${first}::integer`]),
      ...(last === null ? [] : [sql`e.earliest <= ${last}::integer`]),
      ...(start === null ? [] : [sql`e.latest >= ${start}::integer`]),
    ]
    return sql`select ${columns}, e.earliest, e.latest, e.needed_from, e.needed_to
      from ${sql(`${schema}.event`)} e where ${joined(sql, conditions, sql` and `)}`
  }
  // One by one: with `or` between their conditions, an index alone would not do.
  return joined(sql, some.map(part), sql` union all `)
}

/** The facets by which events are summed up at load, besides place, kind and status. */
export type SummedFacet = 'actor' | 'source' | (typeof FIELD_FACETS)[number]
const SUMMED: readonly SummedFacet[] = ['actor', 'source', ...FIELD_FACETS]

async function pointOf(sql: Sql, { schema }: Current, id: string): Promise<Point | null> {
  const [found] = await sql<{ lng: number | null; lat: number | null }[]>`
    select lng, lat from ${sql(`${schema}.place`)} where id = ${sayable(id)}`
  return found && found.lng !== null && found.lat !== null
    ? { type: 'Point', coordinates: [found.lng, found.lat] }
    : null
}

async function searched(sql: Sql, current: Current, q: string): Promise<Search> {
  const query = parseQuery(q)
  const isLong = (phrase: readonly string[]) => phrase.length > 1
  const inBlanks = (phrase: readonly string[]) => ` ${phrase.join(' ')} `
  return {
    words: await Promise.all(query.words.map((word) => meant(sql, current, word))),
    phrases: query.phrases.map(inBlanks),
    withoutWords: (
      await Promise.all(query.without.filter((one) => !isLong(one)).map(([word = '']) => standing(sql, current, word)))
    ).flat(),
    withoutPhrases: query.without.filter(isLong).map(inBlanks),
  }
}

/** The words that a word of a search begins, or that mean the same. */
async function standing(sql: Sql, { schema }: Current, word: string): Promise<number[]> {
  const found = await sql<{ n: number }[]>`
    select n from ${sql(`${schema}.word`)}
    where word ^@ ${sayable(word)} or stem in (select jsonb_array_elements_text(${sql.json([...stemsMeant(word)])}))`
  return found.map(({ n }) => n)
}

/** All words of the data set of the moment, for finding what is like a misspelt one. */
let vocabulary: { readonly version: string; readonly numbers: ReadonlyMap<string, number> } | undefined

async function meant(sql: Sql, current: Current, word: string): Promise<number[]> {
  const found = await standing(sql, current, word)
  if (found.length > 0 || allowedTypos(word) === 0) return found
  if (vocabulary?.version !== current.version) {
    const rows = await sql<
      { n: number; word: string }[]
    >`select n, word from ${sql(`${current.schema}.word`)} order by n`
    vocabulary = { version: current.version, numbers: new Map(rows.map((row) => [row.word, row.n])) }
  }
  const { numbers } = vocabulary
  return wordsMeant({ words: [...numbers.keys()], byStem: new Map(), holders: NOBODY }, word).words.flatMap(
    (one) => numbers.get(one) ?? [],
  )
}

const NOBODY = { has: () => false, get: () => [] }

/** The events that a View selects. */
export function selected(sql: Sql, current: Current, view: View, known: Asked, reach: Reach = {}): Selected {
  const { regional, refusals } = placeFilters(sql, current, view)
  const conditions = [...refusals.map(({ passes }) => passes), ...eventConditions(sql, current, view, known, reach)]
  const from =
    reach.narrow && view.time && hasNarrowFilters(current, view)
      ? sql`(
          select w.*, c.place, c.ground, c.place_inferred, c.kind, c.status
          from (${windowed(sql, current, view.time)}) w join ${sql(`${current.schema}.cell`)} c on c.cell = w.cell
        ) e`
      : sql`${sql(`${current.schema}.${reach.sums?.table ?? 'event'}`)} e`
  return selection(sql, current, view, known, {
    from,
    regional,
    refused: sql`0`,
    time: timing(sql, view.time),
    conditions,
  })
}

/**
 * The events of a View by cell: all of a place, kind and status that match alike, `n` of them. Also those that one
 * facet refuses, of regions, kinds and statuses; what other facets refuse is left out.
 */
export function selectedCells(sql: Sql, current: Current, view: View, known: Asked, at?: Fragment): Selected {
  const sums = summed(current, view)
  const { regional, refusals } = placeFilters(sql, current, view)
  const conditions = refusals.length > 1 ? [sql`(c.refused & (c.refused - 1)) = 0`] : []
  const refused =
    refusals.length > 0
      ? joined(
          sql,
          refusals.map(({ key, passes }) => sql`case when ${passes} then 0 else ${bitOf(key)}::integer end`),
          sql` + `,
        )
      : sql`0`
  if (sums) {
    conditions.push(...ofSums(sql, sums.sums), ...(at ? [at] : []))
    const from = sql`${sql(`${current.schema}.event_sum`)} e`
    return selection(sql, current, view, known, { from, regional, refused, time: sql`0`, conditions })
  }
  const periods = view.time && hasOnlyCells(current, view) ? timed(sql, current, view.time, 'cell') : null
  const own = joined(sql, [sql`true`, ...eventConditions(sql, current, view, known, { at })], sql` and `)
  const counted = periods
    ? sql`select key, sum(n)::integer as n from (
        select value * 2 + time as key, n from (${periods.sums}) s
        union all
        select own * 2 + ${timing(sql, view.time)}, count(*)::integer from (${periods.rest(sql`e.cell`)}) e group by 1
      ) counted group by 1`
    : sql`select e.cell * 2 + ${timing(sql, view.time)} as key, count(*)::integer as n
        from ${
          view.time && !at && hasNarrowFilters(current, view)
            ? sql`(${windowed(sql, current, view.time)})`
            : sql(`${current.schema}.event`)
        } e where ${own} group by 1`
  const from = sql`(
    select cell.*, g.key % 2 as time, g.n
    from (${counted}) g join ${sql(`${current.schema}.cell`)} cell on cell.cell = g.key / 2
  ) e`
  if (periods && at) conditions.push(at)
  return selection(sql, current, view, known, { from, regional, refused, time: sql`e.time`, conditions })
}

function selection(
  sql: Sql,
  current: Current,
  view: View,
  { centre }: Asked,
  parts: Readonly<Record<'from' | 'regional' | 'refused' | 'time', Fragment>> & {
    readonly conditions: readonly Fragment[]
  },
): Selected {
  const { from, regional, refused, time, conditions } = parts
  const onLand = view.near !== null || view.area !== null || view.band !== null
  return {
    before: onLand ? sql`with ${spots(sql, current, view, centre)},` : sql`with`,
    events: sql`
      select e.*, e.place_inferred as inferred, c.refused, ${time} as match_time, ${regional} as region,
        ${onLand ? doubted(sql, sql`s.land`) : sql`0`} as land
      from ${from}
      ${onLand ? sql`join spot s on s.n = e.place` : sql``}
      cross join lateral (select ${refused} as refused) c
      where ${joined(sql, [sql`true`, ...conditions], sql` and `)}`,
  }
}

/** Conditions that depend on more of an event than on its cell. */
function eventConditions(
  sql: Sql,
  current: Current,
  view: View,
  known: Asked,
  { at, after, within, sums }: Reach,
): Fragment[] {
  return [
    ...SUMMED.flatMap((key) => (view[key].length > 0 ? [passing(sql, key, current, view, known)] : [])),
    ...(sums ? ofSums(sql, sums) : []),
    ...[view.time, within].flatMap((window) => (window ? inWindow(sql, window) : [])),
    ...withoutMissing(sql, current),
    ...(known.search ? found(sql, current, known.search) : []),
    ...(at ? [at] : []),
    ...(after === undefined ? [] : [sql`e.row > ${after}`]),
  ]
}

function ofSums(sql: Sql, sums: Sums): Fragment[] {
  if (sums.table === 'event_day') return []
  const { facet, value } = sums
  return [sql`e.facet = ${facet}`, ...(value === null ? [] : [sql`e.value = ${value}::integer`])]
}

/** How a selected event matches the View: 0 certainly, 1 possibly, 2 nationwide. */
export function matching(sql: Sql): Fragment {
  return sql`case when region = 2 or land = 2 then 2 when match_time = 1 or region = 1 or land = 1 then 1 else 0 end`
}

/** Parts with something between them. */
export function joined(sql: Sql, parts: readonly Fragment[], between: Fragment): Fragment {
  return parts.reduce((all, part) => sql`${all}${between}${part}`)
}

/** How an event is in a window: 0 certainly, 1 possibly. */
export function timing(sql: Sql, time: View['time']): Fragment {
  if (!time) return sql`0`
  const { start, end } = time
  const edges = (before: Fragment, after: Fragment) =>
    joined(
      sql,
      [
        ...(start === null ? [] : [sql`${before} < ${start}::integer`]),
        ...(end === null ? [] : [sql`${after} > ${end}::integer`]),
      ],
      sql` or `,
    )
  return sql`case when ${edges(sql`e.needed_from`, sql`e.needed_to`)} then 1 else 0 end`
}

/**
 * Events that may also have happened later than so many days after their first one are few, and have an index of their
 * own, whose condition must be written as there (`indexes.sql`).
 */
const LONG = 31

/** Conditions of events that may be in a window, of which one or both ends are closed. */
export function inWindow(sql: Sql, { start, end }: NonNullable<View['time']>): Fragment[] {
  return [
    ...(end === null ? [] : [sql`e.earliest <= ${end}::integer`]),
    // The others begin shortly before the window, or in it.
    ...(start === null
      ? []
      : [
          sql`e.latest >= ${start}::integer`,
          sql`(e.earliest >= ${start - LONG}::integer or e.latest - e.earliest > 31)`,
        ]),
  ]
}

/** Conditions of events that can be read, in the way in which PostgreSQL sees which partitions not to ask. */
export function withoutMissing(sql: Sql, { missing }: Current): Fragment[] {
  return missing.map(({ first, last }) => {
    if (first === null) return last === null ? sql`false` : sql`e.earliest >= ${last + 1}::integer`
    return last === null
      ? sql`e.earliest < ${first}::integer`
      : sql`(e.earliest < ${first}::integer or e.earliest >= ${last + 1}::integer)`
  })
}

interface Refusal {
  readonly key: FacetKey
  readonly passes: Fragment
}

/** The filters by regions, kinds and statuses, and how an event matches that by regions. */
function placeFilters(
  sql: Sql,
  current: Current,
  view: View,
): { readonly regional: Fragment; readonly refusals: readonly Refusal[] } {
  const { set, grounds } = current.meta
  const refusals: Refusal[] = []
  let regional = sql`0`
  if (view.where.length > 0) {
    const standingOf = withinRegions({ regions: set.regions } as Atlas, view.where)
    const standings = grounds.map((ground) => standingOf(ground as Place))
    const some = (is: (at: number) => boolean) => numbers(standings.flatMap((_, at) => (is(at) ? [at] : [])))
    const certain = some((at) => standings[at] === 'certain')
    const silent = some((at) => standings[at] === 'possible' && isNationwide(grounds[at] as Place))
    const possible = some((at) => standings[at] === 'possible' && !isNationwide(grounds[at] as Place))
    regional = sql`case
      when e.ground = any (${certain}::integer[]) then case when e.place_inferred then 1 else 0 end
      when e.ground = any (${possible}::integer[]) then 1
      when e.ground = any (${silent}::integer[]) then 2 else 3 end`
    const all = some((at) => standings[at] !== 'out')
    refusals.push({ key: 'where', passes: sql`e.ground = any (${all}::integer[])` })
  }
  for (const key of ['kind', 'status'] as const) {
    const codes = numbers(codesOf(key, current, view))
    if (view[key].length > 0) refusals.push({ key, passes: sql`${sql(`e.${key}`)} = any (${codes}::smallint[])` })
  }
  return { regional, refusals }
}

function passing(sql: Sql, key: SummedFacet, current: Current, view: View, { actorSets, sourceSets }: Asked): Fragment {
  if (key === 'actor')
    return sql`${view.role.length === 0 ? sql`e.actor_set` : sql`e.part_set`} = any (${numbers(actorSets)}::integer[])`
  if (key === 'source') return sql`e.source_set = any (${numbers(sourceSets)}::integer[])`
  const list = numbers(codesOf(key, current, view))
  // Null, an empty cell, is refused.
  return sql`coalesce(${sql(`e.${key}`)} = any (${list}::integer[]), false)`
}

function found(sql: Sql, { schema }: Current, search: Search): Fragment[] {
  const { words, phrases, withoutWords, withoutPhrases } = search
  const conditions = [
    ...words.map((some) => sql`t.words && ${numbers(some)}::integer[]`),
    ...phrases.map((phrase) => sql`strpos(t.spoken, ${phrase}) > 0`),
    ...(withoutWords.length === 0 ? [] : [sql`not t.words && ${numbers(withoutWords)}::integer[]`]),
    ...withoutPhrases.map((phrase) => sql`strpos(t.spoken, ${phrase}) = 0`),
  ]
  if (conditions.length === 0) return []
  return [
    sql`e.row in (select t.row from ${sql(`${schema}.event_text`)} t where ${joined(sql, conditions, sql` and `)})`,
  ]
}

/** An inferred place is never certain. */
function doubted(sql: Sql, standing: Fragment): Fragment {
  return sql`case when ${standing} = 0 and e.place_inferred then 1 else ${standing} end`
}

/** How each place relates to circle, area and band: the table `spot`, without places that are out. */
function spots(sql: Sql, { schema }: Current, { near, area, band }: View, centre: Point | null): Fragment {
  const prints = sql(`${schema}.footprint`)
  const clauses: Fragment[] = []
  const standings: Fragment[] = []
  const joins: Fragment[] = []
  const standing = (seen: Fragment) => sql`case when p.anywhere then 1 when ${seen}.n is null then 3
    when ${seen}.inside = p.parts then 0 else 1 end`
  const covered = (shape: Fragment) => sql`count(*) filter (where st_dimension(part) = 0
    or st_orderingequals(part, ${shape}) or st_containsproperly(${shape}, part))`
  if (near) {
    const circle = centre && disc(centre, near.km)
    const shape = circle ? sql`${ewkb(circle)}::geometry` : sql`null::geometry`
    const [lng = 0, lat = 0] = centre?.coordinates ?? []
    clauses.push(sql`circled as materialized (
      select n, ${covered(shape)} as inside from ${prints}
      where st_dimension(part) = 2 and st_intersects(part, ${shape}) group by n)`)
    joins.push(sql`left join circled on circled.n = p.footprint`)
    const within = sql`kilometres(${lng}::float8, ${lat}::float8, p.lng, p.lat) <= ${near.km}::float8`
    standings.push(
      circle
        ? sql`case when p.exact then case when ${within} then 0 else 3 end else ${standing(sql`circled`)} end`
        : sql`3`,
    )
  }
  if (area) {
    const polygon = { type: 'Polygon' as const, coordinates: [area.map(([lng, lat]) => [lng, lat])] }
    const shape = sql`${ewkb(polygon)}::geometry`
    clauses.push(sql`drawn as materialized (
      select n, ${covered(shape)} as inside from ${prints} where st_intersects(part, ${shape}) group by n)`)
    joins.push(sql`left join drawn on drawn.n = p.footprint`)
    standings.push(standing(sql`drawn`))
  }
  const worst = (all: readonly Fragment[]) => (all.length === 0 ? sql`0` : sql`greatest(${joined(sql, all, sql`, `)})`)
  if (band) {
    const [south, north] = [sql`${band.south}::float8`, sql`${band.north}::float8`]
    standings.push(sql`case when p.anywhere then 1 when p.south is null or p.south > ${north} or p.north < ${south} then 3
      when p.south >= ${south} and p.north <= ${north} then 0 else 1 end`)
  }
  const silent = (one: Fragment) => sql`case when ${one} = 1 and nationwide then 2 else ${one} end`
  return sql`${clauses.length === 0 ? sql`` : sql`${joined(sql, clauses, sql`, `)},`}
    standing as (
      select p.n, p.nationwide, ${worst(standings)} as land
      from ${sql(`${schema}.place`)} p ${joins.length === 0 ? sql`` : joined(sql, joins, sql` `)}
    ),
    spot as materialized (
      select n, ${silent(sql`land`)} as land from standing where land < 3
    )`
}

/** The number of a status, a kind or another value, as the id of its facet. */
export function valuesOf(key: ListFacetKey, { meta: { set } }: Current): readonly { readonly id: string }[] {
  if (key === 'status') return STATUSES.map((id) => ({ id }))
  const nth = (FIELD_FACETS as readonly string[]).indexOf(key)
  if (nth >= 0) return set.fields?.[nth]?.values ?? []
  return key === 'kind' ? set.kinds : key === 'actor' ? set.actors : set.sources
}

/** A text as PostgreSQL can have it: without the character 0, which no text of the data has. */
export function sayable(text: string): string {
  return text.replaceAll('\0', '\ufffd')
}
