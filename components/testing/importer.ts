import { type ImportWorker, LostReader } from '../pages/own/importer'
import type { Refused } from '../pages/own/importerProtocol'
import { makeImporter } from '../pages/own/importing'

/*
 * Stands in for components/pages/own/importer.ts in tests, which have no workers: does the same work in the page.
 */

export * from '../pages/own/importer'

let death: 'open' | 'build' | undefined

/** The next reader of files that is started dies of this. */
export function nextReaderDies(of: 'open' | 'build'): void {
  death = of
}

export function startImporter(): ImportWorker {
  const importer = makeImporter()
  const worker: ImportWorker = {
    warm: () => {},
    open: async (file, name, encoding, found = () => {}) => taken(await importer.open(file, name, encoding, found)),
    samples: async () => importer.samples(),
    build: async (...asked) => taken(await importer.build(...asked)),
    regions: async (...asked) => taken(await importer.regions(...asked)),
    stop: () => {},
    lost: new Promise(() => {}),
  }
  const dying = death ? { ...worker, [death]: () => Promise.reject(new LostReader('out of memory')) } : worker
  death = undefined
  return dying
}

function taken<T extends object>(answer: T | { readonly refused: Refused }): T {
  if ('refused' in answer) throw new Error(answer.refused.code)
  return answer
}
