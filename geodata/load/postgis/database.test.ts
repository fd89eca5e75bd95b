import postgres from 'postgres'
import { expect, test } from 'vitest'
import { StoreAway, StoreSlow } from '../../domain/service/views'
import { EMPTY_VIEW } from '../../domain/view/view'
import { describeWithPostgis, loadedDatabase, rejectionOfSlow } from '../../testing/database'
import { atlas } from '../../testing/facts'
import { ownAtlas } from '../../testing/ownAtlas'
import { Database } from './database'
import { load } from './load'
import { migrate } from './migrate'
import { postgisViews } from './views'

describeWithPostgis('the database of the site', () => {
  test('answers in full after a statement that failed after its first rows', async () => {
    const { readerAt } = await loadedDatabase(ownAtlas(20))
    const database = new Database(readerAt, { connections: 1, patience: 10_000 })
    const { sql } = database
    await expect(sql`select 6 / (4 - n) from generate_series(1, 5) n`).rejects.toThrow('zero')
    expect([...(await sql`select n from generate_series(1, 2) n where ${sql`n > 0`}`)]).toEqual([{ n: 1 }, { n: 2 }])
    await database.end()
  })

  test('lets the role of the site read, and do nothing else', async () => {
    const { readerAt, loaded } = await loadedDatabase(ownAtlas(20))
    const site = postgres(readerAt, { max: 1, onnotice: () => {} })
    const { schema } = loaded
    expect(await site.unsafe(`select count(*)::integer as n from ${schema}.event`)).toEqual([{ n: 20 }])
    const tried = [
      `delete from ${schema}.event`,
      `update ${schema}.place set id = 'x'`,
      `insert into ${schema}.word values (-1, 'x', 'x')`,
      `truncate ${schema}.event`,
      `drop table ${schema}.event`,
      `alter table ${schema}.event add column x integer`,
      `create table ${schema}.x (y integer)`,
      'create table public.x (y integer)',
      'create table joliba.x (y integer)',
      'create schema x',
      'create temporary table x (y integer)',
      'create role x',
      'alter role joliba_reader superuser',
      'update joliba.current set number = 0',
      'delete from public.joliba_migration',
      "copy (select 1) to program 'true'",
      "select pg_read_file('/etc/passwd')",
      "select pg_ls_dir('/')",
      "select lo_import('/etc/passwd')",
      'create extension dblink',
      "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'postgres'",
      'set role postgres',
      `select * from ${schema}.event for update`,
      'create function public.x() returns integer language sql return 1',
    ]
    for (const statement of tried) {
      const code = await site.unsafe(statement).then(
        () => 'done',
        (error) => error.code,
      )
      expect(code, statement).not.toBe('done')
    }
    // Refused with a warning only.
    await site.unsafe(`grant all on ${schema}.event to public`)
    const [granted] = await site.unsafe(
      `select relacl::text as acl from pg_class where oid = '${schema}.event'::regclass`,
    )
    expect(granted?.acl).not.toMatch(/[{,]=/)
    await site.end()
  })

  test('is replaced by a load at one moment, and is as it was if one fails', async () => {
    const { database, owner } = await loadedDatabase(ownAtlas(30))
    const store = postgisViews(database)
    const { version } = await store.set()
    const answers = Array.from({ length: 20 }, () => store.count(EMPTY_VIEW))
    await load(owner, ownAtlas(50), 'More')
    for (const answer of await Promise.all(answers)) expect([30, 50]).toContain(answer.certain + answer.possible)
    const second = await store.set()
    expect(second.version).not.toBe(version)
    expect(second.events).toBe(50)
    const broken = ownAtlas(40)
    const { places, ...rest } = broken
    await expect(load(owner, { ...rest, places: places.slice(1) }, 'Broken')).rejects.toThrow()
    expect((await store.set()).version).toBe(second.version)
    await load(owner, ownAtlas(10), 'Less')
    expect((await owner`select from joliba.version`).length).toBe(2)
    expect(await migrate(owner)).toEqual([])
    await owner`insert into public.joliba_migration (name) values ('999-later.sql')`
    await expect(migrate(owner)).rejects.toThrow('a later release')
  })

  test('is said to be away, and is asked again once it is back', async () => {
    const { database, cluster, name } = await loadedDatabase(ownAtlas(5))
    const store = postgisViews(database)
    expect((await store.set()).events).toBe(5)
    await cluster.unsafe(`alter database ${name} with allow_connections false`)
    await cluster`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`
    await expect(store.set()).rejects.toThrow(StoreAway)
    await expect(store.view(EMPTY_VIEW, { tiles: null, edges: [0, 1], rowEdges: null })).rejects.toThrow(StoreAway)
    await cluster.unsafe(`alter database ${name} with allow_connections true`)
    expect((await store.set()).events).toBe(5)
    const nowhere = new Database('postgres://nobody@127.0.0.1:9/none')
    await expect(postgisViews(nowhere).set()).rejects.toThrow(StoreAway)
    await nowhere.end()
  })

  test('asks for another load of what another release has loaded', async () => {
    const { readerAt, owner } = await loadedDatabase(ownAtlas(5))
    await owner`update joliba.version set meta = jsonb_set(meta, '{layout}', '1')`
    const site = new Database(readerAt)
    await expect(postgisViews(site).set()).rejects.toThrow('npm run data:load')
    await site.end()
  })

  test('gives up an answer that takes too long, and says so', async () => {
    const { database, owner, loaded } = await loadedDatabase(atlas, { connections: 1, patience: 10_000 })
    const store = postgisViews(database)
    expect((await store.set()).events).toBe(atlas.events.length)
    const ask = () => store.count({ ...EMPTY_VIEW, time: { start: null, end: 20_000 } })
    const table = `${loaded.schema}.event`
    expect(await rejectionOfSlow({ database, owner, table }, ask)).toBeInstanceOf(StoreSlow)
    expect((await ask()).certain).toBeGreaterThan(0)
  })
})
