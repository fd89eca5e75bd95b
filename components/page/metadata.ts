import type { Metadata } from 'next'
import { LANGUAGES, type Language } from '@/geodata/language/language'
import { formatView } from '@/geodata/view/format'
import type { View } from '@/geodata/view/view'
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
  return {
    title,
    description,
    alternates: alternates(language, path),
    openGraph: card({ language, path, title, description }, 'article'),
  }
}

interface ViewMetadata {
  readonly language: Language
  /** What follows the language in the address of the surface, with a leading slash; empty on the explorer. */
  readonly path: string
  readonly view: View
  /** What the View filters by, in words; empty where it filters nothing. */
  readonly filters: string
  /** Of the surface, whatever it shows. */
  readonly title: string
  readonly description: string
}

/**
 * The one canonical address of a View on a surface, in every language, however it was written and wherever its camera stood, and the card that a link to it shows. Search
 * engines are asked to keep the bare surface alone: filters make more Views than anyone could look for.
 */
export function viewMetadata({ language, path, view, filters, title, description }: ViewMetadata): Metadata {
  const query = formatView({ ...view, at: null, theme: null })
  const own = query ? `${path}?${query}` : path
  return {
    alternates: alternates(language, own),
    openGraph: card({ language, path: own, title: filters || title, description }, 'website'),
    ...(query ? { robots: { index: false, follow: true } } : {}),
  }
}

function card(
  { language, path, title, description }: PageMetadata,
  type: 'article' | 'website',
): Metadata['openGraph'] {
  return {
    type,
    siteName: translatorIn(language)('site.name'),
    title,
    description,
    url: `/${language}${path}`,
    locale: openGraphLocale(language),
    alternateLocale: LANGUAGES.filter((each) => each !== language).map(openGraphLocale),
  }
}

function alternates(language: Language, path: string): Metadata['alternates'] {
  const [first] = LANGUAGES
  return {
    canonical: `/${language}${path}`,
    languages: {
      ...Object.fromEntries(LANGUAGES.map((each) => [each, `/${each}${path}`])),
      'x-default': `/${first}${path}`,
    },
  }
}

/** The Open Graph protocol writes locales with an underscore: `en_GB`. */
function openGraphLocale(language: Language): string {
  return localeOf(language).replace('-', '_')
}
