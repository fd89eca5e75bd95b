import { readFileSync } from 'node:fs'
import { join as joined, resolve } from 'node:path'
import { checkAtlas } from '../domain/check/check'
import { proseFaults } from '../domain/check/prose'
import { storyStabilityFaults } from '../domain/check/publishedIds'
import { checkStories } from '../domain/check/story'
import { type DataVersion, type History, lastVersion, NO_HISTORY } from '../domain/history/history'
import type { Atlas } from '../domain/join/atlas'
import { join } from '../domain/join/join'
import type { Language } from '../domain/language/language'
import { type Fault, formatFault } from '../domain/read/fault'
import { isProseFile, readProse } from '../domain/read/prose'
import { isAtlasFile, PUBLISHED, recordsOf } from '../domain/read/read'
import { isStoryFile } from '../domain/read/story'
import { toStories } from '../domain/read/toStories'
import type { AtlasConfig } from '../domain/schema/config'
import type { Prose, ProseName } from '../domain/story/prose'
import type { Story, StoryTitle } from '../domain/story/story'
import type { PackedGround } from '../drawing/ground/unpack'
import { readDataFiles } from './files'
import { HISTORY, hashOf, readHistory } from './version'

/**
 * An atlas with everything that belongs to it. Each part is loaded on first use and cached. Everything throws an
 * `Error` with the full list of faults if the data has any.
 */
export interface Source {
  atlas(): Atlas
  /** Messages of the interface that the atlas overrides. */
  words(): AtlasConfig['words']
  /** Every story in every language, sorted by slug and language. */
  stories(): readonly Story[]
  storiesIn(language: Language): readonly Story[]
  /** Titles of all stories in all languages. */
  storyTitles(): readonly StoryTitle[]
  /** A text about the site in one language. */
  prose(name: ProseName, language: Language): Prose
  /** The layers of the base map. */
  ground(): PackedGround
  /** All published versions. */
  history(): History
  /**
   * The version of the data: 12 hexadecimal digits of the SHA-256 of the facts. It changes with every fact and nothing
   * else: not with comments, file order, the choice of key events, or the atlas's title and style.
   */
  version(): string
  /** The data's version number and date, if published. */
  publishedVersion(): DataVersion
}

/** The atlas in a folder of files. */
export function folderSource(folder: string): Source {
  const read = once(() => {
    const { documents, faults } = checkAtlas(readDataFiles(folder, isAtlasFile))
    refuse(faults)
    const records = recordsOf(documents)
    return { atlas: join(records), words: records.config.words }
  })
  const atlas = () => read().atlas
  const stories = once((): readonly Story[] => {
    const files = readDataFiles(folder, (path) => isStoryFile(path) || path === PUBLISHED)
    const { documents, faults } = checkStories(files, atlas())
    refuse([...faults, ...storyStabilityFaults(documents, files)])
    return toStories(documents, atlas())
  })
  const prose = once(() => {
    const files = readDataFiles(folder, isProseFile)
    refuse(proseFaults(files, atlas().config.languages))
    return files
  })
  const history = once(() => {
    const { [HISTORY]: text } = readDataFiles(folder, (path) => path === HISTORY)
    return text === undefined ? NO_HISTORY : readHistory(text)
  })
  const version = once(() => hashOf(atlas()))
  return {
    atlas,
    words: () => read().words,
    stories,
    storiesIn: (language) => stories().filter((story) => story.language === language),
    storyTitles: () => stories().map(({ slug, language, title }) => ({ slug, language, title })),
    prose(name, language) {
      const file = `about/${name}.${language}.md`
      return readProse(file, prose()[file] ?? '', name, language).prose
    },
    ground: once(() =>
      JSON.parse(readFileSync(/* turbopackIgnore: true */ joined(folder, atlas().config.map.ground), 'utf8')),
    ),
    history,
    version,
    publishedVersion() {
      const last = lastVersion(history())
      return last?.hash === version() ? last : { hash: version(), number: null, date: null }
    },
  }
}

const SOURCES = Symbol.for('joliba.sources')

/**
 * By folder. Next bundles pages and routes apart, each with its own copy of this module: on a server they share what is
 * read, so that the first answer of a route does not read the atlas again.
 */
const sources = sharedSources()

function sharedSources(): Map<string, Source> {
  if (process.env.NODE_ENV !== 'production') return new Map()
  const shared: typeof globalThis & { [SOURCES]?: Map<string, Source> } = globalThis
  shared[SOURCES] ??= new Map()
  return shared[SOURCES]
}

/**
 * The folder of this process's atlas: `JOLIBA_ATLAS`, else the atlas of Mali. The working directory must be the
 * project's root.
 */
export function atlasFolder(): string {
  return resolve(/* turbopackIgnore: true */ process.cwd(), process.env.JOLIBA_ATLAS || joined('geodata', 'mali'))
}

/** The atlas source of this process; a singleton. */
export function atlasSource(): Source {
  const folder = atlasFolder()
  const source = sources.get(folder) ?? folderSource(folder)
  sources.set(folder, source)
  return source
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Error(`The data has faults:\n${faults.map(formatFault).join('\n')}`)
}
