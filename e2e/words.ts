import { createTranslator } from 'use-intl/core'
import en from '../components/language/messages/en.json' with { type: 'json' }
import fr from '../components/language/messages/fr.json' with { type: 'json' }
import type { Translate } from '../components/language/translate'
import type { Language } from '../geodata/domain/language/language'

const MESSAGES = { en, fr }

/** The words that a test looks for. Read as they were written: the site's own translator works with compiled ones (components/language/compile.ts). */
export function translatorIn(language: Language): Translate {
  return createTranslator({ locale: language, messages: MESSAGES[language] })
}
