// @ts-check
import path from 'node:path'
import { readAtlas, writtenIn } from '../server/atlas.mjs'
import { bundle } from './bundle.mjs'
import { ROOT } from './process.mjs'

/**
 * Bundles the open data service for the server, which answers it without Next, as `joliba/service.mjs` in the Next
 * build.
 * @param {string} build folder of the build
 * @returns {Promise<void>} rejects if bundling fails
 */
export async function bundleService(build) {
  const inlined = {
    JOLIBA_ORIGIN: process.env.JOLIBA_ORIGIN || 'http://localhost:3000',
    ...writtenIn(await readAtlas(ROOT)),
  }
  await bundle(
    {
      entryPoints: { service: path.join('app', 'ogc', 'withoutNext.ts') },
      outdir: path.join(build, 'joliba'),
      outExtension: { '.js': '.mjs' },
      platform: 'node',
      format: 'esm',
      target: ['node20'],
      minify: false,
      // What packages in the older form of modules ask for of Node itself.
      banner: { js: "import { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)" },
      define: Object.fromEntries(
        Object.entries(inlined).map(([name, value]) => [`process.env.${name}`, JSON.stringify(value)]),
      ),
    },
    false,
  )
}
