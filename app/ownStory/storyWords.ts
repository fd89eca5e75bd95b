import type { Messages } from 'use-intl'
import { fetchOnce } from '@/components/language/fetchOnce'
import type { AtlasPayload } from '@/geodata/domain/join/payload'

/** What the pages of stories that the server does not know fetch. */
export interface StoryWords {
  /** For events of the site's atlas. */
  readonly messages: Messages
  /** For a reader's own. */
  readonly own: Messages
  readonly atlas: AtlasPayload
  /** Address of the script that reads files. */
  readonly script: string
}

/** Words and atlas in a language, fetched once. */
export const storyWords = fetchOnce<StoryWords>('ownstory.json', 'the parts of a story')
