import layers from '#ground'
import type { LiveFiles } from '@/components/pages/embed/live/document'
import { unpacked } from '@/components/view/AtlasProvider'
import type { DataVersion, History } from '@/geodata/domain/history/history'
import type { AtlasPayload } from '@/geodata/domain/join/payload'
import type { AtlasConfig } from '@/geodata/domain/schema/config'
import { placed } from '@/geodata/domain/site/folder'
import type { Story, StoryTitle } from '@/geodata/domain/story/story'
import type { PackedGround } from '@/geodata/drawing/ground/unpack'
import type { Source } from '@/geodata/load/source'

/** What the browser needs to answer in place of a server: `folder.json`, in one language. */
export interface FolderData {
  readonly wire: AtlasPayload
  readonly words: AtlasConfig['words']
  readonly stories: readonly Story[]
  readonly storyTitles: readonly StoryTitle[]
  readonly history: History
  readonly version: string
  readonly published: DataVersion
  /** Where errors are reported, as in JOLIBA_CONTACT. */
  readonly contact: string
  /** What the page of a story in a link loads. */
  readonly storyFiles: LiveFiles
}

/** JSON modules lose the literal types of the format. */
const ground = layers as unknown as PackedGround

const fetched = new Map<string, Promise<FolderData>>()
let current: Source | null = null

/** Reads the data in a language, `folder.json` unless said otherwise; from then on `atlasSource` is that. */
export async function prepare(language: string, read = fetchData): Promise<FolderData> {
  const asked = fetched.get(language) ?? read(language)
  fetched.set(language, asked)
  asked.catch(() => fetched.delete(language))
  const data = await asked
  current = sourceOf(data)
  return data
}

/** In the browser, in place of geodata/load/source.ts. */
export function atlasSource(): Source {
  if (!current) throw new Error('The atlas is asked for before it is here: await prepare(language).')
  return current
}

async function fetchData(language: string): Promise<FolderData> {
  const answer = await fetch(placed(`/${language}/folder.json`))
  if (!answer.ok) throw new Error(`the data of the folder was answered with ${answer.status}`)
  const data: FolderData = await answer.json()
  // Pages read it as they do on a server.
  Object.assign(process.env, { JOLIBA_CONTACT: data.contact })
  return data
}

function sourceOf(data: FolderData): Source {
  return {
    atlas: () => unpacked(data.wire),
    words: () => data.words,
    stories: () => data.stories,
    storiesIn: () => data.stories,
    storyTitles: () => data.storyTitles,
    prose: () => {
      throw new Error('Texts about the site are pages of their own.')
    },
    ground: () => ground,
    history: () => data.history,
    version: () => data.version,
    publishedVersion: () => data.published,
  }
}
