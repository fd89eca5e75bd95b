/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Inlined, so that a citation written in the browser names the same address as one written on the server.
  env: { JOLIBA_ORIGIN: process.env.JOLIBA_ORIGIN || 'http://localhost:3000' },
  turbopack: {
    rules: { '*.topojson': { type: 'json' } },
    // Messages are compiled on the server (components/language/compile.ts): no parser for ICU patterns in the browser.
    resolveAlias: {
      'use-intl/format-message': 'use-intl/format-message/format-only',
      leaflet: './components/map/leaflet.mjs',
    },
  },
  // The root layout stands below [lang], so an address without a language needs a 404 page of its own.
  experimental: { globalNotFound: true },
}

export default config
