import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { DIST, readAtlas, writtenIn } from './server/atlas.mjs'

const atlas = await readAtlas(fileURLToPath(new URL('.', import.meta.url)))

/** What is said where not even a page's layout can be shown, by language: see app/global-error.tsx. */
function failureWords() {
  const folder = new URL('./components/language/messages/', import.meta.url)
  const files = readdirSync(folder).filter((file) => atlas.languages.includes(path.parse(file).name))
  return Object.fromEntries(
    files.map((file) => {
      const { failure, notFound } = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
      return [path.parse(file).name, { ...failure, home: notFound.home }]
    }),
  )
}

/** @type {import('next').NextConfig} */
const config = {
  distDir: DIST,
  reactStrictMode: true,
  poweredByHeader: false,
  // server/ packs what is sent, with Brotli.
  compress: false,
  // One answer is kept for all readers, and has its metadata in its head for those among them that run no script
  // (READER in server/pages.mjs).
  htmlLimitedBots: /^joliba-server$/,
  // No page has a picture that would need it, and its address would be open to everybody.
  images: { unoptimized: true },
  // Inlined, so that a citation written in the browser names the same address as one written on the server.
  env: {
    JOLIBA_ORIGIN: process.env.JOLIBA_ORIGIN || 'http://localhost:3000',
    ...writtenIn(atlas),
    JOLIBA_FAILURE: JSON.stringify(failureWords()),
  },
  turbopack: {
    // Messages are compiled on the server (components/language/compile.ts): no parser for ICU patterns in the browser.
    resolveAlias: {
      'use-intl/format-message': 'use-intl/format-message/format-only',
      leaflet: './components/parts/map/leaflet.mjs',
      '#ground': `./${atlas.ground}`,
    },
  },
  // A map in a format that there is not is told which there are, instead of getting the page for readers.
  rewrites: async () => ({ fallback: [{ source: '/:lang/map.:format', destination: '/:lang/map/:format' }] }),
  // What else answers say in their headers is the server's affair: server/headers.mjs.
  headers: async () => [
    // In a sandboxed frame the live map has no origin, and asks for its fonts as a stranger.
    { source: '/_next/static/:path*', headers: [{ key: 'Access-Control-Allow-Origin', value: '*' }] },
    {
      source: '/embed.js',
      headers: [
        { key: 'Access-Control-Allow-Origin', value: '*' },
        { key: 'Cache-Control', value: 'public, max-age=3600, stale-while-revalidate=86400' },
      ],
    },
  ],
  // `npm test` checks the types, of the tests too: a build that is to serve need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // A native module: Node loads it, the bundler cannot.
  serverExternalPackages: ['@resvg/resvg-js'],
  // The root layout stands below [lang], so an address without a language needs a 404 page of its own.
  experimental: {
    globalNotFound: true,
    // A page gets the styles of what it may show, instead of those of every page in one. A higher `requestCost` than
    // its own was tried: 400,000 made the explorer's 4 kB larger.
    cssChunking: 'graph',
    // In the page itself: one request fewer before the first paint, and only what the page shows.
    inlineCss: true,
    // Few files, for each costs its headers, and packs worse alone.
    turbopackChunking: {
      priorityRoutes: [/^\/\[lang\]$/],
      priorityBoost: 10,
      minChunkSize: 150_000,
      maxMergeChunkSize: 1_000_000,
    },
  },
}

export default config
