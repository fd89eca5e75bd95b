import type { Messages } from 'use-intl'
import { createTranslator } from 'use-intl/core'
import type { Language } from '@/geodata/domain/language/language'
import { called } from '../../language/called'
import { fetchOnce } from '../../language/fetchOnce'
import type { Translate } from '../../language/translate'
import type { About } from '../takeaway/about'

const words = {
  site: fetchOnce<Messages>('carry.json', 'the words for taking a story away'),
  own: fetchOnce<Messages>('carry-own.json', 'the words for taking a story away'),
}

/** The messages of the dialog, and of what it makes of a story of the site's events. */
export const carryMessagesOf = words.site.of

/** Words in the language of a file, which need not be the page's; `about` names a reader's own data. Cached. */
export async function carryWordsIn(language: Language, about: About | null): Promise<Translate> {
  const messages = about ? called(await words.own.of(language), about.title) : await words.site.of(language)
  return createTranslator({ locale: language, messages, timeZone: 'UTC' })
}

/**
 * Clears the cache, like a reload of the page.
 *
 * @internal Exported for tests.
 */
export function forgetCarryWords(): void {
  words.site.forget()
  words.own.forget()
}
