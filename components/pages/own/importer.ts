import { proxy, type Remote, transfer, wrap } from 'comlink'
import type { Imported, ImportedPlaces } from '@/geodata/domain/import/imported'
import type { Mapping } from '@/geodata/domain/import/mapping'
import type { Importer, OpenedFile, Progress, Refused, RegionsRead, Samples } from './importerProtocol'

/** A worker that reads one file at a time; `stop` ends it at once, whatever it is doing. */
export interface ImportWorker {
  /** Gets ready while there is nothing to do, so that the first file is read faster. */
  readonly warm: () => void
  /**
   * Opens a file; rejects with a `RefusedFile` if it cannot. `encoding`: overrides the recognised one; `found`: told
   * now and then how many rows were found.
   */
  readonly open: (
    file: Blob,
    name: string,
    encoding: string | null,
    found?: (rows: number) => void,
  ) => Promise<OpenedFile>
  /** Up to three distinct values of each column of each table of the opened file. */
  readonly samples: () => Promise<readonly Samples[]>
  /** Reads the rows of a table of the opened file. */
  readonly build: (table: number, mapping: Mapping, progress: (made: Progress) => void) => Promise<Imported>
  /** Reads the areas of another file as regions, named by a column; a guess, if it is null. */
  readonly regions: (file: Blob, name: string, column: number | null, places: ImportedPlaces) => Promise<RegionsRead>
  readonly stop: () => void
  /** Settles when the worker has died, or could not be started: another one is needed. */
  readonly lost: Promise<void>
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

/** The worker that reads files has died, or could not be started; `message` is the browser's, if it has one. */
export class LostReader extends Error {}

/** Starts a worker from its script's address; for a large file, helpers as well, without which it goes on alone. */
export function startImporter(script: string): ImportWorker {
  const worker = new Worker(script)
  const helpers: Worker[] = []
  const remote: Remote<Importer> = wrap<Importer>(worker)
  // Neither a script that fails to load nor a worker that dies answers: callers would wait for ever.
  const dead = deathOf(worker)
  const broken = dead.then((message) => Promise.reject(new LostReader(message)))
  broken.catch(() => {})
  let isStopped = false
  let stop: () => void = () => {}
  const stopped = new Promise<never>((_, reject) => {
    stop = () => {
      isStopped = true
      for (const each of [worker, ...helpers]) each.terminate()
      reject(new Stopped())
    }
  })
  stopped.catch(() => {})
  const hire = async () => {
    const cores = navigator.hardwareConcurrency
    const wanted = cores < LEAST_CORES ? 0 : Math.min(cores >> 1, MOST_HELPERS)
    while (helpers.length < wanted && !isStopped) {
      const helper = new Worker(script)
      helpers.push(helper)
      const { port1, port2 } = new MessageChannel()
      const gone = deathOf(helper).then(() => true)
      const served = wrap<Importer>(helper).serve(transfer(port1, [port1]))
      if (await Promise.race([gone, served])) return
      const number = await remote.hire(transfer(port2, [port2]))
      gone.then(() => remote.dismiss(number))
    }
  }
  return {
    warm: () => {
      remote.warm().catch(() => {})
    },
    open: async (file, name, encoding, found = () => {}) => {
      // What stands ready when the rows are read helps.
      if (file.size >= LARGE) hire().catch(() => {})
      const opened = await Promise.race([remote.open(file, name, encoding, proxy(found)), broken, stopped])
      if ('refused' in opened) throw new RefusedFile(opened.refused)
      return opened
    },
    samples: () => Promise.race([remote.samples(), broken, stopped]),
    build: async (table, mapping, progress) => {
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
    lost: dead.then(() => {}),
  }
}

/** Settles, with the browser's words if it has any, when a worker fails as a whole. */
function deathOf(worker: Worker): Promise<string> {
  return new Promise((settle) => {
    worker.addEventListener('error', ({ message }) => settle(message ?? ''))
    worker.addEventListener('messageerror', () => settle(''))
  })
}

/** The reader stopped the import. */
export class Stopped extends Error {
  constructor() {
    super('stopped')
  }
}
