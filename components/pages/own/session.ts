import { atlasOf } from '@/geodata/domain/import/atlasOf'
import type { Imported } from '@/geodata/domain/import/imported'
import type { ImportWords } from '@/geodata/domain/import/importWords'
import type { Atlas } from '@/geodata/domain/join/atlas'
import { type DataSet, fileOfDataSet } from './dataSets'
import { startImporter } from './importer'
import type { Progress } from './importerProtocol'

/** A data set as read in this visit: its events, and what became of its rows. */
export interface Opened {
  readonly atlas: Atlas
  readonly imported: Imported
}

/** What was read in this visit, by name of the data set; a later page of the visit does not read it again. */
const read = new Map<string, Opened>()

/** Data sets to hold at most: a large one takes hundreds of megabytes. */
const MOST = 2

/** Remembers what was read, so that the explorer opens at once. */
export function rememberOpened(
  { name, title }: Pick<DataSet, 'name' | 'title'>,
  imported: Imported,
  words: ImportWords,
): Opened {
  const opened = { atlas: atlasOf(imported, title, words), imported }
  read.delete(name)
  read.set(name, opened)
  for (const oldest of read.keys()) {
    if (read.size <= MOST) break
    read.delete(oldest)
  }
  return opened
}

/** What was read of a data set in this visit, if anything. */
export function openedBefore(name: string): Opened | undefined {
  return read.get(name)
}

/** Forgets what was read of a data set that was replaced or deleted. */
export function forgetOpened(name: string): void {
  read.delete(name)
}

/**
 * Reads a kept data set. Rejects with a `RangeError` if the browser no longer has its file, and with `RefusedFile` or
 * `Stopped` as the importer does.
 */
export function openDataSet(
  set: DataSet,
  { script, words }: { readonly script: string; readonly words: ImportWords },
  progress: (made: Progress) => void,
): { readonly opened: Promise<Opened>; readonly stop: () => void } {
  const importer = startImporter(script)
  const work = async () => {
    try {
      await importer.open(await fileOfDataSet(set.name), set.file, set.encoding)
      return rememberOpened(set, await importer.build(set.table, set.mapping, progress), words)
    } finally {
      importer.stop()
    }
  }
  return { opened: work(), stop: importer.stop }
}
