import postgres from 'postgres'
import { afterAll, describe } from 'vitest'
import type { Atlas } from '../domain/join/atlas'
import { Database, type Settings, type Sql } from '../load/postgis/database'
import { load } from '../load/postgis/load'
import { migrate } from '../load/postgis/migrate'

/** The address of a cluster for tests; `npm test` starts one (scripts/postgres.mjs). */
const CLUSTER = process.env.JOLIBA_TEST_DATABASE ?? ''

/** Tests that need PostgreSQL: skipped where there is none. */
export const describeWithPostgis = describe.skipIf(CLUSTER === '')

let made = 0

/** A new database with a data set, as its owner loads it and the site's role reads it; dropped after the tests. */
export async function loadedDatabase(atlas: Atlas, settings?: Settings, partitions?: number) {
  const name = `test_${process.pid}_${++made}`
  const cluster = postgres(CLUSTER, { max: 1, onnotice: () => {} })
  await cluster.unsafe(`create database ${name}`)
  const ownerAt = addressOf(name)
  const owner = postgres(ownerAt, { max: 2, onnotice: () => {} })
  await migrate(owner)
  const reader = `${name}_site`
  await owner.unsafe(`create role ${reader} login in role joliba_reader`)
  const loaded = await load(owner, atlas, 'Test', () => {}, partitions)
  const readerAt = addressOf(name, reader)
  const database = new Database(readerAt, settings)
  afterAll(async () => {
    await database.end()
    await owner.end()
    await cluster.unsafe(`drop database if exists ${name} with (force)`)
    await cluster.unsafe(`drop role if exists ${reader}`)
    await cluster.end()
  })
  return { database, owner, cluster, loaded, name, readerAt, ownerAt }
}

/** What rejects while whoever reads the table waits, as for a long answer, and is given up after a moment. */
export async function rejectionOfSlow<Answer>(
  { database, owner, table }: { database: Database; owner: Sql; table: string },
  ask: () => Promise<Answer>,
): Promise<unknown> {
  // For this question alone: on a busy machine any other may take as long.
  await database.sql`set statement_timeout = 200`
  let rejection: unknown
  await owner.begin(async (transaction) => {
    await transaction.unsafe(`lock table ${table} in access exclusive mode`)
    rejection = await ask().then(
      () => undefined,
      (error: unknown) => error,
    )
  })
  await database.sql`set statement_timeout = 0`
  return rejection
}

function addressOf(database: string, user = 'postgres'): string {
  const url = new URL(CLUSTER)
  url.pathname = `/${database}`
  url.username = user
  return url.href
}
