import postgres from 'postgres'
import { type MissingDays, StoreAway, StoreSlow } from '../../domain/service/views'
import { LAYOUT, type Meta } from './meta'
import { whole } from './whole'

export type Sql = postgres.Sql
/** A part of a statement. */
export type Fragment = postgres.PendingQuery<postgres.Row[]>

export interface Settings {
  /** Connections at most. */
  readonly connections: number
  /** Milliseconds after which a statement is given up. */
  readonly patience: number
}

const USUAL: Settings = { connections: 4, patience: 10_000 }

/** Seconds to wait for a connection, and to keep one that is not used. */
const CONNECT_WITHIN = 5
const IDLE = 60

/** The data set of the moment: what is read of it in one answer is of the same version. */
export interface Current {
  readonly version: string
  readonly schema: string
  readonly meta: Meta
  /** Days whose events are on a machine that cannot be reached at the moment. */
  readonly missing: readonly MissingDays[]
}

/** Milliseconds after which machines are asked again whether they can be reached. */
const ASKED_AGAIN = 3000

/** A database that is only read. */
export class Database {
  readonly sql: Sql
  #current: Omit<Current, 'missing'> | undefined
  #missing: readonly MissingDays[] = []
  /** Until when it is known which parts are missing. */
  #until = 0

  constructor(address: string, { connections, patience }: Settings = USUAL) {
    const client = postgres(address, {
      max: connections,
      connect_timeout: CONNECT_WITHIN,
      idle_timeout: IDLE,
      // A database that is back is asked at once.
      backoff: () => 0.1,
      fetch_types: false,
      onnotice: () => {},
      connection: {
        application_name: 'joliba',
        default_transaction_read_only: 'on',
        statement_timeout: patience,
        // The same statement may ask for one event or for all.
        plan_cache_mode: 'force_custom_plan',
        // Compiling takes longer than most answers.
        jit: 'off',
        // Groups are counted in memory.
        work_mem: '32MB',
        search_path: 'public, joliba',
      } as never,
    })
    this.sql = whole(client)
  }

  /**
   * An answer about the data set of the moment. If a part of its events is on another machine that cannot be reached,
   * it is made without them. Rejects with `StoreAway` if the database itself cannot be reached, or holds no data set,
   * and with `StoreSlow` if it takes too long.
   */
  async answer<Answer>(make: (current: Current) => Promise<Answer>): Promise<Answer> {
    try {
      return await this.#answered(make)
    } catch (error) {
      throw inWords(error)
    }
  }

  /** What was last known of the data set, without asking again; as `answer` at first. */
  async recent(): Promise<Pick<Current, 'version' | 'meta'>> {
    return this.#current ?? (await this.answer(async (current) => current))
  }

  async #answered<Answer>(make: (current: Current) => Promise<Answer>): Promise<Answer> {
    if (!this.#current) return await this.#made(await this.#now(), make)
    // Whether this still is the data set of the moment is asked beside the answer, which is made again if not.
    const known: Current = { ...this.#current, missing: this.#missing }
    const [now, made] = await Promise.allSettled([this.#now(), this.#made(known, make)])
    if (now.status === 'rejected') throw now.reason
    if (!isSame(now.value, known)) return await this.#made(now.value, make)
    if (made.status === 'rejected') throw made.reason
    return made.value
  }

  async #made<Answer>(current: Current, make: (current: Current) => Promise<Answer>): Promise<Answer> {
    try {
      return await make(current)
    } catch (error) {
      if (!AWAY.test(codeOf(error))) throw error
      const missing = await this.#unreachable(current)
      if (missing.length === 0 || missing.length === current.missing.length) throw error
      this.#missing = missing
      this.#until = Date.now() + ASKED_AGAIN
      return await make({ ...current, missing })
    }
  }

  async #now(): Promise<Current> {
    const [found] = await this.sql<{ version: string; schema: string }[]>`
      select version, schema from joliba.current join joliba.version using (number)`
    if (!found) throw new StoreAway('The database holds no data set: npm run data:load')
    if (this.#current?.version !== found.version) {
      const [row] = await this.sql<{ meta: Meta }[]>`
        select meta from joliba.version where version = ${found.version}`
      if (!row) throw new StoreAway('The data set has just been replaced.')
      if (row.meta.layout !== LAYOUT)
        throw new StoreAway('The data set was loaded by another release of Joliba: npm run data:load')
      this.#current = { ...found, meta: row.meta }
    }
    await this.#probed(this.#current)
    return { ...this.#current, missing: this.#missing }
  }

  /** Asks from time to time whether all machines can be reached: sums alone would not tell. */
  async #probed(current: Omit<Current, 'missing'>): Promise<void> {
    if (Date.now() <= this.#until) return
    this.#until = Date.now() + ASKED_AGAIN
    this.#missing = await this.#unreachable(current)
  }

  /** The parts of the events on other machines that cannot be read. */
  async #unreachable({ schema }: Pick<Current, 'schema'>): Promise<MissingDays[]> {
    const parts = await this.sql<{ name: string; bounds: string }[]>`
      select relname as name, pg_get_expr(relpartbound, pg_class.oid) as bounds
      from pg_foreign_table join pg_class on pg_class.oid = ftrelid join pg_namespace on pg_namespace.oid = relnamespace
      where nspname = ${schema} and relispartition`
    const missing: MissingDays[] = []
    for (const { name, bounds } of parts) {
      const isThere = await this.sql`select from ${this.sql(`${schema}.${name}`)} limit 1`.then(
        () => true,
        () => false,
      )
      if (!isThere) missing.push(partIn(bounds))
    }
    return missing
  }

  async end(): Promise<void> {
    await this.sql.end({ timeout: 5 })
  }
}

/** Whether an answer about one is an answer about the other. */
function isSame(one: Current, other: Current): boolean {
  return one.version === other.version && JSON.stringify(one.missing) === JSON.stringify(other.missing)
}

/** Codes of errors of a connection, by Node, by the client, and the classes of PostgreSQL's. */
const AWAY =
  /^(?:ECONN|ENOTFOUND|EAI_|EHOSTUNREACH|ENETUNREACH|EPIPE|ETIMEDOUT|CONNECT|08|57P0|53|28|3D000|3F000|42P01|55000|HV00N)/

/** The statement was given up for time: by itself, or because another needed its lock. */
const SLOW = /^(?:57014|55P03)$/

function inWords(error: unknown): unknown {
  const code = codeOf(error)
  if (SLOW.test(code)) return new StoreSlow('The database took too long.', { cause: error })
  if (AWAY.test(code)) return new StoreAway('The database cannot be reached.', { cause: error })
  return error
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** The days of a partition, of which PostgreSQL says: FOR VALUES FROM (1) TO (MAXVALUE). */
function partIn(bounds: string): MissingDays {
  const [from = Number.NaN, to = Number.NaN] = [...bounds.matchAll(/\('?([^')]*)'?\)/g)].map(([, day]) => Number(day))
  return { first: Number.isNaN(from) ? null : from, last: Number.isNaN(to) ? null : to - 1 }
}
