import type { MetadataRoute } from 'next'
import { ORIGIN } from '@/components/ui/origin'
import { absolute } from '@/geodata/domain/site/folder'

/**
 * Everything is allowed. Views are not excluded, because link previews also respect robots.txt; their canonical address
 * tells search engines which page to index.
 */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/' }, sitemap: absolute('/sitemap.xml', ORIGIN) }
}
