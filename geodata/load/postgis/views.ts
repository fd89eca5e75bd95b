import { isDeepStrictEqual } from 'node:util'
import type { Atlas, AtlasEvent, Place } from '../../domain/join/atlas'
import { ROLES } from '../../domain/schema/term'
import { folded } from '../../domain/search/tokens'
import { countsByValue } from '../../domain/select/grounds'
import { added, type Count, MATCHES, type Match, NO_EVENTS, totalOf } from '../../domain/select/match'
import { MOST_MARKS, type PlaceCount } from '../../domain/select/placeCounts'
import { jointStatus } from '../../domain/select/placeStatus'
import { recentOf } from '../../domain/select/recent'
import {
  DOT_SIDES,
  type Extent,
  type MapAnswer,
  type ServedLine,
  type ServedPlace,
  type TimeAnswer,
  type ViewAnswer,
  type ViewFrame,
  type ViewStore,
} from '../../domain/service/views'
import { FIELD_FACETS, type ListFacetKey } from '../../domain/view/facets'
import { mercator } from '../../domain/view/mercator'
import type { View } from '../../domain/view/view'
import { dotsOfSquares, windowOfTiles } from '../../drawing/served/dots'
import { areasOf, facetsOf, memoryViews } from '../../drawing/served/memoryViews'
import { listedRows, Shares } from '../../drawing/served/timeBins'
import { numbers } from './copied'
import type { Current, Database, Fragment, Sql } from './database'
import { ROLE_SPACE } from './meta'
import {
  type Asked,
  asked,
  bitOf,
  isOfTimeAlone,
  joined,
  matching,
  type SummedFacet,
  sayable,
  selected,
  selectedCells,
  summedByBin,
  summedByDay,
  summedByPeriod,
  summedByValue,
  type Timed,
  timing,
  valuesOf,
} from './selecting'

/** A store that answers about the data set in a database. */
export function postgisViews(database: Database): ViewStore {
  const { sql } = database
  const around: Around = { whole: new Map(), rows: new Map() }
  return {
    set: () => database.answer(async ({ version, meta }) => ({ ...meta.set, version })),

    view: (view, frame) =>
      database.answer(async (current) => {
        const known = await asked(sql, current, view)
        const answer = new Answer(sql, current, view, known, around)
        return await answer.made(frame)
      }),

    count: (view) =>
      database.answer(async (current) => {
        const { before, events } = selectedCells(sql, current, view, await asked(sql, current, view))
        const rows = await sql<Matched[]>`
          ${before} event as (${events})
          select ${matching(sql)} as match, sum(n)::integer as n from event where refused = 0 group by 1`
        return surely(view, counted(rows))
      }),

    page: (view, match, after, limit) =>
      database.answer(async (current) => {
        const row = await rowOf(sql, current, after)
        if (view.sure && match !== 'certain') return { ...(await listed(sql, current, [])), next: null }
        const { before, events } = selected(sql, current, view, await asked(sql, current, view), { after: row })
        const found = await sql<{ row: number }[]>`
          ${before} event as (${events})
          select row from event where ${matching(sql)} = ${MATCHES.indexOf(match)} order by row limit ${limit + 1}`
        return paged(await listed(sql, current, found.slice(0, limit)), found.length > limit)
      }),

    chronology: (view, id, after, limit) =>
      database.answer(async (current) => {
        const [place] = await sql<{ n: number; mark: number | null; record: Place }[]>`
          select n, mark, record from ${sql(`${current.schema}.place`)} where id = ${sayable(id)}`
        if (!place) return null
        const { n, mark, record } = place
        const own = record.within === null && mark !== null
        const places = own
          ? sql`select n from ${sql(`${current.schema}.place`)} where mark = ${mark}`
          : sql`select ${n}::integer`
        const known = await asked(sql, current, view)
        const { before, events } = selected(sql, current, view, known, { at: sql`e.place in (${places})` })
        const there = sql`case when ${matching(sql)} = 2 then 2
          when ${matching(sql)} = 0 and not inferred and (${!own} or p.on_mark) then 0 else 1 end`
        const told = sql`
          ${before} event as (${events}), told as (
            select event.row, ${matching(sql)} as match, ${there} as there, inferred
            from event join ${sql(`${current.schema}.place`)} p on p.n = event.place
          )`
        const sure = view.sure ? sql`match = 0` : sql`true`
        const counts = await sql<Matched[]>`
          ${told} select there as match, count(*)::integer as n from told
          where ${sure} and ${own && view.sure ? sql`not inferred` : sql`true`} group by 1`
        const row = await rowOf(sql, current, after)
        const found = await sql<{ row: number; there: number }[]>`
          ${told} select row, there from told where ${sure} and row > ${row} order by row limit ${limit + 1}`
        const lines = await listed(sql, current, found.slice(0, limit))
        return {
          ...paged(lines, found.length > limit),
          place: record,
          matches: found.slice(0, limit).flatMap(({ there }): Match[] => MATCHES.slice(there, there + 1)),
          count: counted(counts),
        }
      }),

    event: (id) => database.answer((current) => eventOf(sql, current, id)),

    places: (text, limit) =>
      database.answer(async ({ schema }) => {
        const wanted = folded(text)
        if (wanted === '') return []
        const found = await sql<{ record: Place }[]>`
          select record from ${sql(`${schema}.place`)}
          where n in (select place from ${sql(`${schema}.place_name`)} where name ^@ ${sayable(wanted)})
          order by events desc, n limit ${limit}`
        return found.map(({ record }) => record)
      }),
  }
}

interface Matched {
  readonly match: number
  readonly n: number
}

function counted(rows: readonly Matched[]): Count {
  return rows.reduce<Count>((sum, { match, n }) => added(sum, countOf(match, n)), NO_EVENTS)
}

function countOf(match: number, n: number): Count {
  const name = MATCHES[match] ?? 'certain'
  return { ...NO_EVENTS, [name]: n }
}

/** What a View counts that shows certain matches only. */
function surely({ sure }: View, count: Count): Count {
  return sure ? { ...NO_EVENTS, certain: count.certain } : count
}

/** The row of an event; -1 for none. */
async function rowOf(sql: Sql, { schema }: Current, id: string | null): Promise<number> {
  if (id === null) return -1
  const [found] = await sql<{ row: number }[]>`select row from ${sql(`${schema}.event_text`)} where id = ${sayable(id)}`
  return found?.row ?? -1
}

interface FoundLine extends Pick<ServedLine, 'id' | 'title' | 'date' | 'earliest' | 'latest'> {
  readonly kind: number
  readonly status: number
  readonly unstated: boolean
  readonly record: Place
}

/** The lines of some events, in their order, with their places. */
async function listed(sql: Sql, current: Current, rows: readonly { readonly row: number }[]) {
  const { schema, version, missing } = current
  const found =
    rows.length === 0
      ? []
      : await sql<FoundLine[]>`
          select t.id, t.title, t.date, e.earliest, e.latest, e.kind, e.status, e.status_unstated as unstated, p.record
          from ${sql(`${schema}.event`)} e
          join ${sql(`${schema}.event_text`)} t using (row)
          join ${sql(`${schema}.place`)} p on p.n = e.place
          where e.row = any (${numbers(rows.map(({ row }) => row))}::integer[])
          order by e.row`
  const places = new Map(found.map(({ record }) => [record.id, record]))
  return {
    version,
    ...(missing.length === 0 ? {} : { missing }),
    lines: found.map(
      ({ record, kind, status, unstated, ...line }): ServedLine => ({
        ...line,
        kind: valuesOf('kind', current)[kind]?.id ?? '',
        status: (valuesOf('status', current)[status]?.id ?? 'reported') as ServedLine['status'],
        ...(unstated ? { statusUnstated: true } : {}),
        place: record.id,
      }),
    ),
    places: [...places.values()],
  }
}

function paged<Page extends { readonly lines: readonly ServedLine[] }>(page: Page, more: boolean) {
  return { ...page, next: more ? (page.lines.at(-1)?.id ?? null) : null }
}

/** An event with all that it is linked to: the answer of an atlas that has only these. */
async function eventOf(sql: Sql, { schema, version, meta }: Current, id: string) {
  const [own] = await sql<{ row: number; record: AtlasEvent }[]>`
    select row, record from ${sql(`${schema}.event_text`)} where id = ${sayable(id)}`
  if (!own) return null
  const others = await sql<{ record: AtlasEvent }[]>`
    select record from ${sql(`${schema}.event_text`)}
    where row <> ${own.row} and (
      id in (select target from ${sql(`${schema}.link`)} where row = ${own.row})
      or row in (select row from ${sql(`${schema}.link`)} where target = ${id}))
    order by row`
  const events = [own, ...others].map(({ record }) => record)
  const ids = JSON.stringify(events.map(({ place }) => place))
  const places = await sql<{ record: Place }[]>`
    with named as (
      select n, mark from ${sql(`${schema}.place`)} where id in (select jsonb_array_elements_text(${ids}::text::jsonb))
    )
    select record from ${sql(`${schema}.place`)} p
    where n in (select n from named) or n in (select mark from named) order by n`
  const { events: _, places: __, crowded, days, densest, years, rows, extent, keys, ...lists } = meta.set
  const atlas: Atlas = {
    ...lists,
    measures: meta.measures,
    places: places.map(({ record }) => record),
    events: events.toSorted((a, b) => a.earliest - b.earliest || a.latest - b.latest || (a.id < b.id ? -1 : 1)),
  }
  return await memoryViews(atlas, version).event(id)
}

interface Cell {
  readonly what: 'all' | 'where' | 'kind' | 'status' | 'mark' | 'dot' | 'edge'
  readonly a: number | null
  readonly b: number | null
  readonly c: number | null
  readonly inferred: boolean | null
  readonly match: number | null
  readonly n: number
  readonly edges: string | null
}

interface ValueCell {
  readonly a: number
  readonly match: number
  readonly n: number
}

/** Numbers of events by value of a facet, or by bins: `BINS` times the first, plus the last. */
interface Together extends ValueCell {
  readonly what: 'actor' | 'source' | 'bin'
}

/** A number of events that may be in the bins from one to another one. */
interface Bins {
  readonly first: number
  readonly last: number
  readonly n: number
}

interface RowBins extends Bins {
  readonly lane: number
  /** 1 or 0. */
  readonly certain: number
}

interface MarkCell {
  readonly mark: number
  readonly kind: number
  readonly status: number
  readonly match: number
  readonly inferred: boolean
  readonly on_mark: boolean
  readonly n: number
}

/** Numbers of events by time and row of the timeline, as they match. */
interface RowShares {
  readonly all: Shares
  readonly possible: Shares
  readonly certain: Shares
}

/** Numbers around windows: they stay the same while a window is moved. */
interface Around {
  readonly whole: Map<string, Promise<Shares>>
  readonly rows: Map<string, Promise<RowShares>>
}

/** More than the bins of any frame: for a number that stands for several. */
const BINS = 2 ** 12

/** Of how many Views to keep them. */
const KEPT = 20

/** What a View filters by. */
function filtersOf({ event, links, place, at, theme, compare, swipe, sort, ...filters }: View) {
  return filters
}

type FieldCounts = Record<(typeof FIELD_FACETS)[number], Record<string, Count>>

/** The answer to one View. */
class Answer {
  readonly #sql: Sql
  readonly #current: Current
  readonly #view: View
  readonly #known: Asked
  readonly #around: Around

  constructor(sql: Sql, current: Current, view: View, known: Asked, around: Around) {
    this.#sql = sql
    this.#current = current
    this.#view = view
    this.#known = known
    this.#around = around
  }

  async made(frame: ViewFrame): Promise<ViewAnswer> {
    const { version, missing, meta } = this.#current
    const columns = FIELD_FACETS.slice(0, meta.set.fields?.length ?? 0)
    const { time: window } = this.#view
    const together = window && !isOfTimeAlone(this.#current, this.#view) ? this.#together(frame.edges) : null
    const [numbers, actor, source, fields, time, named] = await Promise.all([
      this.#numbers(frame),
      this.#valued('actor', together),
      this.#valued('source', together),
      Promise.all(columns.map(async (key) => [key, await this.#valued(key)] as const)),
      this.#time(frame, together),
      this.#named(),
    ])
    const own = Object.fromEntries([...FIELD_FACETS.map((key) => [key, {}] as const), ...fields]) as FieldCounts
    return {
      version,
      ...(missing.length === 0 ? {} : { missing }),
      count: numbers.count,
      facets: facetsOf(this.#view, { ...numbers.facets, ...own, actor, source }),
      map: numbers.map,
      areas: numbers.areas,
      extent: numbers.extent,
      named,
      time,
    }
  }

  #table(name: string) {
    return this.#sql(`${this.#current.schema}.${name}`)
  }

  /** The sums of the facets with one value, of places and of all. */
  async #numbers({ tiles }: ViewFrame) {
    const sql = this.#sql
    const { set } = this.#current.meta
    const { before, events } = selectedCells(sql, this.#current, this.#view, this.#known)
    const elsewhere = sql`case when land = 2 then 2 when match_time = 1 or land = 1 or inferred then 1 else 0 end`
    const held = this.#view.sure ? sql`match = 0 and not inferred` : sql`true`
    const sums = sql`
      ${before} event as (${events}),
      cell as materialized (
        select place, ground, kind, status, refused, ${matching(sql)} as match, ${elsewhere} as elsewhere, inferred,
          n as amount
        from event
      )`
    const facet = (key: 'kind' | 'status') => sql`
      select ${key}::text, ${sql(key)}::integer, null, null, null, match, sum(amount)::integer, null
      from cell where refused = 0 or refused = ${bitOf(key)} group by 2, 6`
    const onMark = sql`from cell join ${this.#table('place')} p on p.n = cell.place
      join ${this.#table('place')} m on m.n = p.mark where refused = 0`
    const marks = sql`
      select 'mark', p.mark, kind::integer, status::integer * 2 + p.on_mark::integer, inferred, match, sum(amount)::integer, null
      ${onMark} ${set.crowded ? sql`and m.lng is null` : sql``} group by 2, 3, 4, 5, 6`
    const dots = set.crowded && tiles ? this.#dots(onMark, held, windowOfTiles(tiles, DOT_SIDES[0])) : null
    const rows = await sql<Cell[]>`
      ${sums}
      select 'all'::text as what, null::integer as a, null::integer as b, null::integer as c,
        null::boolean as inferred, match, sum(amount)::integer as n, null::text as edges
        from cell where refused = 0 group by 6
      union all ${facet('kind')} union all ${facet('status')}
      union all select 'where', ground, null, null, null, elsewhere, sum(amount)::integer, null
        from cell where refused = 0 or refused = ${bitOf('where')} group by 2, 6
      union all select 'edge', null, null, null, null, null, 0,
        json_build_array(min(m.x), min(m.y), max(m.x), max(m.y))::text ${onMark} and ${held} and m.x is not null
      union all ${marks}
      ${dots ? sql`union all ${dots}` : sql``}`
    const of = (what: Cell['what']) => rows.filter((row) => row.what === what)
    const byValue = (key: 'kind' | 'status') =>
      this.#counts(
        key,
        of(key).filter((row) => row.a !== null),
      )
    const some = of('mark').map(
      ({ a, b, c, inferred, match, n }): MarkCell => ({
        mark: a ?? 0,
        kind: b ?? 0,
        status: (c ?? 0) >> 1,
        match: match ?? 0,
        inferred: inferred ?? false,
        on_mark: ((c ?? 0) & 1) === 1,
        n,
      }),
    )
    const told = await this.#marked(some, set.crowded)
    const squares = of('dot').map(({ a, b, c, n }) => [a ?? 0, b ?? 0, c ?? 0, n] as [number, number, number, number])
    return {
      count: surely(this.#view, counted(of('all').map(({ match, n }) => ({ match: match ?? 0, n })))),
      facets: { where: this.#regions(of('where')), kind: byValue('kind'), status: byValue('status') },
      areas: areasOf(told),
      extent: extentIn(of('edge')[0]?.edges ?? null),
      map: await this.#map(told, squares, tiles),
    }
  }

  /** Squares of the map: position, certain and other events. */
  #dots(onMark: Fragment, held: Fragment, { left, top, width, height, world }: ReturnType<typeof windowOfTiles>) {
    const sql = this.#sql
    const across = sql`m.x * ${world}::float8 - ${left}::float8`
    const down = sql`m.y * ${world}::float8 - ${top}::float8`
    const certain = sql`match = 0 and not inferred and p.on_mark`
    return sql`
      select 'dot', floor(${across})::integer, floor(${down})::integer,
        coalesce(sum(amount) filter (where ${certain}), 0)::integer, null, count(distinct m.n)::integer,
        coalesce(sum(amount) filter (where not (${certain})), 0)::integer,
        case when count(distinct m.n) <= ${MOST_MARKS} then json_agg(distinct m.n)::text end
      ${onMark} and ${held} and m.x is not null
        and ${this.#inSight({ left, top, width, height, world })}
      group by 2, 3`
  }

  /**
   * Whether a mark is in a window. As ranges of positions, of which the planner knows how many marks are in them: with
   * anything computed from a position it expects a single one, and then compares every mark with every cell. The same
   * as `marksIn`: the sizes of worlds are powers of two, by which floats are divided exactly.
   */
  #inSight({ left, top, width, height, world }: ReturnType<typeof windowOfTiles>): Fragment {
    return this.#sql`m.x >= ${left / world}::float8 and m.x < ${(left + width) / world}::float8
      and m.y >= ${top / world}::float8 and m.y < ${(top + height) / world}::float8`
  }

  async #map(
    told: readonly PlaceCount[],
    squares: readonly [number, number, number, number][],
    tiles: ViewFrame['tiles'],
  ): Promise<MapAnswer> {
    if (!this.#current.meta.set.crowded)
      return { marks: told.filter(({ place }) => place.point !== null).map((one): ServedPlace => one), dots: null }
    if (!tiles || squares.length === 0) return { marks: [], dots: null }
    const few = squares.length > MOST_MARKS ? null : await this.#marksIn(windowOfTiles(tiles, DOT_SIDES[0]))
    return few ? { marks: few, dots: null } : { marks: null, dots: dotsOfSquares(squares) }
  }

  /** The marks in a window, if they are few. */
  async #marksIn(window: ReturnType<typeof windowOfTiles>): Promise<ServedPlace[] | null> {
    const sql = this.#sql
    const within = this.#inSight(window)
    const at = sql`e.place in (select p.n from ${this.#table('place')} p join ${this.#table('place')} m on m.n = p.mark where ${within})`
    const { before, events } = selectedCells(sql, this.#current, this.#view, this.#known, at)
    const rows = await sql<MarkCell[]>`
      ${before} event as (${events})
      select p.mark, kind, status, ${matching(sql)} as match, inferred, p.on_mark, sum(event.n)::integer as n
      from event join ${this.#table('place')} p on p.n = event.place where refused = 0 group by 1, 2, 3, 4, 5, 6`
    const held = (await this.#marked(rows, true)).filter(({ count }) => totalOf(count) > 0)
    return held.length > MOST_MARKS ? null : held
  }

  /**
   * Marks with their numbers, kinds and status, in the atlas's order; of a set that is not crowded also the empty ones.
   */
  async #marked(cells: readonly MarkCell[], onlyThese: boolean): Promise<PlaceCount[]> {
    const sql = this.#sql
    const { kinds } = this.#current.meta.set
    const { sure } = this.#view
    const byMark = new Map<number, MarkCell[]>()
    for (const cell of cells) {
      const own = byMark.get(cell.mark)
      if (own) own.push(cell)
      else byMark.set(cell.mark, [cell])
    }
    const places = await sql<{ n: number; record: Place }[]>`
      select n, record from ${this.#table('place')}
      where mark = n and ${onlyThese ? sql`n = any (${numbers(byMark.keys())}::integer[])` : sql`true`} order by n`
    return places.map(({ n, record }): PlaceCount => {
      const own = (byMark.get(n) ?? []).filter(({ match }) => !sure || match === 0)
      const matchOf = ({ match, inferred, on_mark }: MarkCell) => (match === 0 && (inferred || !on_mark) ? 1 : match)
      const count = own
        .filter(({ inferred }) => !sure || !inferred)
        .reduce<Count>((sum, cell) => added(sum, countOf(matchOf(cell), cell.n)), NO_EVENTS)
      const told = MATCHES.findIndex((match) => count[match] > 0)
      const sums = new Map<number, number>()
      for (const cell of own) if (matchOf(cell) === told) sums.set(cell.kind, (sums.get(cell.kind) ?? 0) + cell.n)
      return {
        place: record,
        count,
        kinds:
          told < 0
            ? []
            : [...sums]
                .sort(([a, some], [b, others]) => others - some || a - b)
                .flatMap(([kind]) => kinds[kind]?.id ?? []),
        status: jointStatus(own.reduce((bits, { status }) => bits | (1 << status), 0)),
      }
    })
  }

  #regions(cells: readonly Cell[]): Record<string, Count> {
    const { grounds, where } = this.#current.meta
    const sums = new Map(cells.map(({ a, match, n }) => [(a ?? 0) * MATCHES.length + (match ?? 0), n]))
    const counts = countsByValue(
      {
        count: grounds.length + 1,
        of: new Uint32Array(0),
        values: where.map(({ id, cells, matches }) => ({
          id,
          cells: Uint32Array.from(cells),
          matches: Uint8Array.from(matches),
        })),
      },
      (ground, match) => sums.get(ground * MATCHES.length + match) ?? 0,
    )
    return Object.fromEntries(counts.map(([id, count]) => [id, surely(this.#view, count)]))
  }

  /** The counts of a facet by the positions of its values, in the order of its values. */
  #counts(
    key: ListFacetKey,
    rows: readonly { readonly a: number | null; readonly match: number | null; readonly n: number }[],
  ): Record<string, Count> {
    const sums = new Map<number, Count>()
    for (const { a, match, n } of rows) {
      const at = a ?? 0
      sums.set(at, added(sums.get(at) ?? NO_EVENTS, countOf(match ?? 0, n)))
    }
    return Object.fromEntries(
      valuesOf(key, this.#current).map(({ id }, at) => [id, surely(this.#view, sums.get(at) ?? NO_EVENTS)]),
    )
  }

  /** The counts of a facet with several values for an event, or of a column of the data set's own. */
  async #valued(
    key: SummedFacet,
    together: Promise<readonly Together[]> | null = null,
  ): Promise<Record<string, Count>> {
    const sql = this.#sql
    if (together && this.#view[key].length === 0)
      return this.#counts(
        key,
        (await together).filter(({ what }) => what === key),
      )
    // Under all other filters.
    const view: View = { ...this.#view, [key]: [] }
    const timed = summedByPeriod(this.#current, view, sql, key)
    if (timed) return this.#counts(key, await this.#timedValues(key, timed))
    const sums = summedByValue(this.#current, view, key)
    const { before, events } = selected(sql, this.#current, view, this.#known, { sums })
    const sets = sums ? null : this.#setsOf(key)
    // Events are counted by set, of which there are fewer, then sets by value.
    const rows = sets
      ? await sql<ValueCell[]>`
          ${before} event as (${events}), cell as (
            select ${sql(sets.name)}::bigint * ${MATCHES.length} + ${matching(sql)} as key, count(*) as n
            from event group by 1
          )
          select a, (key % ${MATCHES.length})::integer as match, sum(cell.n)::integer as n
          from cell join ${this.#table(sets.name)} s on s.n = key / ${MATCHES.length}
            cross join lateral (${sets.values}) value
          group by 1, 2`
      : await sql<ValueCell[]>`
          ${before} event as (${events})
          select ${sums ? sql`value` : sql(key)} as a, ${matching(sql)} as match,
            ${sums ? sql`sum(n)` : sql`count(*)`}::integer as n
          from event where ${sums ? sql`true` : sql`${sql(key)} is not null`} group by 1, 2`
    return this.#counts(key, rows)
  }

  /** The events of the View, read once, by actor, by source, and by bins as one number. */
  async #together(edges: readonly number[]): Promise<readonly Together[]> {
    const sql = this.#sql
    const { before, events } = selected(sql, this.#current, this.#view, this.#known, { narrow: true })
    const { table, first, last } = this.#bins(edges)
    const facets = (['actor', 'source'] as const).flatMap((key) => {
      const sets = this.#setsOf(key)
      return sets ? [{ key, ...sets }] : []
    })
    const byValue = facets.map(
      ({ key, name, values }) => sql`
        select ${key}::text as what, a, match, sum(counted.n)::integer as n
        from (select ${sql(name)} as own, match, count(*) as n from hit group by 1, 2) counted
          join ${this.#table(name)} s on s.n = counted.own cross join lateral (${values}) value
        group by 2, 3`,
    )
    return await sql<Together[]>`
      ${before} event as (${events}), ${table}, hit as materialized (
        select ${joined(
          sql,
          facets.map(({ name }) => sql`${sql(name)}`),
          sql`, `,
        )}, ${first} * ${BINS} + ${last} as bins, ${matching(sql)} as match
        from event
      )
      ${joined(sql, byValue, sql` union all `)}
      union all select 'bin', bins, match, count(*)::integer from hit group by 2, 3`
  }

  /** The same under no other filter than a window. */
  async #timedValues(key: SummedFacet, { sums, rest }: Timed): Promise<readonly ValueCell[]> {
    const sql = this.#sql
    const sets = this.#setsOf(key)
    const left = sql`
      select own::bigint * 2 + ${timing(sql, this.#view.time)} as key, count(*) as n
      from (${rest(sql`${sql(`e.${sets?.name ?? key}`)}`)}) e where own is not null group by 1`
    const values = sets
      ? sql`select a as value, key % 2 as time, l.n from (${left}) l
          join ${this.#table(sets.name)} s on s.n = key / 2 cross join lateral (${sets.values}) value`
      : sql`select key / 2 as value, key % 2 as time, n from (${left}) l`
    return await sql<ValueCell[]>`
      select value::integer as a, time::integer as match, sum(n)::integer as n
      from (${sums} union all ${values}) all_values group by 1, 2`
  }

  /** The sets that have the values of a facet, and their values; null if an event has only one. */
  #setsOf(key: SummedFacet) {
    const sql = this.#sql
    const { role } = this.#view
    if (key === 'source') return { name: 'source_set', values: sql`select unnest(s.items) as a` }
    if (key !== 'actor') return null
    if (role.length === 0) return { name: 'actor_set', values: sql`select unnest(s.items) as a` }
    const roles = numbers(ROLES.flatMap((one, at) => (role.includes(one) ? [at] : [])))
    return {
      name: 'part_set',
      values: sql`select distinct part / ${ROLE_SPACE} as a from unnest(s.items) part
        where part % ${ROLE_SPACE} = any (${roles}::integer[])`,
    }
  }

  async #time({ edges, rowEdges }: ViewFrame, together: Promise<readonly Together[]> | null): Promise<TimeAnswer> {
    const wide: View = { ...this.#view, time: null, band: null }
    const isAll = this.#view.time === null && this.#view.band === null
    const kept = <Value>(known: Map<string, Promise<Value>>, on: readonly number[], make: () => Promise<Value>) => {
      const key = JSON.stringify([this.#current.version, this.#current.missing, on, filtersOf(wide)])
      const value = recentOf(known, key, KEPT, make)
      value.catch(() => known.delete(key))
      return value
    }
    const around = kept(this.#around.whole, edges, () => this.#whole(wide, edges))
    const [open, shown, rows] = await Promise.all([
      around,
      isAll ? around : together ? this.#shown(together, edges) : this.#whole(this.#view, edges),
      rowEdges ? this.#listedRows(rowEdges, wide, isAll, kept) : [],
    ])
    return { around: open.row(), shown: shown.row(), rows }
  }

  async #listedRows(
    edges: readonly number[],
    wide: View,
    isAll: boolean,
    kept: (known: Around['rows'], on: readonly number[], make: () => Promise<RowShares>) => Promise<RowShares>,
  ): Promise<TimeAnswer['rows']> {
    const around = kept(this.#around.rows, edges, () => this.#byRow(wide, edges))
    const [open, { possible, certain }] = await Promise.all([around, isAll ? around : this.#byRow(this.#view, edges)])
    // What is shown is also around.
    return listedRows(this.#current.meta.set.rows.length, open.all.without(possible, certain), possible, certain)
  }

  /** What was counted together by time. */
  async #shown(together: Promise<readonly Together[]>, edges: readonly number[]): Promise<Shares> {
    const shares = new Shares(edges)
    for (const { what, a, match, n } of await together)
      if (what === 'bin' && (match === 0 || !this.#view.sure)) shares.addBins(Math.floor(a / BINS), a % BINS, 0, n)
    return shares
  }

  /** The events of a View by time. */
  async #whole(view: View, edges: readonly number[]): Promise<Shares> {
    const sql = this.#sql
    const certain = view.sure ? sql`where ${matching(sql)} = 0` : sql``
    // The bins of the whole range are always the same.
    const isUsual = isDeepStrictEqual(edges, this.#current.meta.edges)
    const kept = isUsual ? summedByBin(this.#current, view) : null
    const timed = isUsual ? summedByPeriod(this.#current, view, sql, 'bin') : undefined
    let rows: Bins[]
    if (timed) {
      const { table, first, last } = this.#bins(edges)
      const certain = view.sure ? sql`where time = 0` : sql``
      rows = await sql<Bins[]>`
        with ${table}
        select value / ${BINS} as first, value % ${BINS} as last, sum(n)::integer as n from (
          ${timed.sums} union all
          select ${first} * ${BINS} + ${last}, ${timing(sql, view.time)}, 1 from (${timed.rest(sql`null`)}) e
        ) binned ${certain} group by 1, 2`
    } else if (kept) {
      const { before, events } = selected(sql, this.#current, kept.view, this.#known, { sums: kept.sums })
      rows = await sql<Bins[]>`
        ${before} event as (${events})
        select first, last, sum(n)::integer as n from event ${certain} group by 1, 2`
    } else {
      const { before, first, last, amount } = this.#binned(view, edges)
      rows = await sql<Bins[]>`
        ${before}, cell as (
          select ${first} * ${BINS} + ${last} as key, ${amount} as n from event ${certain} group by 1
        )
        select key / ${BINS} as first, key % ${BINS} as last, n from cell`
    }
    const shares = new Shares(edges)
    for (const { first, last, n } of rows) shares.addBins(first, last, 0, n)
    return shares
  }

  /** The events of a View by time and row of the timeline. */
  async #byRow(view: View, edges: readonly number[]): Promise<RowShares> {
    const rows = await this.#rowBins(view, edges)
    const made = () => new Shares(edges, this.#current.meta.set.rows.length)
    const shares: RowShares = { all: made(), possible: made(), certain: made() }
    for (const { first, last, lane, certain, n } of rows) {
      shares.all.addBins(first, last, lane, n)
      shares[certain === 1 ? 'certain' : 'possible'].addBins(first, last, lane, n)
    }
    return shares
  }

  async #rowBins(view: View, edges: readonly number[]): Promise<readonly RowBins[]> {
    const sql = this.#sql
    const { before, first, last, amount } = this.#binned(view, edges)
    const isCertain = sql`(${matching(sql)} = 0)`
    return await sql<RowBins[]>`
      ${before}, cell as (
        select ((lane * 2 + ${isCertain}::integer)::bigint * ${BINS} + ${first}) * ${BINS} + ${last} as key,
          ${amount} as n
        from event ${view.sure ? sql`where ${isCertain}` : sql``} group by 1
      )
      select (key / ${BINS * BINS * 2})::integer as lane, (key / ${BINS * BINS} % 2)::integer as certain,
        (key / ${BINS} % ${BINS})::integer as first, (key % ${BINS})::integer as last, n
      from cell`
  }

  /**
   * The events of a View, and the first and last of the bins that they may be in: of those that are seen; the last is
   * before the first for events that are not.
   */
  #binned(view: View, edges: readonly number[]) {
    const sql = this.#sql
    const sums = summedByDay(this.#current, view)
    const { days } = this.#current.meta.set
    const [from, to] = [days?.first ?? 0, days?.last ?? 0]
    // A day counts by its middle.
    const seen = { start: Math.ceil((edges[0] ?? 0) - 0.5), end: Math.ceil((edges.at(-1) ?? 0) - 0.5) - 1 }
    const { before, events } = selected(sql, this.#current, view, this.#known, {
      ...(seen.start <= from && seen.end >= to ? {} : { within: seen }),
      sums,
    })
    const { table, first, last } = this.#bins(edges)
    return {
      before: sql`${before} event as (${events}), ${table}`,
      first,
      amount: sums ? sql`sum(n)::integer` : sql`count(*)::integer`,
      last,
    }
  }

  /** The table `bin`, and by it the first and last of the bins that an event may be in. */
  #bins(edges: readonly number[]) {
    const sql = this.#sql
    const { days } = this.#current.meta.set
    const [from, to] = [days?.first ?? 0, days?.last ?? 0]
    // The bin of each day is looked up, which is faster than to search it for each event.
    const bin = (day: Fragment) => sql`(select days from bin)[${day} - ${from - 1}::integer]`
    const last = edges.length - 2
    return {
      table: sql`bin as materialized (
        select array_agg((width_bucket(day + 0.5::float8, ${`{${edges.join()}}`}::float8[]) - 1)::smallint order by day) as days
        from generate_series(${from}::integer, ${to}::integer) day)`,
      // An open end reaches to the last known day.
      first: sql`greatest(coalesce(${bin(sql`earliest`)}, 0), 0)`,
      last: sql`least(coalesce(${bin(sql`least(latest, ${to}::integer)`)}, ${last}::integer), ${last}::integer)`,
    }
  }

  async #named(): Promise<Place[]> {
    const ids = [this.#view.near?.place ?? '', this.#view.place ?? ''].map(sayable)
    const found = await this.#sql<{ record: Place }[]>`
      select record from ${this.#table('place')}
      where id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb))`
    return [...new Set(ids)].flatMap((id) => found.find(({ record }) => record.id === id)?.record ?? [])
  }
}

/** West, south, east, north from the edges on a world of side 1. */
function extentIn(text: string | null): Extent | null {
  const [left, top, right, bottom] = JSON.parse(text ?? '[null]') as (number | null)[]
  if (typeof left !== 'number' || top == null || right == null || bottom == null) return null
  const { project, unproject } = mercator(0)
  const side = project([180, 0]).x
  const [west, north] = unproject({ x: left * side, y: top * side })
  const [east, south] = unproject({ x: right * side, y: bottom * side })
  return [west, south, east, north]
}
