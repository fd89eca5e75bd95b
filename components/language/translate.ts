import type { Messages } from 'use-intl'
import { createTranslator } from 'use-intl/core'
import type { Language } from '@/geodata/language/language'
import en from '../messages/en.json' with { type: 'json' }
import fr from '../messages/fr.json' with { type: 'json' }

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language
    Messages: typeof en
  }
}

const MESSAGES: Readonly<Record<Language, Messages>> = { en, fr }

/** BCP 47 tags for dates and numbers, where the bare language would be read as another country's habit. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' }

/** What each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', fr: 'Français' }

/** The words that a browser needs: those of the pages that only the server makes stay at home. */
export type BrowserMessages = Omit<Messages, 'data'>

export function messagesIn(language: Language): BrowserMessages {
  const { data: _, ...messages } = MESSAGES[language]
  return messages
}

export function localeOf(language: Language): string {
  return LOCALES[language]
}

/** A translator for server components; client components call `useTranslations`. */
export function translatorIn(language: Language) {
  return createTranslator({ locale: language, messages: MESSAGES[language] })
}

export type Translate = ReturnType<typeof translatorIn>
