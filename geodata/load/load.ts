import { readdirSync, readFileSync } from 'node:fs'
import { join as joined, sep } from 'node:path'
import { checkAtlas } from '../domain/check/check'
import { proseFaults } from '../domain/check/prose'
import { storyStabilityFaults } from '../domain/check/publishedIds'
import { checkStories } from '../domain/check/story'
import type { Atlas } from '../domain/join/atlas'
import { join } from '../domain/join/join'
import type { Language } from '../domain/language/language'
import { decoded } from '../domain/read/decode'
import { type Fault, formatFault } from '../domain/read/fault'
import { isProseFile, readProse } from '../domain/read/prose'
import { type DataFiles, isAtlasFile, isDataFile, PUBLISHED, recordsOf } from '../domain/read/read'
import { isStoryFile } from '../domain/read/story'
import { tell } from '../domain/read/toStory'
import type { Prose, ProseName } from '../domain/story/prose'
import type { Story, StoryTitle } from '../domain/story/story'

/** The folder that holds the data; commands and the server run from the project's root. */
export const DATA_FOLDER = joined(/* turbopackIgnore: true */ process.cwd(), 'geodata', 'mali')

/** The text of the data files that are wanted, by default of all; what is not UTF-8 in them is marked for the check. Throws what the file system throws. */
export function readDataFiles(wanted: (path: string) => boolean = isDataFile): DataFiles {
  const paths = readdirSync(/* turbopackIgnore: true */ DATA_FOLDER, { recursive: true, encoding: 'utf8' }).map(
    (path) => path.split(sep).join('/'),
  )
  return Object.fromEntries(
    paths
      .filter(wanted)
      .map((path) => [path, decoded(readFileSync(/* turbopackIgnore: true */ joined(DATA_FOLDER, path)))]),
  )
}

let atlas: Atlas | undefined
let stories: readonly Story[] | undefined

/** The atlas, read once a process. Throws an `Error` with the full list of faults when the data has any. */
export function loadAtlas(): Atlas {
  if (atlas) return atlas
  const { documents, faults } = checkAtlas(readDataFiles(isAtlasFile))
  refuse(faults)
  atlas = join(recordsOf(documents))
  return atlas
}

/** Every story in every language, in order of slug and language, read once a process. Throws as `loadAtlas` does. */
export function loadStories(): readonly Story[] {
  if (stories) return stories
  const files = readDataFiles((path) => isStoryFile(path) || path === PUBLISHED)
  const { documents, faults } = checkStories(files, loadAtlas())
  refuse([...faults, ...storyStabilityFaults(documents, files)])
  stories = tell(documents, loadAtlas())
  return stories
}

/** The stories as they are told in one language. */
export function storiesIn(language: Language): Story[] {
  return loadStories().filter((story) => story.language === language)
}

/** The names of all stories in all languages. */
export function storyTitles(): StoryTitle[] {
  return loadStories().map(({ slug, language, title }) => ({ slug, language, title }))
}

/** What the atlas says of itself, in one language. Throws as `loadAtlas` does. */
export function loadProse(name: ProseName, language: Language): Prose {
  const files = readDataFiles(isProseFile)
  refuse(proseFaults(files))
  const file = `about/${name}.${language}.md`
  return readProse(file, files[file] ?? '', name, language).prose
}

function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Error(`The data has faults:\n${faults.map(formatFault).join('\n')}`)
}
