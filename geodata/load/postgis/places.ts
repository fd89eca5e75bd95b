import type { Atlas, Place } from '../../domain/join/atlas'
import { numbers } from './copied'
import type { Current, Sql } from './database'
import type { Meta } from './meta'

/** A data set with more places than this does not keep them in memory. */
const MOST = 20_000

/** By what is kept of the version that they are of. */
const kept = new WeakMap<Meta, Promise<readonly Place[]>>()

/**
 * All places of a data set, in the order of their numbers, read once a version: boxes and features ask for them again
 * and again. Null if they are too many.
 */
export async function allPlaces(sql: Sql, current: Current): Promise<readonly Place[] | null> {
  const { meta, schema } = current
  if (meta.set.places > MOST) return null
  const known = kept.get(meta)
  if (known) return await known
  const read = sql<{ record: Place }[]>`select record from ${sql(`${schema}.place`)} order by n`.then((rows) =>
    rows.map(({ record }) => record),
  )
  kept.set(meta, read)
  read.catch(() => kept.delete(meta))
  return await read
}

/** The places with some numbers. */
export async function placesAt(
  sql: Sql,
  current: Current,
  wanted: Iterable<number>,
): Promise<{ readonly get: (n: number) => Place | undefined }> {
  const all = await allPlaces(sql, current)
  if (all) return { get: (n) => all[n] }
  const found = await sql<{ n: number; record: Place }[]>`
    select n, record from ${sql(`${current.schema}.place`)}
    where n = any (${numbers(new Set(wanted))}::integer[])`
  return new Map(found.map(({ n, record }) => [n, record]))
}

/** The lists of a data set as an atlas without events. */
export function atlasWith({ meta }: Current, places: readonly Place[]): Atlas {
  const { places: _, events, crowded, days, densest, years, rows, extent, keys, ...lists } = meta.set
  return { ...lists, measures: meta.measures, places, events: [] }
}
