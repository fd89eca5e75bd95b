import type { z } from 'zod'
import type { Records } from '../join/join'
import { LANGUAGES, type Language } from '../language/language'
import { atlasFile } from '../schema/config'
import { actorsFile, eventsFile, placesFile, regionsFile, sourcesFile, vocabularyFile } from '../schema/record'
import { type Document, readDocument } from './document'
import { isProseFile } from './prose'
import { isStoryFile } from './story'

/** The content of each data file by its path below `geodata/`, with `/` as separator. */
export type DataFiles = Readonly<Record<string, string>>

/** The data files, parsed against their schemas; each document knows the lines of its fields. */
export interface Documents {
  readonly config: Document<z.infer<typeof atlasFile>>
  /** The languages that the atlas offers; all languages of the interface if atlas.yaml does not name them correctly. */
  readonly languages: readonly Language[]
  readonly sources: Document<z.infer<typeof sourcesFile>>
  readonly actors: Document<z.infer<typeof actorsFile>>
  readonly vocabulary: Document<z.infer<typeof vocabularyFile>>
  readonly regions: Document<z.infer<typeof regionsFile>>
  readonly places: Document<z.infer<typeof placesFile>>
  readonly events: readonly Document<z.infer<typeof eventsFile>>[]
}

/** Whether a path below `geodata/` is part of the atlas, i.e. read by `readDocuments`. */
export function isAtlasFile(path: string): boolean {
  return [...ONE_OF_EACH, PUBLISHED].includes(path) || isEventsFile(path) || isGroundFile(path)
}

/** Whether a path is data: the atlas, its stories, or the texts about the site. */
export function isDataFile(path: string): boolean {
  return isAtlasFile(path) || isStoryFile(path) || isProseFile(path)
}

/** All ids ever published; see `../check/publishedIds.ts`. */
export const PUBLISHED = 'published.json'

/** Settings of the atlas. */
export const CONFIG = 'atlas.yaml'

const ONE_OF_EACH = [CONFIG, 'sources.yaml', 'actors.yaml', 'vocabulary.yaml', 'regions.geojson', 'places.geojson']

function isEventsFile(path: string): boolean {
  return /^events\/[^/]+\.yaml$/.test(path)
}

/** Packed layers of the base map; atlas.yaml says which of them are used. */
function isGroundFile(path: string): boolean {
  return /^basemap\/[^/]+\.json$/.test(path)
}

/**
 * Reads every data file. Never throws; a missing file is read as an empty one, which its schema refuses.
 * @param reading as `readDocument`, for callers that read the same texts again and again
 */
export function readDocuments(files: DataFiles, reading: typeof readDocument = readDocument): Documents {
  const text = (file: string) => files[file] ?? ''
  const config = readConfig(text(CONFIG))
  const languages = languagesOf(config)
  const read = <Schema extends z.ZodType>(file: string, schema: Schema) => reading(file, text(file), schema, languages)
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

/** Reads atlas.yaml, whose texts are in the languages that it declares itself. */
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
 * The records of all documents. Files with faults are left out, so run the check first. Throws a `TypeError` if
 * atlas.yaml has a fault.
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
