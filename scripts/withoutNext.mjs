// @ts-check
import { rmSync } from 'node:fs'
import path from 'node:path'
import { readAtlas, writtenIn } from '../server/atlas.mjs'
import { bundle } from './bundle.mjs'
import { ROOT } from './process.mjs'

/**
 * Bundles what the server answers without Next (the open data service, widgets, files of Views), as
 * `joliba/withoutNext.mjs` in the Next build.
 * @param {string} build folder of the build
 * @returns {Promise<void>} rejects if bundling fails
 */
export async function bundleWithoutNext(build) {
  const inlined = {
    JOLIBA_ORIGIN: process.env.JOLIBA_ORIGIN || 'http://localhost:3000',
    ...writtenIn(await readAtlas(ROOT)),
  }
  await bundle(
    {
      entryPoints: { withoutNext: path.join('app', 'withoutNext.ts') },
      outdir: path.join(build, 'joliba'),
      outExtension: { '.js': '.mjs' },
      platform: 'node',
      format: 'esm',
      target: ['node20'],
      minify: false,
      // What packages in the older form of modules ask for of Node itself.
      banner: {
        js: "import { createRequire as requireFor } from 'node:module'\nconst require = requireFor(import.meta.url)",
      },
      define: Object.fromEntries(
        Object.entries(inlined).map(([name, value]) => [`process.env.${name}`, JSON.stringify(value)]),
      ),
    },
    false,
  )
  // Widgets have their style sheet in the page, with the class names of this bundle (widgetCss.ts).
  rmSync(path.join(build, 'joliba', 'withoutNext.css'), { force: true })
}
