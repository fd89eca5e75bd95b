import { isDeepStrictEqual } from 'node:util'
import postgres from 'postgres'
import { totalOf } from '../../geodata/domain/select/match'
import type { ViewAnswer, ViewFrame, ViewStore } from '../../geodata/domain/service/views'
import { isoDay } from '../../geodata/domain/time/day'
import { parseView } from '../../geodata/domain/view/parse'
import { Database } from '../../geodata/load/postgis/database'
import { postgisViews } from '../../geodata/load/postgis/views'
import { atlasSource } from '../../geodata/load/source'
import { addCopies, loadSynthetic } from '../bench/millions'
import { ensurePostgres, startCluster } from '../postgres.mjs'

/*
 * `npm run interop:clusters`: events on three clusters. Loads 4 million synthetic events into one cluster and asks
 * about some Views; moves two thirds of the partitions, by time, to two other clusters (postgres_fdw), where the
 * answers must be the same; cuts one cluster off, when answers must say which days are missing, and have all the
 * others; and brings it back. `npm run interop:clusters 400000` does it with fewer.
 */

const ALL = Number(process.argv[2]) || 4_000_000
const BASE = Math.min(ALL, 200_000)
const PARTITIONS = 9

const QUERIES = [
  '',
  'time=2012-03',
  'time=1991',
  'time=1991&where=north&kind=protest',
  'near=gao,300&time=1992',
  'time=2012&actor=mnla',
  'lat=15,20&time=1960/1975',
  'where=kidal',
]

const FRAME: ViewFrame = {
  tiles: null,
  edges: Array.from({ length: 61 }, (_, i) => -5000 + 400 * i),
  rowEdges: Array.from({ length: 21 }, (_, i) => -5000 + 1200 * i),
}

const atlas = atlasSource().atlas()
let faults = 0

function expect(what: string, holds: boolean): void {
  console.log(`${holds ? 'good' : 'FAULT'}: ${what}`)
  if (!holds) faults++
}

async function answers(store: ViewStore): Promise<ViewAnswer[]> {
  const all: ViewAnswer[] = []
  for (const query of QUERIES) {
    const began = performance.now()
    const answer = await store.view(parseView(query, atlas), FRAME)
    all.push(answer)
    const missing = (answer.missing ?? []).map(({ first, last }) => `${day(first)} to ${day(last)}`)
    console.log(
      `  ${(query || '(all)').padEnd(40)} ${String(totalOf(answer.count)).padStart(9)} events ` +
        `${((performance.now() - began) / 1000).toFixed(2).padStart(7)} s${missing.length > 0 ? `, missing: ${missing.join(', ')}` : ''}`,
    )
  }
  return all
}

function day(one: number | null): string {
  return one === null ? '..' : isoDay(one)
}

async function main(): Promise<void> {
  const bin = await ensurePostgres()
  if (!bin) throw new Error('There is no PostgreSQL with PostGIS here.')
  const settings = { shared_buffers: '512MB', max_parallel_workers_per_gather: 2 }
  const clusters = await Promise.all([1, 2, 3].map(() => startCluster(bin, settings)))
  const [first, ...others] = clusters
  if (!first) return
  console.log(`Three clusters of ${bin} on ports ${clusters.map(({ port }) => port).join(', ')}`)
  const owner = postgres(first.address(), { max: 1, onnotice: () => {} })
  const database = new Database(first.address(), { connections: 4, patience: 600_000 })
  try {
    const { schema } = await loadSynthetic(owner, BASE, { partitions: PARTITIONS })
    await addCopies(owner, schema, BASE, ALL)
    const store = postgisViews(database)
    console.log(`${ALL.toLocaleString('en')} events in ${PARTITIONS} partitions of one cluster`)
    const single = await answers(store)

    await owner`create extension postgres_fdw`
    for (const [n, other] of others.entries()) {
      const remote = postgres(other.address(), { max: 1, onnotice: () => {} })
      await remote`create schema joliba_part`
      await owner.unsafe(`
        create server part_${n} foreign data wrapper postgres_fdw
          options (host '127.0.0.1', port '${other.port}', dbname 'postgres', fetch_size '20000',
            async_capable 'true', connect_timeout '2', use_remote_estimate 'false');
        create user mapping for public server part_${n} options (user 'postgres', password_required 'false')`)
      const moved = Array.from({ length: PARTITIONS }, (_, at) => at).filter((at) => at % 3 === n + 1)
      for (const at of moved) {
        const name = `event_${at}`
        const [bounds] = await owner<{ text: string }[]>`
          select pg_get_expr(relpartbound, oid) as text from pg_class where oid = ${`${schema}.${name}`}::regclass`
        const columns = await owner<{ text: string }[]>`
          select string_agg(format('%I %s%s', attname, format_type(atttypid, atttypmod),
            case when attnotnull then ' not null' else '' end), ', ' order by attnum) as text
          from pg_attribute where attrelid = ${`${schema}.event`}::regclass and attnum > 0 and not attisdropped`
        await remote.unsafe(`create table joliba_part.${name} (${columns[0]?.text})`)
        await owner.unsafe(`
          begin;
          alter table ${schema}.event detach partition ${schema}.${name};
          alter table ${schema}.${name} rename to moved_${at};
          create foreign table ${schema}.${name} (${columns[0]?.text}) server part_${n}
            options (schema_name 'joliba_part', table_name '${name}');
          insert into ${schema}.${name} select * from ${schema}.moved_${at};
          drop table ${schema}.moved_${at};
          commit`)
        await remote.unsafe(`
          create index on joliba_part.${name} (place, earliest);
          create index on joliba_part.${name} (earliest);
          create index on joliba_part.${name} (span, earliest)
            include (latest, needed_from, needed_to, cell, actor_set, source_set);
          analyze joliba_part.${name}`)
        await owner.unsafe(`alter table ${schema}.event attach partition ${schema}.${name} ${bounds?.text}`)
      }
      const [held] = await remote<{ n: number }[]>`
        select coalesce(sum(reltuples), 0)::integer as n from pg_class where relnamespace = 'joliba_part'::regnamespace and relkind = 'r'`
      console.log(`Cluster ${n + 2} holds partitions ${moved.join(', ')}: about ${held?.n.toLocaleString('en')} events`)
      await remote.end()
    }
    await owner.unsafe(`analyze ${schema}.event`)

    console.log('The same Views over three clusters')
    const spread = await answers(store)
    expect('the answers are those of one cluster', isDeepStrictEqual(spread, single))

    const [, last] = others
    last?.halt()
    console.log('The third cluster is cut off')
    // Sums have all numbers until it is noticed.
    await new Promise((resolve) => setTimeout(resolve, 3500))
    const without = await answers(store)
    expect(
      'answers say which days are missing',
      without.every(({ missing }) => (missing?.length ?? 0) > 0),
    )
    const [all] = without
    expect('they have all other events', await hasTheOthers(owner, schema, all))
    expect(
      'Views of other days have all their events',
      without.every((answer, i) => totalOf(answer.count) <= totalOf((single[i] as ViewAnswer).count)),
    )

    await last?.resume()
    console.log('It is back')
    await new Promise((resolve) => setTimeout(resolve, 3500))
    const again = await answers(store)
    expect('nothing is lost: the answers are those of before', isDeepStrictEqual(again, single))
  } finally {
    await database.end()
    await owner.end()
    for (const cluster of clusters) cluster.stop()
  }
}

/** Whether an answer about all events counts those that are not on the days that it misses. */
async function hasTheOthers(owner: postgres.Sql, schema: string, answer: ViewAnswer | undefined): Promise<boolean> {
  if (!answer?.missing) return false
  const outside = answer.missing.map(
    ({ first, last }) =>
      `(${[first === null ? null : `earliest < ${first}`, last === null ? null : `earliest >= ${last + 1}`].filter(Boolean).join(' or ')})`,
  )
  const [found] = await owner.unsafe<{ n: number }[]>(
    `select count(*)::integer as n from ${schema}.event where ${outside.join(' and ')}`,
  )
  return found?.n === totalOf(answer.count)
}

await main()
process.exitCode = faults > 0 ? 1 : 0
