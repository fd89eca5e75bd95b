import { createHash } from 'node:crypto'
import type { Point, Polygon } from 'geojson'
import type postgres from 'postgres'
import { geometryOf } from '../../domain/export/geojson'
import { precisionFields } from '../../domain/export/jsonFields'
import { countryOf } from '../../domain/export/provenance'
import type { Atlas, AtlasEvent, Place } from '../../domain/join/atlas'
import { type Columns, columns, type Lists } from '../../domain/join/columns'
import { footprint, latitudesOf, polygonsOf } from '../../domain/join/footprint'
import { positionIn } from '../../domain/join/lookup'
import { LANGUAGES, type Language } from '../../domain/language/language'
import { spoken } from '../../domain/search/query'
import { indexOf, textsByRow } from '../../domain/search/search'
import { stem } from '../../domain/search/stem'
import { folded } from '../../domain/search/tokens'
import { groundsOf } from '../../domain/select/grounds'
import { isNationwide } from '../../domain/select/match'
import { isAnywhere } from '../../domain/select/membership'
import { timesOf } from '../../domain/select/times'
import { memoryFeatures } from '../../domain/service/memory/memoryFeatures'
import { tablesOf } from '../../domain/service/memory/tables'
import { byCodePoints } from '../../domain/service/text'
import { OPEN_END } from '../../domain/time/interval'
import { mercator } from '../../domain/view/mercator'
import { onGround } from '../../drawing/camera/camera'
import { spanOfSet, wholeEdges } from '../../drawing/served/edges'
import { describedSet } from '../../drawing/served/memoryViews'
import { placeRows } from '../../drawing/timeline/marks'
import { type Cell, copied, json, numbers } from './copied'
import { type GroundPlace, LAYOUT, type Meta, ROLE_SPACE } from './meta'
import { sqlFile } from './migrate'
import { AT, calendarOf, SPAN, spanOf } from './periods'
import { ewkb } from './wkb'

type Sql = postgres.TransactionSql

/** What is being done, and how many of all rows are done. */
export type Progress = (what: 'places' | 'events' | 'texts' | 'words' | 'indexes', done: number, of: number) => void

export interface Loaded {
  readonly version: string
  readonly schema: string
  readonly events: number
  readonly places: number
}

/** Events in a partition, about, unless said otherwise. */
const PARTITION = 250_000
const MOST_PARTITIONS = 64

const SETS = ['part_set', 'actor_set', 'source_set'] as const
const ANALYZED = [
  'footprint',
  'place',
  'place_name',
  'event',
  'event_text',
  'event_feature',
  'word',
  'link',
  'cell',
  ...SETS,
]

/**
 * Loads an atlas into a database as a new version, which replaces the one before at one moment, when all is there:
 * until then, and if anything fails, the site reads the one before. The tables of older versions are dropped, except
 * those of the one before, which answers that are being made may still read. The database must have been migrated.
 */
export async function load(
  sql: postgres.Sql,
  atlas: Atlas,
  title: string,
  progress: Progress = () => {},
  partitions = Math.ceil(atlas.events.length / PARTITION),
): Promise<Loaded> {
  const meta = await metaOf(atlas)
  const loaded = await sql.begin(async (one) => {
    await one`set local maintenance_work_mem = '256MB'`
    await one`set local client_min_messages = warning`
    // What is not on disk yet, `vacuum` does not take for visible to all.
    await one`set local synchronous_commit = on`
    // One load at a time; the site reads on.
    await one`lock table joliba.version in share row exclusive mode`
    const [made] = await one<{ number: number }[]>`
      insert into joliba.version (schema, version, title, meta)
      values ('joliba_0', 'none', ${title}, ${one.json(meta as never)})
      returning number`
    const number = made?.number ?? 0
    const schema = `joliba_${number}`
    const version = createHash('sha256').update(`${number} ${title} ${Date.now()}`).digest('hex').slice(0, 12)
    await one`update joliba.version set schema = ${schema}, version = ${version} where number = ${number}`
    await one`create schema ${one(schema)}`
    await one`select set_config('search_path', ${`${schema}, public`}, true)`
    await one.unsafe(sqlFile('tables.sql'))
    await partition(one, schema, columns(atlas).earliest, partitions)
    for (const language of LANGUAGES)
      await one.unsafe(
        `create table event_feature_${language} partition of event_feature for values in ('${language}')`,
      )
    await fill(one, atlas, progress)
    progress('indexes', 0, 1)
    await one.unsafe(sqlFile('indexes.sql'))
    for (const table of ANALYZED) await one`analyze ${one(table)}`
    await sumUp(one, meta)
    await one`grant usage on schema ${one(schema)} to joliba_reader`
    await one`grant select on all tables in schema ${one(schema)} to joliba_reader`
    const before = await one<{ number: number }[]>`select number from joliba.current`
    await one`
      insert into joliba.current (number) values (${number})
      on conflict (single) do update set number = excluded.number`
    const old = await one<{ number: number; schema: string }[]>`
      select number, schema from joliba.version where number not in ${one([number, ...before.map((row) => row.number)])}`
    for (const row of old) {
      await one`drop schema if exists ${one(row.schema)} cascade`
      await one`delete from joliba.version where number = ${row.number}`
    }
    progress('indexes', 1, 1)
    return { version, schema, events: atlas.events.length, places: atlas.places.length }
  })
  // Only then is an index enough to count what all may see.
  await sql`vacuum ${sql(`${loaded.schema}.event`)}`
  return loaded
}

function shortestId(atlas: Atlas): number {
  const { length, id } = columns(atlas)
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < length; i++) least = Math.min(least, Buffer.byteLength(id(i)))
  return length === 0 ? 0 : least
}

/**
 * Makes the sums of a version from its events. The names of its tables must be found.
 * @internal
 */
export async function sumUp(sql: Sql, { edges, set }: Meta): Promise<void> {
  await sql.unsafe(sqlFile('sums.sql'))
  const bin = (day: postgres.PendingQuery<postgres.Row[]>) =>
    sql`width_bucket(${day} + 0.5::float8, ${`{${edges.join()}}`}::float8[]) - 1`
  const end = sql`case when latest = ${OPEN_END} then ${set.days?.last ?? 0}::integer else latest end`
  const binned = sql`binned as (
    select *, greatest(${bin(sql`earliest`)}, 0) as first, least(${bin(end)}, ${edges.length - 2}::integer) as last
    from event)`
  await sql`
    with ${binned}
    insert into event_bin
    select 'all', 0, first, last, null, ground, place_inferred, kind, null, count(*) from binned group by 3, 4, 6, 7, 8`
  await sql`
    with ${binned}
    insert into event_bin
    select 'cell', 0, first, last, place, ground, place_inferred, kind, status, count(*)
    from binned group by 3, 4, 5, 6, 7, 8, 9`
  for (const facet of ['actor', 'source'] as const)
    await sql`
      with ${binned}, cell as (
        select ${sql(`${facet}_set`)} as n, first, last, place_inferred, count(*) as amount from binned group by 1, 2, 3, 4
      )
      insert into event_bin
      select ${facet}, item, first, last, null, null, place_inferred, null, null, sum(amount)
      from cell join ${sql(`${facet}_set`)} s using (n) cross join lateral unnest(s.items) item
      group by 2, 3, 4, 7 order by 2`
  for (const [nth] of (set.fields ?? []).entries()) {
    const field = `field${nth + 1}`
    await sql`
      with ${binned}
      insert into event_bin
      select ${field}, ${sql(field)}, first, last, null, null, place_inferred, null, null, count(*)
      from binned where ${sql(field)} is not null group by 2, 3, 4, 7 order by 2`
  }
  await sql`analyze event_bin`
  const calendar = calendarOf(set.days)
  const fields = (set.fields ?? []).map((_, nth) => `field${nth + 1}`)
  for (const facet of ['cell', 'bin', 'actor', 'source', ...fields]) {
    const sets = facet === 'actor' || facet === 'source' ? sql(`${facet}_set`) : null
    const value = facet === 'bin' ? sql`first * 4096 + last` : (sets ?? sql(facet))
    await sql`
      with ${binned}, by_month as (
        select ${within(sql, calendar.months)} as month, ${within(sql, calendar.years)} as year, span, date_inferred,
          ${value} as value, count(*) as n
        from binned where span <= ${SPAN.open} and ${value} is not null group by 1, 2, 3, 4, 5
      ), by_value as (
        ${
          sets
            ? sql`select month, year, span, date_inferred, item as value, sum(by_month.n) as n
                from by_month join ${sets} s on s.n = value cross join lateral unnest(s.items) item
                group by 1, 2, 3, 4, 5`
            : sql`select * from by_month`
        }
      )
      insert into event_period
      select ${facet}, at, value, date_inferred, sum(n) from by_value cross join lateral (
        select ${AT.month}::integer + month as at where span = ${SPAN.month}
        union all select ${AT.year}::integer + year where span in ${sql([SPAN.month, SPAN.year])}
        union all select ${AT.open}::integer + year where span = ${SPAN.open}
      ) period
      group by 2, 3, 4 order by 2`
  }
  await sql`analyze event_period`
}

/** The position, from 1, of the period in which an event begins; `starts`: their first days. */
function within(sql: Sql, starts: Int32Array) {
  return sql`width_bucket(earliest, ${numbers(starts)}::integer[])`
}

async function metaOf(atlas: Atlas): Promise<Meta> {
  const { version: __, ...features } = await memoryFeatures(atlas, '').dataSet()
  const { version: _, ...set } = describedSet(atlas, '')
  const { of, count, values } = groundsOf(atlas)
  const grounds = new Array<GroundPlace>(count - 1)
  atlas.places.forEach(({ abroad, beyond, precision, point, regions }, at) => {
    grounds[of[at] as number] ??= { abroad, ...(beyond ? { beyond } : {}), precision, point, regions }
  })
  return {
    layout: LAYOUT,
    set,
    features,
    measures: atlas.measures,
    grounds,
    where: values.map(({ id, cells, matches }) => ({ id, cells: [...cells], matches: [...matches] })),
    edges: wholeEdges(spanOfSet(set)),
    shortestId: shortestId(atlas),
  }
}

/** Makes partitions of about the same number of events, by their earliest days, which are ascending. */
async function partition(sql: Sql, schema: string, earliest: Int32Array, wanted: number): Promise<void> {
  const count = Math.min(Math.max(wanted, 1), MOST_PARTITIONS)
  const days = Array.from({ length: count - 1 }, (_, n) => earliest[Math.floor((earliest.length * (n + 1)) / count)])
  const edges = ['minvalue', ...new Set(days.map(String)), 'maxvalue']
  for (let n = 0; n + 1 < edges.length; n++)
    await sql.unsafe(
      `create table ${schema}.event_${n} partition of ${schema}.event for values from (${edges[n]}) to (${edges[n + 1]})`,
    )
}

async function fill(sql: Sql, atlas: Atlas, progress: Progress): Promise<void> {
  const prints = new Footprints(atlas)
  await copied(sql, 'place', PLACE, told(placeRowsOf(atlas, prints), 'places', atlas.places.length, progress))
  await copied(sql, 'footprint', ['n', 'part'], prints.rows())
  await copied(sql, 'place_name', ['name', 'place'], placeNames(atlas.places))
  const { length } = columns(atlas)
  const sets = { part_set: new NumberSets(), actor_set: new NumberSets(), source_set: new NumberSets() }
  const cells = new Cells()
  await copied(sql, 'event', EVENT, told(eventRows(atlas, sets, cells), 'events', length, progress))
  await copied(sql, 'cell', ['cell', 'place', 'ground', 'place_inferred', 'kind', 'status'], cells.rows())
  for (const name of SETS) await copied(sql, name, ['n', 'items'], sets[name].rows())
  const words = wordsByRow(atlas, length)
  await copied(sql, 'word', ['n', 'word', 'stem'], told(wordRows(words.words), 'words', words.words.length, progress))
  await copied(sql, 'event_text', TEXT, told(textRows(atlas, words.lists), 'texts', length, progress))
  for (const language of LANGUAGES)
    await copied(sql, `event_feature_${language}`, FEATURE, featureRows(atlas, language))
  await copied(sql, 'link', ['row', 'target'], linkRows(atlas))
}

/** Rows between two reports of progress. */
const STEP = 5000

function* told<Row>(
  rows: Iterable<Row>,
  what: Parameters<Progress>[0],
  of: number,
  progress: Progress,
): Generator<Row> {
  let done = 0
  for (const row of rows) {
    yield row
    if (++done % STEP === 0) progress(what, done, of)
  }
  progress(what, of, of)
}

/** Distinct footprints, numbered as places ask for them. */
class Footprints {
  readonly #atlas: Atlas
  readonly #numbers = new Map<string, number>()
  readonly #parts: (readonly (Point | Polygon)[])[] = []

  constructor(atlas: Atlas) {
    this.#atlas = atlas
  }

  /** The footprint of a place: its number, null if it has none, and its number of parts. */
  of(place: Place): { readonly n: number | null; readonly parts: number } {
    const ground = footprint(place, this.#atlas.regions)
    if (!ground) return { n: null, parts: 0 }
    const key = place.point ? `${place.precision === 'near'} ${place.point.coordinates}` : place.regions.join()
    const n = this.#numbers.get(key) ?? this.#parts.length
    if (n === this.#parts.length) {
      this.#numbers.set(key, n)
      this.#parts.push(
        ground.type === 'Point'
          ? [ground]
          : polygonsOf(ground).map((coordinates): Polygon => ({ type: 'Polygon', coordinates })),
      )
    }
    return { n, parts: this.#parts[n]?.length ?? 0 }
  }

  *rows(): Generator<Cell[]> {
    for (const [n, parts] of this.#parts.entries()) for (const part of parts) yield [n, ewkb(part)]
  }
}

const PLACE = [
  ...['n', 'id', 'ground', 'nationwide', 'anywhere', 'lng', 'lat', 'x', 'y', 'exact', 'south', 'north'],
  ...['footprint', 'parts', 'mark', 'on_mark', 'events', 'where_prec', 'country', 'published', 'record'],
]

function* placeRowsOf(atlas: Atlas, prints: Footprints): Generator<Cell[]> {
  const { places, regions, config } = atlas
  const { of: groundOf } = groundsOf(atlas)
  const { project } = mercator(0)
  const side = project([180, 0]).x
  const events = new Uint32Array(places.length + 1)
  for (const at of columns(atlas).place) events[at] = (events[at] as number) + 1
  for (const [n, place] of places.entries()) {
    const position = place.point?.coordinates
    const pixel = position && onGround(position, config.map) ? project(position) : null
    const ground = footprint(place, regions)
    const latitudes = ground && latitudesOf(ground)
    const { n: print, parts } = prints.of(place)
    const mark = place.within === null ? n : positionIn(places, place.within)
    const marked = places[mark]?.within === null ? places[mark] : undefined
    yield [
      ...[n, place.id, groundOf[n], isNationwide(place), isAnywhere(place), position?.[0], position?.[1]],
      ...[
        pixel && pixel.x / side,
        pixel && pixel.y / side,
        position !== undefined && place.precision !== 'near',
        latitudes?.south,
        latitudes?.north,
      ],
      ...[print, parts, marked ? mark : null],
      marked ? place.regions.every((region) => marked.regions.includes(region)) : false,
      ...[events[n], precisionFields(place).where_prec, countryOf(place, atlas)],
      ...[geometryOf(atlas, place) !== null, json(place)],
    ]
  }
}

function* placeNames(places: readonly Place[]): Generator<Cell[]> {
  for (const [n, { name, spellings }] of places.entries())
    for (const one of new Set([...Object.values(name), ...spellings].map(folded))) yield [one, n]
}

const EVENT = [
  ...['row', 'turn', 'earliest', 'latest', 'needed_from', 'needed_to', 'place', 'ground', 'kind', 'status'],
  ...[
    'date_inferred',
    'place_inferred',
    'key',
    'status_unstated',
    'cell',
    'lane',
    'span',
    ...SETS,
    'field1',
    'field2',
    'field3',
    'field4',
  ],
]

/** Distinct sets of numbers, numbered as events ask for them. */
class NumberSets {
  readonly #numbers = new Map<string, number>()

  of(values: Iterable<number>): number {
    const key = numbers([...new Set(values)].sort((a, b) => a - b))
    const n = this.#numbers.get(key) ?? this.#numbers.size
    this.#numbers.set(key, n)
    return n
  }

  *rows(): Generator<Cell[]> {
    for (const [items, n] of this.#numbers) yield [n, items]
  }
}

/** Distinct cells, numbered as events ask for them. */
class Cells {
  readonly #numbers = new Map<string, number>()
  readonly #rows: Cell[][] = []

  of(place: number, ground: number, inferred: boolean, kind: number, status: number): number {
    const key = [place, inferred, kind, status].join()
    const n = this.#numbers.get(key) ?? this.#rows.length
    if (n === this.#rows.length) {
      this.#numbers.set(key, n)
      this.#rows.push([n, place, ground, inferred, kind, status])
    }
    return n
  }

  rows(): Iterable<Cell[]> {
    return this.#rows
  }
}

function* eventRows(
  atlas: Atlas,
  { part_set, actor_set, source_set }: Readonly<Record<(typeof SETS)[number], NumberSets>>,
  cells: Cells,
): Generator<Cell[]> {
  const table = columns(atlas)
  const { stated, inferred } = placeRows(atlas)
  const { neededFrom, neededTo } = timesOf(atlas)
  const { of } = groundsOf(atlas)
  const { actors, roles, sources, fields = [] } = table
  const turns = turnsOf(table)
  const field = (nth: number, i: number) => {
    const value = fields[nth]?.[i]
    return value === undefined || value >= (atlas.fields?.[nth]?.values.length ?? 0) ? null : value
  }
  for (let i = 0; i < table.length; i++) {
    const place = table.place[i] as number
    if (place >= atlas.places.length)
      throw new RangeError(`The event '${table.id(i)}' has a place that does not exist.`)
    const parts: number[] = []
    for (let at = actors.from[i] as number; at < (actors.from[i + 1] as number); at++)
      parts.push((actors.values[at] as number) * ROLE_SPACE + (roles[at] as number))
    const ground = of[place] as number
    const isInferred = table.placeInferred[i] === 1
    const cell = cells.of(place, ground, isInferred, table.kind[i] as number, table.status[i] as number)
    const lanes = isInferred ? inferred : stated
    yield [
      ...[i, turns[i], table.earliest[i], table.latest[i], neededFrom[i], neededTo[i], place, ground, table.kind[i]],
      ...[table.status[i], table.dateInferred[i] === 1, isInferred, table.key[i] === 1],
      ...[table.statusUnstated?.[i] === 1, cell],
      ...[lanes[place], spanOf(table.earliest[i] as number, table.latest[i] as number)],
      ...[part_set.of(parts), actor_set.of(valuesOf(actors, i)), source_set.of(valuesOf(sources, i))],
      ...[field(0, i), field(1, i), field(2, i), field(3, i)],
    ]
  }
}

/** The places of the rows in the order by earliest day, latest day and id. */
function turnsOf({ length, earliest, latest, id }: Columns): Uint32Array {
  const turns = Uint32Array.from({ length }, (_, i) => i)
  for (let from = 0; from < length; ) {
    let to = from + 1
    while (to < length && earliest[to] === earliest[from] && latest[to] === latest[from]) to++
    if (to - from > 1) {
      const ids = Array.from({ length: to - from }, (_, n) => ({ at: from + n, id: id(from + n) }))
      ids.sort((a, b) => byCodePoints(a.id, b.id))
      for (const [n, { at }] of ids.entries()) turns[at] = from + n
    }
    from = to
  }
  return turns
}

function valuesOf({ from, values }: Lists, i: number): Uint32Array {
  return values.subarray(from[i], from[i + 1])
}

function* wordRows(words: readonly string[]): Generator<Cell[]> {
  for (const [n, word] of words.entries()) yield [n, word, stem(word)]
}

/** The words of the search index, and for each event the numbers of its words. */
function wordsByRow(atlas: Atlas, length: number): { readonly words: readonly string[]; readonly lists: Lists } {
  const { words, holders } = indexOf(atlas)
  const from = new Uint32Array(length + 2)
  for (const word of words) for (const i of holders.get(word)) from[i + 2] = (from[i + 2] as number) + 1
  for (let i = 2; i < from.length; i++) from[i] = (from[i] as number) + (from[i - 1] as number)
  const values = new Uint32Array(from[length + 1] as number)
  // `from[i + 1]` moves from the beginning of a row to its end.
  words.forEach((word, n) => {
    for (const i of holders.get(word)) {
      const at = from[i + 1] as number
      values[at] = n
      from[i + 1] = at + 1
    }
  })
  return { words, lists: { from, values } }
}

const TEXT = ['row', 'id', 'title', 'date', 'words', 'spoken', 'record']

function* textRows(atlas: Atlas, words: Lists): Generator<Cell[]> {
  const table = columns(atlas)
  const texts = textsByRow(atlas)
  for (let i = 0; i < table.length; i++) {
    const said = [...new Set(texts(i).map(spoken))].join('\n')
    yield [i, table.id(i), json(table.title(i)), table.date(i), numbers(valuesOf(words, i)), said, json(table.event(i))]
  }
}

const FEATURE = ['row', 'language', 'id', 'properties']

function* featureRows(atlas: Atlas, language: Language): Generator<Cell[]> {
  const { events } = tablesOf(atlas)
  for (let i = 0; i < events.length; i++) {
    const { id, properties } = events.feature(i, language)
    yield [i, language, id, json(properties)]
  }
}

function* linkRows(atlas: Atlas): Generator<Cell[]> {
  const { linked, event, length } = columns(atlas)
  const holders = linked ?? Array.from({ length }, (_, i) => i)
  for (const i of holders) {
    const { links }: AtlasEvent = event(i)
    for (const target of new Set(links.map((link) => link.event))) yield [i, target]
  }
}
