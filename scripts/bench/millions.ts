import type postgres from 'postgres'
import { load } from '../../geodata/load/postgis/load'
import { migrate } from '../../geodata/load/postgis/migrate'
import { atlasSource } from '../../geodata/load/source'
import { SEED, synthetic } from '../../geodata/testing/synthetic'

/**
 * Loads synthetic events into a database: `base` of them with their texts, and the rest as copies of them on other days,
 * without texts. Returns the schema.
 */
export async function loadMillions(
  sql: postgres.Sql,
  { base, all, partitions }: { readonly base: number; readonly all: number; readonly partitions: number },
): Promise<string> {
  await migrate(sql)
  const { schema } = await load(
    sql,
    synthetic(atlasSource().atlas(), base, SEED),
    'Synthetic events',
    () => {},
    partitions,
  )
  const event = sql(`${schema}.event`)
  // All 9999-12-31 are open ends.
  for (let have = base; have < all; have += base)
    await sql`
      insert into ${event}
      select row + ${have}::integer, turn + ${have}::integer, earliest + by, case when latest > 2000000 then latest else latest + by end,
        case when needed_from < -2000000000 then needed_from else needed_from + by end,
        case when needed_to > 2000000000 then needed_to else needed_to + by end,
        place, ground, kind, status, date_inferred, place_inferred, key, parts, actors, sources, field1, field2, field3, field4
      from ${event} cross join (select ${have / base}::integer * 3 as by) moved where row < ${base}`
  await sql`vacuum analyze ${event}`
  return schema
}
