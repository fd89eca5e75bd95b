import type { z } from 'zod'
import type { Records } from '../join/join'
import { LANGUAGES, type Language } from '../language/language'
import { atlasFile } from '../schema/config'
import { actorsFile, eventsFile, placesFile, regionsFile, sourcesFile, vocabularyFile } from '../schema/record'
import { type Document, readDocument } from './document'
import { isProseFile } from './prose'
import { isStoryFile } from './story'

/** The text of each data file by its path below `geodata/`, with `/` between folders. */
export type DataFiles = Readonly<Record<string, string>>

/** The data files, each read against its schema; every document knows the line of each of its fields. */
export interface Documents {
  readonly config: Document<z.infer<typeof atlasFile>>
  /** The languages that the atlas offers; all of the interface where atlas.yaml does not say them soundly. */
  readonly languages: readonly Language[]
  readonly sources: Document<z.infer<typeof sourcesFile>>
  readonly actors: Document<z.infer<typeof actorsFile>>
  readonly vocabulary: Document<z.infer<typeof vocabularyFile>>
  readonly regions: Document<z.infer<typeof regionsFile>>
  readonly places: Document<z.infer<typeof placesFile>>
  readonly events: readonly Document<z.infer<typeof eventsFile>>[]
}

/** Which of a project's files hold the atlas: the path below `geodata/` of anything that `readDocuments` looks at. */
export function isAtlasFile(path: string): boolean {
  return [...ONE_OF_EACH, PUBLISHED].includes(path) || isEventsFile(path) || isGroundFile(path)
}

/**
 * Which of a project's files are data: those that hold the atlas, the stories told from it, and what it says of itself.
 */
export function isDataFile(path: string): boolean {
  return isAtlasFile(path) || isStoryFile(path) || isProseFile(path)
}

/** The list of ids that have been published; see `../check/stability.ts`. */
export const PUBLISHED = 'published.json'

/** What the atlas is, besides its records. */
export const CONFIG = 'atlas.yaml'

const ONE_OF_EACH = [CONFIG, 'sources.yaml', 'actors.yaml', 'vocabulary.yaml', 'regions.geojson', 'places.geojson']

function isEventsFile(path: string): boolean {
  return /^events\/[^/]+\.yaml$/.test(path)
}

/** Layers of a ground map, packed; which of them is shown says atlas.yaml. */
function isGroundFile(path: string): boolean {
  return /^basemap\/[^/]+\.json$/.test(path)
}

/** Reads every data file. Never throws; a file that is missing reads as an empty one, which its schema refuses. */
export function readDocuments(files: DataFiles): Documents {
  const text = (file: string) => files[file] ?? ''
  const config = readConfig(text(CONFIG))
  const languages = languagesOf(config)
  const read = <Schema extends z.ZodType>(file: string, schema: Schema) =>
    readDocument(file, text(file), schema, languages)
  return {
    config,
    languages,
    sources: read('sources.yaml', sourcesFile),
    actors: read('actors.yaml', actorsFile),
    vocabulary: read('vocabulary.yaml', vocabularyFile),
    regions: read('regions.geojson', regionsFile),
    places: read('places.geojson', placesFile),
    events: Object.keys(files)
      .filter(isEventsFile)
      .sort()
      .map((file) => read(file, eventsFile)),
  }
}

/** Reads atlas.yaml, whose texts are in the languages that it names itself. */
function readConfig(text: string): Documents['config'] {
  const first = readDocument(CONFIG, text, atlasFile)
  const languages = languagesOf(first)
  return languages.length === LANGUAGES.length ? first : readDocument(CONFIG, text, atlasFile, languages)
}

function languagesOf({ sound }: Documents['config']): readonly Language[] {
  const languages = [...new Set(sound?.languages?.flatMap((language) => language ?? []))]
  return languages.length > 0 ? languages : LANGUAGES
}

/**
 * The records of all documents in one. Those of a file with a fault are left out, so ask for none before the check has
 * found none. Throws a `TypeError` where atlas.yaml has a fault.
 */
export function recordsOf({ config, sources, actors, vocabulary, regions, places, events }: Documents): Records {
  if (!config.value) throw new TypeError(`${CONFIG} has faults`)
  return {
    config: config.value,
    sources: sources.value ?? [],
    actors: actors.value ?? [],
    kinds: vocabulary.value?.kinds ?? [],
    measures: vocabulary.value?.measures ?? [],
    regions: (regions.value?.features ?? []).map(({ properties, geometry }) => ({ record: properties, geometry })),
    places: (places.value?.features ?? []).map(({ properties, geometry }) => ({ record: properties, geometry })),
    events: events.flatMap(({ value }) => value ?? []),
  }
}
