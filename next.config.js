import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { PHASE_PRODUCTION_SERVER } from 'next/constants.js'
import { DIST, readAtlas, writtenIn } from './server/atlas.mjs'

/** For `npm run bench:code`, which tells what the scripts consist of. */
const SOURCE_MAPS = process.env.JOLIBA_SOURCE_MAPS === '1'

/** The path of a folder of files (scripts/static.ts), such as `/joliba/`; empty for a server. */
const FOLDER = process.env.JOLIBA_FOLDER ?? ''

/** What takes the server's place in the browsers that read a folder of files. */
const IN_FOLDER = {
  '#folder': './app/folder/Folder.tsx',
  '@/geodata/load/source': { browser: './app/folder/source.ts' },
  '@/geodata/load/languages': { browser: './app/folder/languages.ts' },
  '@/geodata/load/raster': { browser: './app/folder/raster.ts' },
}

const atlas = await readAtlas(fileURLToPath(new URL('.', import.meta.url)))

/** Messages of app/global-error.tsx, by language: shown when even a layout fails. */
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
  ...(FOLDER ? { assetPrefix: FOLDER.replace(/\/$/, '') || undefined } : {}),
  reactStrictMode: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: SOURCE_MAPS,
  // server/ compresses answers with Brotli.
  compress: false,
  // An answer is cached for all clients, so its metadata is in the head for those without scripts (READER in
  // server/render.mjs).
  htmlLimitedBots: /^joliba-server$/,
  // No page needs the image optimiser, and its endpoint would be public.
  images: { unoptimized: true },
  // Inlined, so that citations made in the browser and on the server have the same address. Empty if none was given:
  // codes for other pages then name the address at which the page was opened (components/ui/origin.ts).
  env: {
    JOLIBA_ORIGIN: process.env.JOLIBA_ORIGIN ?? '',
    ...writtenIn(atlas),
    JOLIBA_FAILURE: JSON.stringify(failureWords()),
  },
  // An unknown format of the map gets a list of formats instead of the 404 page.
  rewrites: async () => ({ fallback: [{ source: '/:lang/map.:format', destination: '/:lang/map/:format' }] }),
  // For other headers see server/headers.mjs.
  headers: async () => [
    // In a sandboxed frame the live map has an opaque origin, and loads its fonts cross-origin.
    { source: '/_next/static/:path*', headers: [{ key: 'Access-Control-Allow-Origin', value: '*' }] },
    {
      source: '/embed.js',
      headers: [
        { key: 'Access-Control-Allow-Origin', value: '*' },
        { key: 'Cache-Control', value: 'public, max-age=3600, stale-while-revalidate=86400' },
      ],
    },
  ],
  // `npm test` checks all types, so the build does not have to.
  typescript: { ignoreBuildErrors: true, ...(FOLDER ? { tsconfigPath: 'tsconfig.folder.json' } : {}) },
  // A native module: the bundler cannot include it.
  serverExternalPackages: ['@resvg/resvg-js'],
  // The root layout is below [lang], so an address without a language needs a separate 404 page.
  experimental: {
    // Keeping what was compiled for the next build takes a tenth of a build, and another folder is built once.
    turbopackFileSystemCacheForBuild: DIST === '.next',
    // Of the server, which nobody reads, too: they take another tenth.
    turbopackSourceMaps: SOURCE_MAPS,
    turbopackMinify: process.env.JOLIBA_ROUGH !== '1',
    globalNotFound: true,
    // A page loads only the styles that it may need, instead of those of all pages. Since they are in the page itself,
    // another chunk costs no request: with the default of 100,000 bytes for one, the page of an event is 4.7 kB larger.
    cssChunking: { type: 'graph', requestCost: FOLDER ? 100_000 : 5000 },
    // In the page itself: one request fewer before the first paint, and only the styles of that page.
    // Not in a folder of files, where the same styles would be in each of a thousand pages.
    inlineCss: FOLDER === '',
    // Few files, as each has its own headers, and compresses less well.
    turbopackChunking: {
      priorityRoutes: [/^\/\[lang\]$/],
      priorityBoost: 10,
      minChunkSize: 150_000,
      maxMergeChunkSize: 1_000_000,
    },
  },
}

/**
 * What compiling needs, from files that a server need not have.
 * @returns {Promise<import('next').NextConfig>}
 */
async function compiling() {
  const { IN_PLACE_OF_NEXT, NONE_OF_LEAFLET } = await import('./app/client/inPlaceOfNext.mjs')
  const { referToSheets } = await import('./scripts/sheetReferences.mjs')
  return {
    turbopack: {
      resolveAlias: {
        // Messages are compiled on the server (components/language/compile.ts), and said by code of our own.
        'use-intl': './components/language/intl.tsx',
        'use-intl/core': './components/language/said.ts',
        leaflet: './components/parts/map/leaflet.mjs',
        ...IN_PLACE_OF_NEXT.resolveAlias,
        '#ground': `./${atlas.ground}`,
        ...(FOLDER ? IN_FOLDER : {}),
      },
      rules: { ...IN_PLACE_OF_NEXT.rules, ...NONE_OF_LEAFLET.rules },
    },
    compiler: {
      runAfterProductionCompile: async ({ projectDir, distDir }) => referToSheets(path.resolve(projectDir, distDir)),
    },
  }
}

/** @param {string} phase */
export default async (phase) => (phase === PHASE_PRODUCTION_SERVER ? config : { ...config, ...(await compiling()) })
