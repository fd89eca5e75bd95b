import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DataVersion, type History, historyFile, lastVersion, NO_HISTORY } from '../domain/history/history'
import type { Atlas } from '../domain/join/atlas'
import { jsonSlip } from '../domain/read/syntax'
import { DATA_FOLDER, loadAtlas } from './load'

/** What was published, version by version; `npm run data:publish` writes it. */
export const HISTORY = 'history.json'

let version: string | undefined
let history: History | undefined

/**
 * The version of the data: 12 hexadecimal digits of the SHA-256 of the atlas that the files make, worked out once a process. It changes with every fact and with nothing else: not with a comment,
 * not with the order of files, not with the choice of key events. Throws what `loadAtlas` throws.
 */
export function dataVersion(): string {
  version ??= hashOf(loadAtlas())
  return version
}

/** The hash by which a version of the data is known. */
export function hashOf(atlas: Atlas): string {
  const facts = { ...atlas, events: atlas.events.map(({ key: _, ...event }) => event) }
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 12)
}

/** Everything that was published, read once a process. Throws an `Error` that says what is wrong where the file does not fit its form. */
export function loadHistory(): History {
  history ??= readHistory(readFileSync(/* turbopackIgnore: true */ join(DATA_FOLDER, HISTORY), 'utf8'))
  return history
}

const BY_HAND = "The file is written by 'npm run data:publish' and not by hand: bring it back as it was committed."

/** Reads the text of the history; an empty one is a history without a version. */
export function readHistory(text: string): History {
  if (text === '') return NO_HISTORY
  const slip = jsonSlip(text)
  if (slip) {
    const line = text.slice(0, slip.offset).split('\n').length
    throw new Error(`geodata/${HISTORY}:${line}: ${slip.message}. ${BY_HAND}`)
  }
  const read = historyFile.safeParse(JSON.parse(text))
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new Error(`geodata/${HISTORY}: at ${issue?.path.join('.')}: ${issue?.message}. ${BY_HAND}`)
}

/** Which version the data is that a running process serves. */
export function publishedVersion(): DataVersion {
  const hash = dataVersion()
  const last = lastVersion(loadHistory())
  return last?.hash === hash ? last : { hash, number: null, date: null }
}
