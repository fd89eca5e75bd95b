import type { MetadataRoute } from 'next'
import { ORIGIN } from '@/components/ui/origin'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { loadAtlas, loadStories } from '@/geodata/load/load'

const SURFACES = ['', '/list', '/data', '/stories', '/embed-guide', '/about', '/method', '/corrections', '/report']
const COLLECTIONS = ['events', 'places', 'actors', 'sources'] as const

/** Every page in every language, each with the addresses of its other languages (sitemaps.org; hreflang as Google reads it). */
export default function sitemap(): MetadataRoute.Sitemap {
  const atlas = loadAtlas()
  const records = COLLECTIONS.flatMap((collection) => [
    // The list of events is a surface.
    ...(collection === 'events' ? [] : [`/${collection}`]),
    ...atlas[collection].map(({ id }) => `/${collection}/${id}`),
  ])
  const histories = atlas.events.map(({ id }) => `/events/${id}/history`)
  const stories = [...new Set(loadStories().map(({ slug }) => `/stories/${slug}`))]
  return [...SURFACES, ...stories, ...records, ...histories].flatMap((path) => {
    const languages = Object.fromEntries(LANGUAGES.map((language) => [language, `${ORIGIN}/${language}${path}`]))
    return LANGUAGES.map((language) => ({ url: `${ORIGIN}/${language}${path}`, alternates: { languages } }))
  })
}
