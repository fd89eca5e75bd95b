import type { Messages } from 'use-intl'
import type { ExplorerCode } from '@/geodata/domain/export/htmlFile'
import type { Language } from '@/geodata/domain/language/language'
import { placed } from '@/geodata/domain/site/folder'
import { fetchOnce } from '../../language/fetchOnce'

/** What the site gives for a page that holds a story. */
export interface StoryParts {
  /** Address of the file with the code. */
  readonly page: string
  /** For events of the site's atlas. */
  readonly messages: Messages
  /** For a reader's own. */
  readonly own: Messages
}

const parts = fetchOnce<StoryParts>('storyfile.json', 'the parts of a page with a story')

/** Messages and code of such a page. Rejects if something cannot be loaded. */
export async function storyParts(
  language: Language,
): Promise<Omit<StoryParts, 'page'> & { readonly code: ExplorerCode }> {
  const { page, messages, own } = await parts.of(language)
  const answer = await fetch(placed(page))
  if (!answer.ok) throw new Error(`the page of a story was answered with ${answer.status}`)
  return { messages, own, code: await answer.json() }
}
