import type { MetadataRoute } from 'next'
import { ORIGIN } from '@/components/ui/origin'

/**
 * Everything may be read. Views are not kept out, for those who fetch a shared link's card ask here too; their
 * canonical address tells search engines which page they are of.
 */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/' }, sitemap: `${ORIGIN}/sitemap.xml` }
}
