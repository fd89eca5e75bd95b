import type { Messages } from 'use-intl'
import { createTranslator } from 'use-intl/core'
import type { Language } from '@/geodata/domain/language/language'
import { called } from '../../language/called'
import { fetchOnce } from '../../language/fetchOnce'
import type { Translate } from '../../language/translate'
import type { About } from '../takeaway/about'

/** Messages of the dialog and of what it makes. */
export interface CarryMessages {
  /** For events of the site's atlas. */
  readonly site: Messages
  /** For a reader's own. */
  readonly own: Messages
}

const words = fetchOnce<CarryMessages>('carry.json', 'the words for taking a story away')

/** The messages of the dialog in a language; fetched once. */
export async function carryMessagesOf(language: Language): Promise<Messages> {
  return (await words.of(language)).site
}

/** Words in the language of a file, which need not be the page's; `about` names a reader's own data. */
export async function carryWordsIn(language: Language, about: About | null): Promise<Translate> {
  const { site, own } = await words.of(language)
  return createTranslator({ locale: language, messages: about ? called(own, about.title) : site, timeZone: 'UTC' })
}

/**
 * Clears the cache, like a reload of the page.
 *
 * @internal Exported for tests.
 */
export const forgetCarryWords = words.forget
