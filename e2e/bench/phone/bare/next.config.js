import { fileURLToPath } from 'node:url'

/** @type {import('next').NextConfig} */
export default {
  output: 'export',
  // Copied to .cache/bare before it is built: the packages are those of this project.
  turbopack: { root: fileURLToPath(new URL('../..', import.meta.url)) },
  typescript: { ignoreBuildErrors: true },
}
