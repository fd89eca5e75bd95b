import { isLanguage, LANGUAGES, type Language } from '@/geodata/language/language'

/** The language that the address names; the first, as for a widget, where it is none of ours. */
export function languageOf({ lang }: { readonly lang: string }): Language {
  return isLanguage(lang) ? lang : LANGUAGES[0]
}
