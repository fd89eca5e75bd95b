import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FeatureQuery, FeatureStore } from '../../domain/service/features'
import type { TileStore } from '../../domain/service/tiles'
import { describeWithPostgis, loadedDatabase } from '../../testing/database'
import { ownAtlas } from '../../testing/ownAtlas'
import { postgisFeatures } from './features'
import { postgisTiles } from './tiles'

const EVENTS: FeatureQuery & { collection: 'events' } = {
  collection: 'events',
  language: 'en',
  limit: 1000,
  after: null,
  box: null,
  days: null,
  filter: null,
  sortby: ['earliest', 'latest'].map((property) => ({ property, descending: false })),
  sure: false,
}

/** A data set of which the later half of the events is in another database, which can be shut. */
async function spread() {
  const set = ownAtlas(40)
  const { database, owner, cluster, name, loaded } = await loadedDatabase(set, undefined, 2)
  const other = `${name}_part`
  await cluster.unsafe(`create database ${other}`)
  const at = new URL(process.env.JOLIBA_TEST_DATABASE ?? '')
  const { schema } = loaded
  const [bounds] = await owner<{ text: string }[]>`
    select pg_get_expr(relpartbound, oid) as text from pg_class where oid = ${`${schema}.event_1`}::regclass`
  const [columns] = await owner<{ text: string }[]>`
    select string_agg(format('%I %s%s', attname, format_type(atttypid, atttypmod),
      case when attnotnull then ' not null' else '' end), ', ' order by attnum) as text
    from pg_attribute where attrelid = ${`${schema}.event`}::regclass and attnum > 0 and not attisdropped`
  const remote = postgres(Object.assign(new URL(at), { pathname: `/${other}` }).href, { max: 1, onnotice: () => {} })
  await remote.unsafe(`create table event_1 (${columns?.text})`)
  await remote.end()
  afterAll(async () => {
    const admin = postgres(at.href, { max: 1, onnotice: () => {} })
    await admin.unsafe(`drop database if exists ${other} with (force)`)
    await admin.end()
  })
  await owner.unsafe(`
    create extension postgres_fdw;
    create server part foreign data wrapper postgres_fdw
      options (host '127.0.0.1', port '${at.port}', dbname '${other}');
    create user mapping for public server part options (user 'postgres', password_required 'false');
    alter table ${schema}.event detach partition ${schema}.event_1;
    alter table ${schema}.event_1 rename to moved;
    create foreign table ${schema}.event_1 (${columns?.text}) server part
      options (schema_name 'public', table_name 'event_1');
    insert into ${schema}.event_1 select * from ${schema}.moved;
    drop table ${schema}.moved;
    alter table ${schema}.event attach partition ${schema}.event_1 ${bounds?.text};
    grant select on ${schema}.event_1 to joliba_reader`)
  const [held] = await owner.unsafe<{ ids: string[]; first: number }[]>(
    `select array_agg(id order by row) as ids, min(earliest) as first
    from ${schema}.event_1 join ${schema}.event_text using (row)`,
  )
  const shut = async () => {
    await cluster.unsafe(`alter database ${other} with allow_connections false`)
    await cluster`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${other}`
  }
  return { database, set, shut, held: held ?? { ids: [], first: 0 }, other, cluster }
}

describeWithPostgis('features while a part of the events is cut off', () => {
  let store: FeatureStore & TileStore
  let parts: Awaited<ReturnType<typeof spread>>
  beforeAll(async () => {
    parts = await spread()
    store = { ...postgisFeatures(parts.database), ...postgisTiles(parts.database) }
  })

  test('are all there before', async () => {
    const { items, missing } = await store.features(EVENTS)
    expect([items.length, missing]).toEqual([parts.set.events.length, undefined])
    expect(await store.tile({ z: 0, x: 0, y: 0 }, EVENTS)).not.toHaveProperty('missing')
    expect(parts.held.ids.length).toBeGreaterThan(5)
  })

  test('are answered without it, in pages and tiles, which say so', async () => {
    const { held, set, shut } = parts
    const halfway = await store.features({ ...EVENTS, limit: set.events.length - 2 })
    await shut()
    const { items, matched, missing } = await store.features(EVENTS)
    const left = set.events.filter(({ id }) => !held.ids.includes(id)).map(({ id }) => id)
    expect(items.map(({ feature }) => feature.id)).toEqual(left)
    expect(matched.certain + matched.possible).toBe(left.length)
    expect(missing).toEqual([{ first: expect.any(Number), last: null }])
    expect(missing?.[0]?.first).toBeLessThanOrEqual(held.first)
    // A page after an event that is itself cut off.
    expect((await store.features({ ...EVENTS, after: halfway.next })).items).toEqual([])
    const tile = await store.tile({ z: 0, x: 0, y: 0 }, EVENTS)
    expect(tile.bytes?.length).toBeGreaterThan(0)
    expect(tile.missing).toEqual(missing)
    expect(await store.features({ ...EVENTS, collection: 'places', sortby: [] })).not.toHaveProperty('missing')
  })

  test('are there one by one', async () => {
    const [id = ''] = parts.held.ids
    expect(await store.feature('events', id, 'en')).toMatchObject({ id, properties: { place: expect.any(String) } })
  })
})
