import type { Provenance } from './provenance'

/** Where the files of the tests come from. */
export const PROVENANCE: Provenance = {
  origin: 'https://joliba.example',
  language: 'en',
  address: 'https://joliba.example/en?where=north',
  versionNumber: 2,
  versionDate: '2026-11-29',
  version: '0123456789ab',
  citation: 'Joliba contributors. Joliba: North. https://joliba.example/en?where=north',
}
