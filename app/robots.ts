import type { MetadataRoute } from 'next'
import { ORIGIN } from '@/components/ui/origin'

/**
 * Everything is allowed. Views are not excluded, because link previews also respect robots.txt; their canonical address
 * tells search engines which page to index.
 */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/' }, sitemap: `${ORIGIN}/sitemap.xml` }
}
