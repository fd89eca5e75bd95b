import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Mapping } from '@/geodata/domain/import/mapping'
import type { Format } from '@/geodata/domain/table/table'
import { TABLE } from './openSet'

/** A data set of the reader's, kept in the browser: the file as it was opened, and how it is read. */
export interface DataSet {
  /** In the address: lower-case words and digits joined by hyphens; unique in this browser. */
  readonly name: string
  /** As the reader calls it. */
  readonly title: string
  /** Name of the file. */
  readonly file: string
  /** Size of the file in bytes. */
  readonly size: number
  readonly format: Format
  /** Position of the table in the file; 0 unless it has several. */
  readonly table: number
  /** Character encoding that the reader chose; null if it was recognised. */
  readonly encoding: string | null
  readonly mapping: Mapping
  /** Key of the table's shape: a newer file of the same shape may replace this one. */
  readonly shape: string
  /** Number of events. */
  readonly events: number
  /** ISO 8601. */
  readonly added: string
  /** Terms of use, and origin of the data, as the reader states them; empty if not stated. */
  readonly licence: string
  readonly source: string
  /** The file of areas that the reader added as regions. */
  readonly regions?: RegionsChoice | null
  /** Whether it is the sample, which is read in the language of the page. */
  readonly sample?: boolean
}

/** A second file of a data set, and how it is read. */
export interface RegionsChoice {
  /** Name of the file. */
  readonly file: string
  /** Size of the file in bytes. */
  readonly size: number
  /** Position of the column that names the regions; null if guessed. */
  readonly column: number | null
}

interface Schema extends DBSchema {
  sets: { key: string; value: DataSet }
  /** By `keyOf`: files, in browsers that cannot write to the origin private file system. */
  files: { key: string; value: Blob }
}

const DATABASE = 'joliba-own'
/** Folder of the origin private file system. */
const FOLDER = 'own'
/** Tells other tabs that the list has changed. */
const CHANNEL = 'joliba-own'

let database: Promise<IDBPDatabase<Schema>> | undefined

/** Rejects, and does not throw, where the browser has no database. */
async function opened(): Promise<IDBPDatabase<Schema>> {
  database ??= openDB<Schema>(DATABASE, 1, {
    upgrade(made) {
      made.createObjectStore('sets', { keyPath: 'name' })
      made.createObjectStore('files')
    },
    terminated() {
      database = undefined
    },
  })
  database.catch(() => {
    database = undefined
  })
  return database
}

/** Data sets of this visit only, because the browser could not keep them. */
const unkept = new Map<string, { set: DataSet; file: Blob }>()
/** Files of regions that the browser could not keep, by data set. */
const unkeptRegions = new Map<string, Blob>()

/** The name under which a file of a data set is kept; names of data sets have no dot. */
function keyOf(name: string, part: Part): string {
  return part === 'events' ? name : `${name}.${part}`
}

type Part = 'events' | 'regions'

/** Why a data set could not be kept: storage is full, or forbidden. */
export type Unkept = 'full' | 'forbidden'

/** All data sets, newest first. Never rejects: without storage, those of this visit. */
export async function listDataSets(): Promise<readonly DataSet[]> {
  const kept = await opened()
    .then((made) => made.getAll('sets'))
    .catch(() => [])
  const here = [...unkept.values()].map(({ set }) => set)
  return [...kept.filter(({ name }) => !unkept.has(name)), ...here].sort((a, b) => b.added.localeCompare(a.added))
}

/** The data set of this name, or undefined. */
export async function dataSetNamed(name: string): Promise<DataSet | undefined> {
  return (await listDataSets()).find((set) => set.name === name)
}

/** Whether a data set is in memory only and ends with this visit. */
export function isUnkept(name: string): boolean {
  return unkept.has(name)
}

/** The file of a data set whose rows are still being read: writing a large one takes as long as that. */
export interface Ahead {
  /** The name that the data set will have. */
  readonly name: string
  /** Rejects if the file could not be written. */
  readonly written: Promise<void>
  /** Removes the file, if there will be no data set. */
  readonly drop: () => Promise<void>
}

/** Names of data sets that have a file and no record yet. */
const ahead = new Set<string>()

/** Begins to write the file of a new data set, under a name made from its title. `keepDataSet` makes its record. */
export async function writeAhead(title: string, file: Blob): Promise<Ahead> {
  const taken = (await listDataSets()).map((set) => set.name)
  const name = freeName(title, new Set([...taken, ...ahead]))
  ahead.add(name)
  const written = writeFirst(name, file)
  // Whoever keeps the data set is told.
  written.catch(() => {})
  const drop = async () => {
    await written.catch(() => {})
    await removeFile(name, 'events').catch(() => {})
    ahead.delete(name)
  }
  return { name, written, drop }
}

async function writeFirst(name: string, file: Blob): Promise<void> {
  // Asked once; browsers decide by themselves or ask the reader.
  await navigator.storage?.persist?.().catch(() => false)
  await write(name, file)
}

/**
 * Keeps a data set with its file, replacing one of the same name. The file is written before the record, so that a
 * crash leaves no record without a file. Never rejects: returns why the data set is kept for this visit only, or null.
 *
 * @param written the file as it was written ahead
 */
export async function keepDataSet(
  set: DataSet,
  file: Blob,
  written: Promise<void> = writeFirst(set.name, file),
): Promise<Unkept | null> {
  try {
    await written
    const made = await opened()
    await made.put('sets', set)
    unkept.delete(set.name)
    tell()
    return null
  } catch (error) {
    unkept.set(set.name, { set, file })
    tell()
    return isFull(error) ? 'full' : 'forbidden'
  } finally {
    ahead.delete(set.name)
  }
}

/**
 * Keeps a file of areas with a data set, replacing one that it has. Never rejects: returns why it is kept for this
 * visit only, or null.
 */
export async function keepRegions(name: string, regions: RegionsChoice, file: Blob): Promise<Unkept | null> {
  try {
    if (unkept.has(name)) throw new RangeError(`data set '${name}' is not kept`)
    await write(keyOf(name, 'regions'), file)
    unkeptRegions.delete(name)
    await changeDataSet(name, { regions })
    return null
  } catch (error) {
    unkeptRegions.set(name, file)
    await changeDataSet(name, { regions }).catch(() => {})
    return isFull(error) ? 'full' : 'forbidden'
  }
}

/** Removes the regions of a data set. */
export async function removeRegions(name: string): Promise<void> {
  await changeDataSet(name, { regions: null })
  await removeFile(name, 'regions').catch(() => {})
}

/** Changes the record of a data set; ignored if it no longer exists. */
export async function changeDataSet(
  name: string,
  change: Partial<Pick<DataSet, 'title' | 'licence' | 'source' | 'events' | 'mapping' | 'encoding' | 'regions'>>,
): Promise<void> {
  const here = unkept.get(name)
  if (here) unkept.set(name, { ...here, set: { ...here.set, ...change } })
  else {
    const made = await opened()
    const changing = made.transaction('sets', 'readwrite')
    const before = await changing.store.get(name)
    if (before) await changing.store.put({ ...before, ...change })
    await changing.done
  }
  tell()
}

/** Deletes a data set with its file. */
export async function deleteDataSet(name: string): Promise<void> {
  if (!unkept.delete(name)) {
    const made = await opened()
    await made.delete('sets', name)
    for (const part of ['events', 'regions'] as const) await removeFile(name, part)
  }
  unkeptRegions.delete(name)
  tell()
}

async function removeFile(name: string, part: Part): Promise<void> {
  if (part === 'regions') unkeptRegions.delete(name)
  const key = keyOf(name, part)
  await (await opened()).delete('files', key)
  await folder()
    .then((files) => files?.removeEntry(key))
    .catch(() => {})
}

/**
 * A file of a data set: its events, or the areas that are its regions. Rejects with a `RangeError` if the browser no
 * longer has it.
 */
export async function fileOfDataSet(name: string, part: Part = 'events'): Promise<Blob> {
  const here = part === 'events' ? unkept.get(name)?.file : unkeptRegions.get(name)
  if (here) return here
  const key = keyOf(name, part)
  const blob = await (await opened()).get('files', key)
  if (blob) return blob
  const handle = await (await folder())?.getFileHandle(key).catch(() => undefined)
  if (!handle) throw new RangeError(`the file '${key}' is gone`)
  return handle.getFile()
}

/**
 * A free name made from a title: `Réfugiés 2012.csv` becomes `refugies-2012`, and a second one `refugies-2012-2`.
 *
 * @internal Exported for tests.
 */
export function freeName(title: string, taken: ReadonlySet<string>): string {
  const stem =
    title
      .replace(/\.[a-z0-9]{1,8}$/i, '')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60)
      .replace(/-+$/, '') || 'data'
  let name = stem
  for (let nth = 2; taken.has(name) || name === TABLE; nth++) name = `${stem}-${nth}`
  return name
}

/** Calls back when the list changes, in this tab or another. */
export function onDataSets(changed: () => void): () => void {
  listeners.add(changed)
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(CHANNEL) : null
  channel?.addEventListener('message', changed)
  return () => {
    listeners.delete(changed)
    channel?.close()
  }
}

const listeners = new Set<() => void>()

function tell(): void {
  for (const changed of listeners) changed()
  if (!('BroadcastChannel' in globalThis)) return
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage(null)
  channel.close()
}

/** The folder of files in the origin private file system; undefined where there is none. */
async function folder(): Promise<FileSystemDirectoryHandle | undefined> {
  const root = await navigator.storage?.getDirectory?.()
  return root?.getDirectoryHandle(FOLDER, { create: true })
}

/** Writes a file under a key; rejects if storage is full or forbidden. */
async function write(key: string, file: Blob): Promise<void> {
  const made = await opened()
  if (await wroteFile(key, file)) await made.delete('files', key)
  else await made.put('files', file, key)
}

/** Whether the file was written to the origin private file system; rejects if storage is full. */
async function wroteFile(name: string, file: Blob): Promise<boolean> {
  const files = await folder().catch(() => undefined)
  const handle = await files?.getFileHandle(name, { create: true }).catch(() => undefined)
  // Safari before 26 writes in workers only.
  if (!handle || !('createWritable' in handle)) return false
  const writer = await handle.createWritable()
  try {
    await writer.write(file)
    await writer.close()
    return true
  } catch (error) {
    await writer.abort().catch(() => {})
    // A file that is being replaced stays as it was; only an empty new one goes.
    const left = await handle.getFile().catch(() => undefined)
    if (left?.size === 0) await files?.removeEntry(name).catch(() => {})
    throw error
  }
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError'
}
