import { readdirSync } from 'node:fs'
import path from 'node:path'
import { drawnIn } from '@/geodata/domain/site/placing'
import { ROOT } from '../process.mjs'

/**
 * Pages that are nobody's: what only a server can do, and a page for benchmarks; and a script that is another one in a
 * folder (main.ts).
 */
const LEFT_OUT = /^\/(?:oembed|ogc|embed\.js|[a-z]{2}\/(?:remote|bench|ogc)|healthz|readyz)(?:\/|$)/

/**
 * Where to begin, as addresses of the server; everything else is linked from there. The files that scripts of pages
 * fetch are named by no link: their routes are read from `app`.
 */
export function firstAddresses(languages: readonly string[], stories: readonly string[]): string[] {
  const fetched = readdirSync(path.join(ROOT, 'app', '[lang]')).filter((name) => name.endsWith('.json'))
  const pages = [
    '',
    '/own',
    '/own/set',
    '/studio',
    '/studio/draft',
    '/studio/present',
    '/corrections.atom',
    ...(stories.length > 0 ? ['/stories/shared'] : []),
    ...stories.flatMap((slug) => [`/present/${slug}`, `/present/${slug}/speaker`, `/stories/${slug}/story.json`]),
    ...fetched.map((name) => `/${name}`),
  ]
  return [
    '/robots.txt',
    '/sitemap.xml',
    ...languages.flatMap((language) => pages.map((page) => `/${language}${page}`)),
    ...languages.map((language) => `/embed/live/${language}`),
  ]
}

/** The address of the server that answers with a file of the folder; null for what is not asked of it. */
export function askedFor(address: string, base: string): string | null {
  if (!address.startsWith(base)) return null
  const [placed = ''] = address.slice(base.length).split(/[?#]/)
  if (placed.startsWith('_next/')) return null
  const picture = drawnIn(placed)
  if (picture) return picture
  const served = `/${placed}`.replace(/\/$/, '')
  return served === '' || served === '/embed' || LEFT_OUT.test(served) ? null : served
}

/** The file, below the folder, at a placed address. */
export function fileOf(placed: string, base: string): string {
  const [file = ''] = placed.slice(base.length).split(/[?#]/)
  return file === '' || file.endsWith('/') ? `${file}index.html` : file
}

const ATTRIBUTE = /\s(?:href|src|srcset|action|data-live)="([^"]*)"/gi
const META = /<meta[^>]*\sproperty="og:image"[^>]*\scontent="([^"]*)"/gi
const LOCATION = /<loc>([^<]*)<\/loc>/g

/**
 * Addresses that a page or a sitemap names, below the origin, each once.
 */
export function addressesIn(text: string, origin: string): string[] {
  const named = [ATTRIBUTE, META, LOCATION].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ([, address = '']) => address.replaceAll('&amp;', '&')),
  )
  return [
    ...new Set(named.map((address) => (address.startsWith(`${origin}/`) ? address.slice(origin.length) : address))),
  ].filter((address) => /^\/(?!\/)/.test(address))
}
