import type { Metadata } from 'next'
import { LANGUAGES, type Language } from '@/geodata/language/language'
import { localeOf } from '../language/locale'
import { translatorIn } from '../language/translate'

interface PageMetadata {
  readonly language: Language
  /** What follows the language in the address, with a leading slash. */
  readonly path: string
  readonly title: string
  readonly description: string
}

/**
 * What a page tells machines of itself: title, description, its one canonical address, the same page in the other languages, and the card that a shared link shows.
 * Addresses are relative to the layout's `metadataBase`.
 */
export function pageMetadata({ language, path, title, description }: PageMetadata): Metadata {
  const [first] = LANGUAGES
  return {
    title,
    description,
    alternates: {
      canonical: `/${language}${path}`,
      languages: {
        ...Object.fromEntries(LANGUAGES.map((each) => [each, `/${each}${path}`])),
        'x-default': `/${first}${path}`,
      },
    },
    openGraph: {
      type: 'article',
      siteName: translatorIn(language)('site.name'),
      title,
      description,
      url: `/${language}${path}`,
      locale: openGraphLocale(language),
      alternateLocale: LANGUAGES.filter((each) => each !== language).map(openGraphLocale),
    },
  }
}

/** The Open Graph protocol writes locales with an underscore: `en_GB`. */
function openGraphLocale(language: Language): string {
  return localeOf(language).replace('-', '_')
}
