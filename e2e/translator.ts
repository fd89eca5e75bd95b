import { createTranslator } from 'use-intl/core'
import { messagesIn } from '../components/language/ownWords'
import { ownWords, type Translate } from '../components/language/translate'
import type { Language } from '../geodata/domain/language/language'

/**
 * The translator for tests. Uses source messages: the site's own translator needs compiled ones
 * (components/language/compile.ts).
 */
export function translatorIn(language: Language): Translate {
  return createTranslator({ locale: language, messages: messagesIn(language, ownWords()) })
}
