import type { ImportWords } from '../domain/import/importWords'

/** The words of an imported atlas for tests and benchmarks. */
export const IMPORT_WORDS: ImportWords = {
  row: (number) => `row ${number}`,
  event: 'Event',
  noKind: 'Not stated',
  otherKinds: 'Other kinds',
  otherActors: 'Others',
  otherSources: 'Other sources',
  point: (number) => `Point ${number} of the file`,
  noPlace: 'Place not stated',
  namedIn: (file) => `Named in ${file}`,
  ownFile: 'Your file',
  notKnown: 'Nothing is known of it.',
  count: 'Number',
}
