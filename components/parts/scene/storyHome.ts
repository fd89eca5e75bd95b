import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { absolute, FOLDER } from '@/geodata/domain/site/folder'
import type { Scene, StoryTitle } from '@/geodata/domain/story/story'
import { ORIGIN } from '../../ui/origin'
import { type PosterForm, posterAddress } from './posterAddress'

/** Where a story is, and so how what belongs to it is reached. An address is null if there is no such page. */
export interface StoryHome {
  /**
   * `site`: one of the site's own. `browser`: a page of the site shows a reader's. `file`: it has a file of its own.
   */
  readonly kind: 'site' | 'browser' | 'file'
  /** Whether the fragment of the stage's address is the number of the scene; otherwise something else is there. */
  readonly numbered: boolean
  /** The page to read it, at a scene. */
  readonly read: (story: StoryTitle, scene?: number) => string | null
  /** The stage, at a scene. */
  readonly stage: (story: StoryTitle, scene?: number) => string
  readonly speaker: (story: StoryTitle) => string
  readonly handout: (story: StoryTitle, notes: boolean) => string
  /** An address to find a scene by on paper. */
  readonly printed: (story: StoryTitle, scene: number) => string | null
  /** Where the story is written, with a View on the map, as a query string. */
  readonly studio: (query: string) => string | null
  /** The explorer with a View, as a query string. */
  readonly explore: (language: Language, query: string) => string | null
  /** What the maps of a scene show of the atlas. */
  readonly shown: (atlas: Atlas, scene: Scene) => Atlas
  /** The map of a scene as a picture. */
  readonly picture: (scene: Scene, language: Language, version: string, form: PosterForm) => string
  /** Connects the windows of a presentation; null if they cannot be. Without it, as all windows of the site. */
  readonly channel?: (name: string) => Channel | null
}

/** Whether phones can follow a talk, which takes a server. */
export function hasPhones({ kind }: Pick<StoryHome, 'kind'>): boolean {
  return kind === 'site' && !FOLDER
}

/** What a window needs of a `BroadcastChannel`. */
export interface Channel {
  readonly postMessage: (message: unknown) => void
  onmessage: ((message: MessageEvent<unknown>) => void) | null
  readonly close: () => void
}

/** The stories of the site: the server has a page for everything. */
export const SITE: StoryHome = {
  kind: 'site',
  numbered: true,
  read: ({ slug, language }, scene) => `/${language}/stories/${slug}${scene ? `/${scene}` : ''}`,
  stage: ({ slug, language }, scene) => `/${language}/present/${slug}${scene ? `#${scene}` : ''}`,
  speaker: ({ slug, language }) => `/${language}/present/${slug}/speaker`,
  handout: ({ slug, language }, notes) => `/${language}/present/${slug}?print${notes ? '&notes=1' : ''}`,
  printed: ({ slug, language }, scene) => absolute(`/${language}/stories/${slug}/${scene}`, ORIGIN),
  studio: () => null,
  explore: (language, query) => `/${language}${query && `?${query}`}`,
  shown: (atlas) => atlas,
  picture: posterAddress,
}
