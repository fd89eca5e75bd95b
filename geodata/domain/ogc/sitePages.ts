import type { CollectionId, FoundFeature } from '../service/features'
import type { Link, Service } from './service'

/** Where the site itself has a feature. */
interface SitePages {
  /** Its page. */
  readonly page: string
  /** Of a story: where it is presented, and its file, which the studio opens. */
  readonly stage?: string
  readonly file?: string
}

/** The absolute addresses of the pages that the site has of a feature; null if there are none. */
function sitePages({ root, language, dataSet }: Service, collection: CollectionId, id: string): SitePages | null {
  if (!dataSet.hasPages || collection === 'regions') return null
  const at = (path: string) => new URL(`/${language}/${path}`, root).href
  const page = at(`${collection}/${encodeURIComponent(id)}`)
  return collection === 'stories' ? { page, stage: at(`present/${id}`), file: `${page}/story.json` } : { page }
}

/** The same as links. */
export function siteLinks(service: Service, collection: CollectionId, id: string): Link[] {
  const { say, language: hreflang } = service
  const pages = sitePages(service, collection, id)
  if (!pages) return []
  const { page, stage, file } = pages
  const html = { type: 'text/html', hreflang }
  return [
    { href: page, rel: 'about', ...html, title: say('link.page') },
    ...(stage ? [{ href: stage, rel: 'related', ...html, title: say('link.stage') }] : []),
    ...(file ? [{ href: file, rel: 'related', type: 'application/json', title: say('link.storyFile') }] : []),
  ]
}

/** Stories with these addresses among their properties, so that tables have them, too. */
export function withAddresses(
  service: Service,
  collection: CollectionId,
  items: readonly FoundFeature[],
): readonly FoundFeature[] {
  if (collection !== 'stories') return items
  return items.map(({ feature, certain }) => ({
    feature: { ...feature, properties: { ...feature.properties, ...sitePages(service, collection, feature.id) } },
    certain,
  }))
}
