import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type postgres from 'postgres'

type Sql = postgres.Sql

/** Folder of the SQL files; the working directory must be the project's root. */
const FOLDER = join('geodata', 'load', 'postgis')

/** The text of one of our SQL files. */
export function sqlFile(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8')
}

/** Any number that other programs are unlikely to lock by. */
const LOCK = 20_120_322

/**
 * Brings a database up to date: runs the files of `migrations` that it has not seen, in their order, all or none. May
 * be repeated, also by several at once. Returns the names of the files that were run. Needs the extension postgis,
 * which it creates if it may. Throws an `Error` in words if it may not, or if the database was made by a later release.
 */
export async function migrate(sql: Sql): Promise<string[]> {
  const files = readdirSync(join(FOLDER, 'migrations')).filter((name) => name.endsWith('.sql'))
  files.sort()
  return await sql.begin(async (one) => {
    await one`select pg_advisory_xact_lock(${LOCK})`
    await ensurePostgis(one)
    await one`
      create table if not exists public.joliba_migration (
        name text primary key,
        run timestamptz not null default now()
      )`
    const known = new Set(
      (await one<{ name: string }[]>`select name from public.joliba_migration`).map((row) => row.name),
    )
    const foreign = [...known].filter((name) => !files.includes(name))
    if (foreign.length > 0)
      throw new Error(`The database was made by a later release of Joliba (${foreign.join(', ')}): use that one.`)
    const wanted = files.filter((name) => !known.has(name))
    for (const name of wanted) {
      await one.unsafe(sqlFile(join('migrations', name)))
      await one`insert into public.joliba_migration (name) values (${name})`
    }
    return wanted
  })
}

async function ensurePostgis(sql: postgres.TransactionSql): Promise<void> {
  const [found] = await sql`select from pg_extension where extname = 'postgis'`
  if (found) return
  try {
    await sql.savepoint((one) => one`create extension postgis`)
  } catch (error) {
    const [available] = await sql`select from pg_available_extensions where name = 'postgis'`
    if (!available)
      throw new Error('The server of the database has no PostGIS: on Debian, install postgresql-15-postgis-3.')
    throw new Error('As a superuser, once in this database: CREATE EXTENSION postgis;', { cause: error })
  }
}
