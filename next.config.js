/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  turbopack: { rules: { '*.topojson': { type: 'json' } } },
  // The root layout stands below [lang], so an address without a language needs a 404 page of its own.
  experimental: { globalNotFound: true },
}

export default config
