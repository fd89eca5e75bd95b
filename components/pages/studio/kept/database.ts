import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb'
import type { Draft } from '@/geodata/domain/draft/draft'
import type { DraftCard, Unkept, Version } from './kept'

/** A card as it is kept. */
export interface KeptCard extends Omit<DraftCard, 'bytes'> {
  /** Bytes of the draft without its pictures. */
  readonly textBytes: number
  /** Ids of its pictures. */
  readonly pictures: readonly string[]
}

export interface KeptVersion extends Version {
  /** Ids of the pictures that it shows. */
  readonly pictures: readonly string[]
}

/** Who writes a draft, in browsers without locks. */
export interface Lease {
  readonly draft: string
  /** A random UUID. */
  readonly tab: string
  /** Ends by itself then, in milliseconds since 1970. */
  readonly until: number
}

/** A file on the author's disk. */
export interface KeptFile {
  readonly handle: FileSystemFileHandle
  /** Time of the last change by us, in milliseconds since 1970: a later one was made by something else. */
  readonly modified: number
}

export interface PictureFacts {
  readonly bytes: number
  readonly type: string
  /** In milliseconds since 1970. */
  readonly added: number
}

interface Schema extends DBSchema {
  cards: { key: string; value: KeptCard }
  drafts: { key: string; value: Draft }
  versions: { key: string; value: KeptVersion; indexes: { draft: string } }
  /** The drafts of versions, by the version's id. */
  states: { key: string; value: Draft }
  /** Bytes, not blobs, which some browsers cannot keep in a private window. */
  pictures: { key: string; value: ArrayBuffer }
  pictureFacts: { key: string; value: PictureFacts }
  files: { key: string; value: KeptFile }
  leases: { key: string; value: Lease }
}

type Stores = StoreNames<Schema>[]

const DATABASE = 'joliba-studio'

let database: Promise<IDBPDatabase<Schema>> | undefined

async function opened(): Promise<IDBPDatabase<Schema>> {
  database ??= openDB<Schema>(DATABASE, 1, {
    upgrade(made) {
      for (const store of ['cards', 'drafts', 'states', 'pictures', 'pictureFacts', 'files', 'leases'] as const)
        made.createObjectStore(store)
      made.createObjectStore('versions').createIndex('draft', 'draft')
    },
    blocking(_, __, event) {
      // A newer version of the site, in another tab, changes the database.
      forgetDatabase()
      ;(event.target as IDBDatabase).close()
    },
    terminated() {
      forgetDatabase()
      for (const gone of terminations) gone()
    },
  })
  database.catch(forgetDatabase)
  return database
}

function forgetDatabase(): void {
  database = undefined
}

const terminations = new Set<() => void>()

/** Calls back when the browser has closed the database, for example because its content was deleted. */
export function onTermination(gone: () => void): () => void {
  terminations.add(gone)
  return () => terminations.delete(gone)
}

/**
 * Runs `work` in one transaction: all of it is kept, or nothing. Rejects if storage is full or forbidden; then, see
 * `whyUnkept`.
 */
export async function transact<Names extends Stores, Mode extends 'readonly' | 'readwrite', Result>(
  stores: Names,
  mode: Mode,
  work: (transaction: IDBPTransaction<Schema, Names, Mode>) => Promise<Result>,
): Promise<Result> {
  const transaction = await begun(stores, mode)
  // Its failure is that of the work, or the reason for it.
  const done = transaction.done.catch((error: unknown) => ({ error }))
  let result: Result
  try {
    result = await work(transaction)
  } catch (error) {
    try {
      transaction.abort()
    } catch {
      // It has ended already.
    }
    const ended = await done
    // A request that failed says less than the transaction: only that it was aborted.
    throw ended && isNamed(error, 'AbortError') ? (ended.error ?? error) : error
  }
  const ended = await done
  if (ended) throw ended.error
  return result
}

/** Some browsers lose the connection without a word, above all after a long sleep: then it is opened again, once. */
async function begun<Names extends Stores, Mode extends 'readonly' | 'readwrite'>(
  stores: Names,
  mode: Mode,
): Promise<IDBPTransaction<Schema, Names, Mode>> {
  try {
    return (await opened()).transaction(stores, mode)
  } catch (error) {
    if (!isNamed(error, 'InvalidStateError')) throw error
    forgetDatabase()
    return (await opened()).transaction(stores, mode)
  }
}

/** Why something was not kept, from the error of a transaction. */
export function whyUnkept(error: unknown): Unkept {
  return isNamed(error, 'QuotaExceededError') ? 'full' : 'forbidden'
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name
}
