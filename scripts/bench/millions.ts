import type postgres from 'postgres'
import type { Atlas } from '../../geodata/domain/join/atlas'
import { numbers } from '../../geodata/load/postgis/copied'
import { type Loaded, load, sumUp } from '../../geodata/load/postgis/load'
import type { Meta } from '../../geodata/load/postgis/meta'
import { migrate } from '../../geodata/load/postgis/migrate'
import { calendarOf, SPAN } from '../../geodata/load/postgis/periods'
import { atlasSource } from '../../geodata/load/source'
import { acrossWorld, SEED, synthetic } from '../../geodata/testing/synthetic'

/**
 * Loads synthetic events with their texts into a database: at the places of the atlas, or at as many around the world.
 * Returns their schema and the events.
 */
export async function loadSynthetic(
  sql: postgres.Sql,
  events: number,
  { partitions, places }: { readonly partitions?: number; readonly places?: number } = {},
): Promise<Loaded & { readonly atlas: Atlas }> {
  await migrate(sql)
  const real = atlasSource().atlas()
  const atlas = synthetic(places === undefined ? real : acrossWorld(real, places, SEED), events, SEED)
  return { atlas, ...(await load(sql, atlas, 'Synthetic events', () => {}, partitions)) }
}

/**
 * Adds events to the `base` that were loaded, until there are `all`: what these are, on other days, with the
 * actors and sources of other ones. They have no texts.
 */
export async function addCopies(sql: postgres.Sql, schema: string, base: number, all: number): Promise<void> {
  await sql.begin(async (one) => {
    await one`select set_config('search_path', ${`${schema}, public`}, true)`
    await one`set local maintenance_work_mem = '256MB'`
    // As a load has it.
    await one`set local synchronous_commit = on`
    // Making indexes once is faster than adding to them event by event.
    const indexes = await one<{ name: string; made: string }[]>`
      select indexname as name, indexdef as made from pg_indexes where schemaname = ${schema} and tablename = 'event'`
    for (const { name } of indexes) await one`drop index ${one(name)}`
    const [row] = await one<{ meta: Meta }[]>`select meta from joliba.version where schema = ${schema}`
    if (!row) throw new Error(`There is no data set in ${schema}.`)
    const { months, years } = calendarOf(row.meta.set.days)
    const last = years.at(-1) ?? 0
    const same = (starts: Int32Array) =>
      one`width_bucket(e.earliest + by, ${numbers(starts)}::integer[]) = width_bucket(e.latest + by, ${numbers(starts)}::integer[])`
    const span = one`case
      when e.earliest + by >= ${last} then ${SPAN.longer}
      when e.latest > 2000000 then ${SPAN.open}
      when e.latest + by >= ${last} then ${SPAN.longer}
      when ${same(months)} then ${SPAN.month}
      when ${same(years)} then ${SPAN.year}
      else ${SPAN.longer} end::smallint`
    // All 9999-12-31 are open ends.
    await one`
      insert into event
      select e.row + ${base}::integer * n, e.turn + ${base}::integer * n, e.earliest + by,
        case when e.latest > 2000000 then e.latest else e.latest + by end,
        case when e.needed_from < -2000000000 then e.needed_from else e.needed_from + by end,
        case when e.needed_to > 2000000000 then e.needed_to else e.needed_to + by end,
        e.place, e.ground, e.kind, e.status, e.date_inferred, e.place_inferred, e.key, e.cell, e.lane, ${span},
        o.part_set, o.actor_set, o.source_set, o.field1, o.field2, o.field3, o.field4
      from event e
        cross join generate_series(1, ${Math.ceil(all / base) - 1}::integer) n
        cross join lateral (select n * 3 as by) moved
        join event o on o.row = (e.row::bigint * 37 + n::bigint * 7919) % ${base}::integer
      where e.row + ${base}::integer * n < ${all}
      order by 3`
    // Of the partitions as well.
    for (const { made } of indexes) await one.unsafe(made.replace(' ON ONLY ', ' ON '))
    await one`truncate event_sum, event_bin, event_day, event_period`
    await sumUp(one, row.meta)
  })
  await sql`vacuum analyze ${sql(`${schema}.event`)}`
}
