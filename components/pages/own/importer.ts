import { proxy, type Remote, transfer, wrap } from 'comlink'
import type { Imported, ImportedPlaces } from '@/geodata/domain/import/imported'
import type { Mapping } from '@/geodata/domain/import/mapping'
import type { Importer, OpenedFile, Progress, Refused, RegionsRead } from './importerProtocol'

/** A worker that reads one file at a time; `stop` ends it at once, whatever it is doing. */
export interface ImportWorker {
  /**
   * Opens a file; rejects with a `RefusedFile` if it cannot. `encoding`: overrides the recognised one; `found`: told now
   * and then how many rows were found.
   */
  readonly open: (
    file: Blob,
    name: string,
    encoding: string | null,
    found?: (rows: number) => void,
  ) => Promise<OpenedFile>
  /** Reads the rows of a table of the opened file. */
  readonly build: (table: number, mapping: Mapping, progress: (made: Progress) => void) => Promise<Imported>
  /** Reads the areas of another file as regions, named by a column; a guess, if it is null. */
  readonly regions: (file: Blob, name: string, column: number | null, places: ImportedPlaces) => Promise<RegionsRead>
  readonly stop: () => void
}

/** A file that cannot be opened, for a sentence under `own.refusals`. */
export class RefusedFile extends Error {
  constructor(readonly refused: Refused) {
    super(refused.code)
  }
}

/** A file of so many bytes is worth more workers. */
const LARGE = 2 ** 23
/** With few cores, they would only take turns with the page, the importer and the disk. */
const LEAST_CORES = 4
/** More would wait for each other: one of them makes the events of what all have read. */
const MOST_HELPERS = 3

/** Starts a worker from its script's address; for a large file, helpers as well. */
export function startImporter(script: string): ImportWorker {
  const worker = new Worker(script)
  const helpers: Worker[] = []
  let hired: Promise<unknown> = Promise.resolve()
  const remote: Remote<Importer> = wrap<Importer>(worker)
  // A script that fails to load would leave callers waiting.
  let fail: (event: ErrorEvent) => void = () => {}
  const broken = new Promise<never>((_, reject) => {
    fail = ({ message }) => reject(new Error(message || 'the reader of files failed'))
  })
  broken.catch(() => {})
  worker.addEventListener('error', fail)
  let stop: () => void = () => {}
  const stopped = new Promise<never>((_, reject) => {
    stop = () => {
      for (const each of [worker, ...helpers]) each.terminate()
      reject(new Stopped())
    }
  })
  stopped.catch(() => {})
  const hire = async () => {
    const cores = navigator.hardwareConcurrency
    const wanted = cores < LEAST_CORES ? 0 : Math.min(cores >> 1, MOST_HELPERS)
    while (helpers.length < wanted) {
      const helper = new Worker(script)
      helpers.push(helper)
      helper.addEventListener('error', fail)
      const { port1, port2 } = new MessageChannel()
      await Promise.all([wrap<Importer>(helper).serve(transfer(port1, [port1])), remote.hire(transfer(port2, [port2]))])
    }
  }
  return {
    open: async (file, name, encoding, found = () => {}) => {
      if (file.size >= LARGE) {
        hired = hire()
        hired.catch(() => {})
      }
      const opened = await Promise.race([remote.open(file, name, encoding, proxy(found)), broken, stopped])
      if ('refused' in opened) throw new RefusedFile(opened.refused)
      return opened
    },
    build: async (table, mapping, progress) => {
      await Promise.race([hired, broken, stopped])
      const built = await Promise.race([remote.build(table, mapping, proxy(progress)), broken, stopped])
      if ('refused' in built) throw new RefusedFile(built.refused)
      return built
    },
    regions: async (file, name, column, places) => {
      const read = await Promise.race([remote.regions(file, name, column, places), broken, stopped])
      if ('refused' in read) throw new RefusedFile(read.refused)
      return read
    },
    stop,
  }
}

/** The reader stopped the import. */
export class Stopped extends Error {
  constructor() {
    super('stopped')
  }
}
