import { latestDay } from '../../domain/export/jsonFields'
import { featureTile, layersOf, MORE_THAN_FIT, pointIn, polygonFeature, thinned } from '../../domain/ogc/featureTile'
import { type TileFeature, vectorTile } from '../../domain/ogc/vectorTile'
import {
  type FeatureQuery,
  type Filter,
  type FoundFeature,
  isUncertain,
  type StoredFeature,
} from '../../domain/service/features'
import { MOST_TILE_BYTES, type TileAddress, type TileStore } from '../../domain/service/tiles'
import { isoDay } from '../../domain/time/day'
import { numbers } from './copied'
import type { Current, Database, Fragment, Sql } from './database'
import { featuresAt, inMemory, leavingOut } from './features'
import { Filtering } from './filtering'
import { inWindow, joined, valuesOf, withoutMissing } from './selecting'

/**
 * Tiles of the data set in a database: the same as `featureTile` makes. Points are counted by cells where they are;
 * only those that are shown are read.
 */
export function postgisTiles(database: Database): TileStore {
  const { sql } = database
  return {
    tile: (address, query) =>
      database.answer(async (current) => {
        const { collection } = query
        if (!isUncertain(collection)) return await featureTile(inMemory(current, null), address, query)
        const bytes = await new Tile(sql, current, address, query, collection).made()
        return { bytes, ...leavingOut(current, collection) }
      }),
  }
}

/** The first of some features that are close together. */
interface Cell {
  readonly row: number
  readonly certain: boolean
  /** Their cell, by the side of the smallest. */
  readonly x: number
  readonly y: number
  readonly count: number
}

/** An event in a tile. */
interface TileEvent {
  readonly id: string
  readonly title: string
  readonly date: string
  readonly earliest: number
  readonly latest: number
  readonly kind: number
  /** Null if the data do not state it. */
  readonly status: number | null
  readonly place: string
  readonly place_name: string
  readonly lng: number
  readonly lat: number
}

/**
 * Of an event, apart from its id: eight properties or more by two numbers each (16 bytes), a position (5), its type and
 * the lengths of its parts (6), and of its id the head (4).
 */
const LEAST_BYTES = 30

/** Side of the smallest cells, in units of the tile. */
const LEAST = 4

/** More than any row. */
const KEY = 2 ** 32

class Tile {
  readonly #sql: Sql
  readonly #current: Current
  readonly #address: TileAddress
  readonly #query: FeatureQuery
  readonly #collection: 'events' | 'places'
  readonly #known = new Map<number, FoundFeature>()

  constructor(sql: Sql, current: Current, address: TileAddress, query: FeatureQuery, collection: 'events' | 'places') {
    this.#sql = sql
    this.#current = current
    this.#address = address
    this.#query = query
    this.#collection = collection
  }

  async made(): Promise<Uint8Array<ArrayBuffer> | null> {
    const [cells, polygons] = await Promise.all([this.#cells(), this.#polygons()])
    if (cells.length === 0 && polygons.length === 0) return null
    if (this.#mayFit(cells.reduce((sum, { count }) => sum + count, 0))) {
      const points = await this.#points(await this.#all())
      const whole = this.#written(polygons, points)
      if (whole.length <= MOST_TILE_BYTES) return whole
    }
    return await thinned(cells, LEAST, async (shown) =>
      this.#written(
        polygons,
        (await this.#points(shown)).map((point, i) => ({
          ...point,
          properties: { ...point.properties, and_others: (shown[i]?.count ?? 1) - 1 },
        })),
      ),
    )
  }

  /** Whether so many points may have room in a tile: each takes some bytes at least, and has an id of its own. */
  #mayFit(points: number): boolean {
    const { shortestId } = this.#current.meta
    const isTooLarge = this.#collection === 'events' && points * (LEAST_BYTES + shortestId) > MOST_TILE_BYTES
    return points <= MORE_THAN_FIT && !isTooLarge
  }

  #written(polygons: readonly TileFeature[], points: readonly TileFeature[]): Uint8Array<ArrayBuffer> {
    return vectorTile(layersOf(this.#collection, polygons, points))
  }

  async #points(cells: readonly Pick<Cell, 'row' | 'certain'>[]): Promise<TileFeature[]> {
    const found = await this.#features(cells)
    return found.flatMap((one) =>
      pointIn(this.#address, one, this.#collection).map(({ at, properties }) => ({
        shape: { type: 'point', at },
        properties,
      })),
    )
  }

  /** Each is read once: the first of larger cells are among those of smaller ones. */
  async #features(rows: readonly Pick<Cell, 'row' | 'certain'>[]): Promise<FoundFeature[]> {
    const wanted = rows.filter(({ row }) => !this.#known.has(row))
    const at = wanted.map(({ row }) => row)
    const features =
      this.#collection === 'events'
        ? await this.#events(at)
        : await featuresAt(
            this.#sql,
            this.#current,
            'places',
            at.map((row) => ({ row, place: row })),
            this.#query.language,
          )
    for (const [i, feature] of features.entries()) {
      const { row, certain } = wanted[i] as Cell
      this.#known.set(row, { feature, certain })
    }
    return rows.flatMap(({ row }) => this.#known.get(row) ?? [])
  }

  /** Events as far as a tile shows them. */
  async #events(rows: readonly number[]): Promise<StoredFeature[]> {
    if (rows.length === 0) return []
    const sql = this.#sql
    const { schema } = this.#current
    const { language } = this.#query
    const found = await sql<TileEvent[]>`
      select t.id, t.title ->> ${language} as title, t.date, e.earliest, e.latest, e.kind,
        case when not e.status_unstated then e.status end as status, p.id as place,
        p.record #>> array['name', ${language}] as place_name, p.lng, p.lat
      from unnest(${numbers(rows)}::integer[]) with ordinality as wanted (row, at)
        join ${sql(`${schema}.event`)} e using (row) join ${sql(`${schema}.event_text`)} t using (row)
        join ${sql(`${schema}.place`)} p on p.n = e.place
      where ${joined(sql, [sql`true`, ...withoutMissing(sql, this.#current)], sql` and `)}
      order by wanted.at`
    const [kinds, statuses] = [valuesOf('kind', this.#current), valuesOf('status', this.#current)]
    return found.map(({ id, earliest, latest, kind, status, lng, lat, ...texts }) => ({
      id,
      geometry: { type: 'Point', coordinates: [lng, lat] },
      properties: {
        ...texts,
        kind: kinds[kind]?.id ?? '',
        status: (status === null ? null : statuses[status]?.id) ?? null,
        earliest: isoDay(earliest),
        latest: latestDay({ latest }),
      },
    }))
  }

  /** All points of the tile. */
  async #all(): Promise<readonly Pick<Cell, 'row' | 'certain'>[]> {
    const sql = this.#sql
    const { before, from, row, order, certain, where } = this.#found(this.#here())
    return await sql<{ row: number; certain: boolean }[]>`
      ${before} select ${row} as row, ${certain} as certain ${from} join here on here.n = p.n
      where ${where} order by ${order}`
  }

  /** The points of the tile by cell. */
  async #cells(): Promise<readonly Cell[]> {
    const sql = this.#sql
    const { before, from, row, order, certain, where } = this.#found(this.#here())
    // The turn and the row in one number: the least has the first row.
    const turn = this.#collection === 'events' ? order : sql`row_number() over (order by ${order})`
    return await sql<Cell[]>`
      ${before}, cell as (
        select min(key) as first, min(key) filter (where certain) as certain, x, y, count(*)::integer as count
        from (
          select ${turn}::bigint * ${KEY}::bigint + ${row} as key, ${certain} as certain,
            here.x / ${LEAST}::integer as x, here.y / ${LEAST}::integer as y
          ${from} join here on here.n = p.n where ${where}
        ) found
        group by x, y
      )
      select (first % ${KEY}::bigint)::integer as row, coalesce(first = certain, false) as certain, x, y, count
      from cell order by first`
  }

  /** Areas where something is, each once, as polygons. */
  async #polygons(): Promise<TileFeature[]> {
    const sql = this.#sql
    const drawn = await sql<{ n: number }[]>`
      select n from ${sql(`${this.#current.schema}.place`)} where lng is null and published`
    if (drawn.length === 0) return []
    const there = this.#collection === 'events' ? sql`e.place` : sql`p.n`
    const { before, from, row, order, certain, where } = this.#found(null)
    const areas = await sql<{ row: number; place: number; certain: boolean; events: number }[]>`
      ${before}, found as (
        select p.n, ${row} as row, ${order} as turn, ${certain} as certain
        ${from} where ${where} and ${there} = any (${numbers(drawn.map(({ n }) => n))}::integer[])
      ), area as (
        select distinct on (n) n, row, turn, certain, count(*) over (partition by n)::integer as events
        from found order by n, turn
      )
      select row, n as place, certain, events from area order by turn`
    const features = await featuresAt(sql, this.#current, this.#collection, areas, this.#query.language)
    return features.flatMap((feature, i) => {
      const one = { feature, certain: areas[i]?.certain ?? false }
      const { id, geometry, properties } = feature
      if (geometry === null) return []
      const place = this.#collection === 'events' ? String(properties.place) : id
      const area = { geometry, found: one, events: areas[i]?.events ?? 0 }
      return polygonFeature(place, area, this.#address, this.#collection)
    })
  }

  /** The table `here`: the places that are drawn as points of this tile, in its units. */
  #here(): Fragment {
    const sql = this.#sql
    const { z, x, y } = this.#address
    const tiles = 2 ** z
    const [west, east] = [x, x + 1].map((column) => (column / tiles - 0.5) * 360) as [number, number]
    // A little more than the tile, for the index; what is inside is decided in its units.
    const [from, to] = [west - 1e-6, east + 1e-6]
    return sql`here as materialized (
      select n, floor(x)::integer as x, floor(y)::integer as y from (
        select n, ((lng / 360 + 0.5) * ${tiles}::float8 - ${x}::float8) * 4096 as x,
          ((0.5 - ln((1 + sine) / (1 - sine)) / (4 * pi())) * ${tiles}::float8 - ${y}::float8) * 4096 as y
        from ${sql(`${this.#current.schema}.place`)}
        cross join lateral (select sin(radians(least(greatest(lat, -85.0511287798), 85.0511287798))) as sine) s
        where lng between ${from}::float8 and ${to}::float8
      ) placed
      where x >= 0 and x < 4096 and y >= 0 and y < 4096
    )`
  }

  /** What the query finds, as parts of a statement; `more`: another clause of its `with`. */
  #found(more: Fragment | null) {
    const sql = this.#sql
    const { days, filter, sure, language } = this.#query
    const table = (name: string) => sql(`${this.#current.schema}.${name}`)
    const filtering = new Filtering(sql, this.#current, this.#collection, language)
    const conditions: Filter[] = [...(days ? [{ is: 'during' as const, ...days }] : []), ...(filter ? [filter] : [])]
    const truth = filtering.both(conditions.map((one) => filtering.truth(one)))
    const isEvents = this.#collection === 'events'
    const clauses = [...filtering.clauses, ...(more ? [more] : [])]
    const window = isEvents && days ? inWindow(sql, days) : []
    const there = isEvents ? withoutMissing(sql, this.#current) : []
    return {
      // A clause that reads nothing, so that there is one.
      before: sql`with ${joined(sql, clauses.length === 0 ? [sql`none as (select)`] : clauses, sql`, `)}`,
      from: isEvents
        ? sql`from ${table('event')} e join ${table('place')} p on p.n = e.place
            ${filtering.readsTexts ? sql`join ${table('event_text')} t on t.row = e.row` : sql``}
            ${filtering.joins.length === 0 ? sql`` : joined(sql, filtering.joins, sql` `)}`
        : sql`from ${table('place')} p ${filtering.joins.length === 0 ? sql`` : joined(sql, filtering.joins, sql` `)}`,
      row: isEvents ? sql`e.row` : sql`p.n`,
      order: isEvents ? sql`e.turn` : sql`p.id`,
      certain: truth.certain,
      where: joined(sql, [sure ? truth.certain : truth.possible, ...window, ...there], sql` and `),
    }
  }
}
