import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { atlasSource } from '@/geodata/load/source'
import type { Known } from './address'

/*
 * Writes the data that the server needs to canonicalise addresses to the given file: a few kilobytes of ids, instead of
 * loading and checking the whole atlas for a second.
 */

const { config, regions, places, kinds, actors, sources, events } = atlasSource().atlas()
const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => ({ id }))

const known: Known = {
  vocabulary: {
    config: { groups: ids(config.groups) },
    regions: ids(regions),
    // The parser only needs to know whether there is a point.
    places: places.map(({ id, point }) => ({ id, point: point === null ? null : true })),
    kinds: ids(kinds),
    actors: ids(actors),
    sources: ids(sources),
    events: ids(events),
  },
  languages: config.languages,
  drawn: [
    ...new Set(
      atlasSource()
        .stories()
        .flatMap(({ scenes }) => scenes.filter(({ annotations }) => annotations).map(({ slug }) => slug)),
    ),
  ],
  version: atlasSource().version(),
}

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('Name the file to write: tsx server/known.ts .next/joliba/known.json')
mkdirSync(dirname(file), { recursive: true })
writeFileSync(file, JSON.stringify(known))
