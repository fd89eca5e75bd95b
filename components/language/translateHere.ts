import { createTranslator } from 'use-intl/core'
import type { Language } from '@/geodata/domain/language/language'
import { perLanguage } from '@/geodata/domain/language/perLanguage'
import { compiled } from './compile'
import { messagesIn } from './ownWords'
import { CALLED } from './site'
import type { Translate } from './translate'

/**
 * A translator for bundles that load outside any page that sends messages: it contains every message, but of the
 * atlas's overrides only the title. Pages use `useTranslations`, the server `translatorIn`.
 */
export const translatorHere: (language: Language) => Translate = perLanguage((language) =>
  createTranslator({ locale: language, messages: compiled(messagesIn(language, { ...CALLED, words: {} })) }),
)
