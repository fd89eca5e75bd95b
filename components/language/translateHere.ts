import { createTranslator } from 'use-intl/core'
import type { Language } from '@/geodata/domain/language/language'
import { perLanguage } from '@/geodata/domain/language/perLanguage'
import { compiled } from './compile'
import { messagesIn } from './ownWords'
import { CALLED } from './site'
import type { Translate } from './translate'

/**
 * A translator for what a browser loads apart and no page sends words for: it brings every message, but of the atlas's
 * own words only how it is called. Pages have `useTranslations`, the server has `translatorIn`.
 */
export const translatorHere: (language: Language) => Translate = perLanguage((language) =>
  createTranslator({ locale: language, messages: compiled(messagesIn(language, { ...CALLED, words: {} })) }),
)
