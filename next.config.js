/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Inlined, so that a citation written in the browser names the same address as one written on the server.
  env: { JOLIBA_ORIGIN: process.env.JOLIBA_ORIGIN || 'http://localhost:3000' },
  // A native module: Node loads it, the bundler cannot.
  serverExternalPackages: ['@resvg/resvg-js'],
  turbopack: { rules: { '*.topojson': { type: 'json' } } },
  // The root layout stands below [lang], so an address without a language needs a 404 page of its own.
  experimental: { globalNotFound: true },
}

export default config
