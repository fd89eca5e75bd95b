// @ts-check
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readAtlas, writtenIn } from '../server/atlas.mjs'
import { bundle } from './bundle.mjs'
import { ROOT } from './process.mjs'

/**
 * Bundles the worker that reads a reader's files into `static/own` of a Next build, and writes its address to
 * `importer.json`. It is one file without imports: scripts of the build are served with a policy that allows no request
 * (server/headers.mjs), which therefore holds for the worker, so that what it reads cannot leave the browser.
 * @param {string} build folder of the build
 * @param {{ watch?: boolean }} [options] `watch`: rebuilds on changes, unminified
 * @returns {Promise<void>} prints faults and rejects if bundling fails
 */
export async function bundleImporter(build, { watch = false } = {}) {
  const folder = path.join(build, 'static', 'own')
  rmSync(folder, { recursive: true, force: true })
  return bundle(
    {
      entryPoints: { importer: path.join(ROOT, 'components', 'pages', 'own', 'importerWorker.ts') },
      outdir: folder,
      format: 'iife',
      metafile: true,
      entryNames: '[name]-[hash]',
      define: Object.fromEntries(
        Object.entries({ NODE_ENV: watch ? 'development' : 'production', ...writtenIn(await readAtlas(ROOT)) }).map(
          ([name, value]) => [`process.env.${name}`, JSON.stringify(value)],
        ),
      ),
      plugins: [
        {
          name: 'address',
          setup: ({ onEnd }) =>
            onEnd(({ metafile }) => {
              const [file] = Object.keys(metafile?.outputs ?? {})
              if (!file) return
              mkdirSync(build, { recursive: true })
              writeFileSync(
                path.join(build, 'importer.json'),
                JSON.stringify({ script: `/_next/static/own/${path.basename(file)}` }),
              )
            }),
        },
      ],
    },
    watch,
  )
}
