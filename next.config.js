import { readFileSync } from 'node:fs'

// Read anew at every start; see geodata/history.
const { versions } = JSON.parse(readFileSync(new URL('./geodata/history.json', import.meta.url), 'utf8'))

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // server/ packs what is sent, with Brotli.
  compress: false,
  // One answer is kept for all readers, and has its metadata in its head for those among them that run no script (READER in server/pages.mjs).
  htmlLimitedBots: /^joliba-server$/,
  // Inlined, so that a citation written in the browser names the same address as one written on the server.
  env: {
    JOLIBA_ORIGIN: process.env.JOLIBA_ORIGIN || 'http://localhost:3000',
    JOLIBA_VERSION: JSON.stringify(versions.at(-1) ?? null),
  },
  turbopack: {
    // Messages are compiled on the server (components/language/compile.ts): no parser for ICU patterns in the browser.
    resolveAlias: {
      'use-intl/format-message': 'use-intl/format-message/format-only',
      leaflet: './components/map/leaflet.mjs',
    },
  },
  // A map in a format that there is not is told which there are, instead of getting the page for readers.
  rewrites: async () => ({ fallback: [{ source: '/:lang/map.:format', destination: '/:lang/map/:format' }] }),
  headers: async () => [
    // No page stands in a frame of another but a widget, and the live map inside of one; files say for themselves what they allow. Those two have no `frame-ancestors *`: it would
    // shut out a sandboxed frame, whose origin is none that a star stands for (CSP 3 §6.7.2.8).
    {
      source: '/((?!embed$|oembed$|embed/live/)[^.]*)',
      headers: [
        { key: 'Content-Security-Policy', value: "frame-ancestors 'none'" },
        { key: 'X-Frame-Options', value: 'DENY' },
      ],
    },
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
  // A native module: Node loads it, the bundler cannot.
  serverExternalPackages: ['@resvg/resvg-js'],
  // The root layout stands below [lang], so an address without a language needs a 404 page of its own.
  experimental: { globalNotFound: true },
}

export default config
