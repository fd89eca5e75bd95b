import { createTranslator } from 'use-intl/core'
import { messagesIn } from '../components/language/ownWords'
import { ownWords, type Translate } from '../components/language/translate'
import type { Language } from '../geodata/domain/language/language'

/**
 * The words that a test looks for. Read as they were written: the site's own translator works with compiled ones
 * (components/language/compile.ts).
 */
export function translatorIn(language: Language): Translate {
  return createTranslator({ locale: language, messages: messagesIn(language, ownWords()) })
}
