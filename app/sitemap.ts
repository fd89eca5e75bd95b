import type { MetadataRoute } from 'next'
import { ORIGIN } from '@/components/ui/origin'
import { absolute } from '@/geodata/domain/site/folder'
import { offeredLanguages } from '@/geodata/load/languages'
import { atlasSource } from '@/geodata/load/source'

const SURFACES = ['', '/list', '/data', '/embed-guide', '/about', '/method', '/corrections', '/report']
const COLLECTIONS = ['events', 'places', 'actors', 'sources'] as const

/** Every page in every language, with hreflang alternatives (sitemaps.org; as Google reads them). */
export default function sitemap(): MetadataRoute.Sitemap {
  const atlas = atlasSource().atlas()
  const records = COLLECTIONS.flatMap((collection) => [
    // The list of events is among the surfaces.
    ...(collection === 'events' ? [] : [`/${collection}`]),
    ...atlas[collection].map(({ id }) => `/${collection}/${id}`),
  ])
  const histories = atlas.events.map(({ id }) => `/events/${id}/history`)
  const stories = [
    ...new Set(
      atlasSource()
        .stories()
        .map(({ slug }) => `/stories/${slug}`),
    ),
  ]
  return [...SURFACES, ...(stories.length > 0 ? ['/stories'] : []), ...stories, ...records, ...histories].flatMap(
    (path) => {
      const languages = Object.fromEntries(
        offeredLanguages().map((language) => [language, absolute(`/${language}${path}`, ORIGIN)]),
      )
      return offeredLanguages().map((language) => ({
        url: absolute(`/${language}${path}`, ORIGIN),
        alternates: { languages },
      }))
    },
  )
}
