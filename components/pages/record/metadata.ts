import type { Metadata } from 'next'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { FOLDER, placed } from '@/geodata/domain/site/folder'
import { formatView } from '@/geodata/domain/view/format'
import { EMPTY_VIEW, type View } from '@/geodata/domain/view/view'
import { CARD, CARD_IN_FOLDER, DRAWN } from '@/geodata/drawing/poster/pictureOptions'
import { offeredLanguages } from '@/geodata/load/languages'
import { localeOf } from '../../language/locale'
import { translatorIn } from '../../language/translate'
import { inLine, viewWords } from '../../parts/poster/viewWords'
import { ORIGIN } from '../../ui/origin'

interface PageMetadata {
  readonly language: Language
  /** The path below the language, with a leading slash. */
  readonly path: string
  readonly title: string
  readonly description: string
  /** The View on the page's preview card; defaults to the whole atlas. */
  readonly view?: Partial<View>
  /** The slug of the scene whose author drew on that View's map; null for none. */
  readonly drawn?: string | null
}

/**
 * The metadata of a page: title, description, canonical address, alternates in other languages, and preview card. URLs
 * are relative to the layout's `metadataBase`.
 */
export function pageMetadata({ language, path, title, description, view = {}, drawn = null }: PageMetadata): Metadata {
  const alt = translatorIn(language)('card.alt', { title })
  return {
    title,
    description,
    alternates: alternates(language, path),
    ...card({ language, path, title, description, alt, view: { ...EMPTY_VIEW, ...view }, drawn, type: 'article' }),
  }
}

interface ViewMetadata {
  readonly atlas: Atlas
  readonly language: Language
  /** The path of the surface below the language, with a leading slash; empty on the explorer. */
  readonly path: string
  readonly view: View
  /** Title and description of a surface other than the explorer. */
  readonly surface?: { readonly title: string; readonly description: string }
}

/**
 * The metadata of a View on a surface, described in words; the canonical address does not depend on spelling or camera.
 * Only the surface without a query is indexed: filters make an unlimited number of Views.
 */
export function viewMetadata({ atlas, language, path, view, surface }: ViewMetadata): Metadata {
  const t = translatorIn(language)
  const query = formatView({ ...view, at: null, theme: null })
  const addressed = query ? `${path}?${query}` : path
  const words = viewWords(atlas, view, { language, t })
  const content = inLine(words.parts)
  const about = surface?.description ?? t('site.description')
  const site = t('card.part', { whole: t('site.name'), part: t('site.tagline') })
  const own = query ? words.title : null
  const title = surface && own ? t('card.part', { whole: surface.title, part: own }) : (surface?.title ?? own)
  const description = query && content ? t('card.description', { content, about }) : about
  const alt = t('card.alt', { title: inLine([words.title, ...words.parts]) })
  return {
    // The explorer does not use the layout's title template, which is for pages below it.
    ...(title ? { title: path ? title : { absolute: `${title} · ${t('site.name')}` } } : {}),
    description,
    alternates: alternates(language, addressed),
    ...card({ language, path: addressed, title: title ?? site, description, alt, view, drawn: null, type: 'website' }),
    ...(query ? { robots: { index: false, follow: true } } : {}),
  }
}

interface Card extends Required<Omit<PageMetadata, 'view'>> {
  /** Alternative text of the picture. */
  readonly alt: string
  readonly view: View
  readonly type: 'article' | 'website'
}

/** The preview card of a shared link: the View's poster, for Open Graph and Twitter cards. */
function card({ language, path, title, description, alt, view, drawn, type }: Card): Metadata {
  const query = [formatView(view), drawn === null ? '' : `${DRAWN}=${drawn}`].filter(Boolean).join('&')
  const image = {
    url: placed(`/${language}/map.png${query ? `?${query}` : ''}`),
    ...(FOLDER ? CARD_IN_FOLDER : CARD),
    alt,
    type: 'image/png',
  }
  return {
    openGraph: {
      type,
      siteName: translatorIn(language)('site.name'),
      title,
      description,
      url: placed(`/${language}${path}`),
      locale: openGraphLocale(language),
      alternateLocale: offeredLanguages()
        .filter((each) => each !== language)
        .map(openGraphLocale),
      images: [image],
    },
    twitter: { card: 'summary_large_image', title, description, images: [{ url: image.url, alt }] },
  }
}

function alternates(language: Language, path: string): Metadata['alternates'] {
  const [first] = offeredLanguages()
  return {
    canonical: placed(`/${language}${path}`),
    languages: {
      ...Object.fromEntries(offeredLanguages().map((each) => [each, placed(`/${each}${path}`)])),
      'x-default': placed(`/${first}${path}`),
    },
    // oEmbed discovery (oembed.com §4); only a server can answer.
    types: {
      ...(FOLDER
        ? {}
        : {
            'application/json+oembed': `/oembed?format=json&url=${encodeURIComponent(`${ORIGIN}/${language}${path}`)}`,
          }),
      'application/atom+xml': [
        { url: placed(`/${language}/corrections.atom`), title: translatorIn(language)('history.feedTitle') },
      ],
    },
  }
}

/** Open Graph writes locales with an underscore: `en_GB`. */
function openGraphLocale(language: Language): string {
  return localeOf(language).replace('-', '_')
}
