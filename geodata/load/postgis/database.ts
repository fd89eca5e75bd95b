import postgres from 'postgres'
import { StoreAway, StoreSlow } from '../../domain/service/views'
import type { Meta } from './meta'

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
}

/** A database that is only read. */
export class Database {
  readonly sql: Sql
  #current: Current | undefined

  constructor(address: string, { connections, patience }: Settings = USUAL) {
    this.sql = postgres(address, {
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
        search_path: 'public, joliba',
      } as never,
    })
  }

  /**
   * An answer about the data set of the moment. Rejects with `StoreAway` if the database cannot be reached, or holds no
   * data set, and with `StoreSlow` if it takes too long.
   */
  async answer<Answer>(make: (current: Current) => Promise<Answer>): Promise<Answer> {
    try {
      return await make(await this.#now())
    } catch (error) {
      throw inWords(error)
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
      this.#current = { ...found, meta: row.meta }
    }
    return this.#current
  }

  async end(): Promise<void> {
    await this.sql.end({ timeout: 5 })
  }
}

/** Codes of errors of a connection, by Node, by the client, and the classes of PostgreSQL's. */
const AWAY =
  /^(?:ECONN|ENOTFOUND|EAI_|EHOSTUNREACH|ENETUNREACH|EPIPE|ETIMEDOUT|CONNECT|08|57P0|53|28|3D000|3F000|42P01|55000|HV00N)/

/** The statement was given up for time: by itself, or because another needed its lock. */
const SLOW = /^(?:57014|55P03)$/

function inWords(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (SLOW.test(code)) return new StoreSlow('The database took too long.', { cause: error })
  if (AWAY.test(code)) return new StoreAway('The database cannot be reached.', { cause: error })
  return error
}
