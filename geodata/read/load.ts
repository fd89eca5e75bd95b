import { readdirSync, readFileSync } from 'node:fs'
import { join as joined, sep } from 'node:path'
import { check } from '../check/check'
import { formatFault } from '../check/fault'
import type { Atlas } from '../join/atlas'
import { join } from '../join/join'
import type { Story } from '../story/story'
import { tell } from '../story/tell'
import { type DataFiles, isDataFile, recordsOf } from './read'

/** The folder that holds the data; commands and the server run from the project's root. */
export const DATA_FOLDER = joined(/* turbopackIgnore: true */ process.cwd(), 'geodata')

/** The text of every data file below a folder. Throws what the file system throws. */
export function readDataFiles(folder: string = DATA_FOLDER): DataFiles {
  const paths = readdirSync(/* turbopackIgnore: true */ folder, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.split(sep).join('/'),
  )
  return Object.fromEntries(
    paths
      .filter(isDataFile)
      .map((path) => [path, readFileSync(/* turbopackIgnore: true */ joined(folder, path), 'utf8')]),
  )
}

interface Loaded {
  readonly atlas: Atlas
  readonly stories: readonly Story[]
}

let loaded: Loaded | undefined

/** The atlas, read once a process. Throws an `Error` with the full list of faults when the data has any. */
export function loadAtlas(): Atlas {
  return load().atlas
}

/** Every story in every language, in order of slug and language, read once a process. Throws as `loadAtlas` does. */
export function loadStories(): readonly Story[] {
  return load().stories
}

function load(): Loaded {
  if (loaded) return loaded
  const { documents, faults } = check(readDataFiles())
  if (faults.length > 0) throw new Error(`The data has faults:\n${faults.map(formatFault).join('\n')}`)
  const atlas = join(recordsOf(documents))
  loaded = { atlas, stories: tell(documents.stories, atlas) }
  return loaded
}
