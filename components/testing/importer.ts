import type { ImportWorker } from '../pages/own/importer'
import type { Refused } from '../pages/own/importerProtocol'
import { makeImporter } from '../pages/own/importing'

/** Stands in for `startImporter` in tests, which have no workers: does the same work in the page. */
export function importInPage(): ImportWorker {
  const importer = makeImporter()
  return {
    warm: () => {},
    open: async (file, name, encoding, found = () => {}) => taken(await importer.open(file, name, encoding, found)),
    build: async (...asked) => taken(await importer.build(...asked)),
    regions: async (...asked) => taken(await importer.regions(...asked)),
    stop: () => {},
    lost: new Promise(() => {}),
  }
}

function taken<T extends object>(answer: T | { readonly refused: Refused }): T {
  if ('refused' in answer) throw new Error(answer.refused.code)
  return answer
}
