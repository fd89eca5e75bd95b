// @ts-check
import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { bundle } from './bundle.mjs'
import { ROOT } from './process.mjs'

/** What a page that holds one explorer never shows: it would only make every such page larger. */
const leftOut = {
  name: 'left-out',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    // The base map comes with the data.
    build.onResolve({ filter: /^#ground$/ }, () => ({ path: 'ground', namespace: 'no-ground' }))
    build.onLoad({ filter: /./, namespace: 'no-ground' }, () => ({
      contents: "export { NO_GROUND as default } from '@/geodata/drawing/ground/unpack'",
      resolveDir: ROOT,
      loader: 'js',
    }))
    build.onResolve({ filter: /\/Welcome$/ }, () => ({ path: 'Welcome', namespace: 'nothing', sideEffects: false }))
  },
}

/**
 * Bundles the explorer of a page that holds its own data into `static/standalone` of a Next build: one script, and one
 * style sheet with the typeface inside, compressed, as the members of `ExplorerCode` (geodata/domain/export/htmlFile.ts).
 * Browsers put them into the page. The address of the file is in `standalone.json`.
 * @param {string} build folder of the build
 * @param {{ watch?: boolean }} [options] `watch`: rebuilds on changes, unminified
 * @returns {Promise<void>} prints faults and rejects if bundling fails
 */
export async function bundleStandalone(build, { watch = false } = {}) {
  const folder = path.join(build, 'static', 'standalone')
  return bundle(
    {
      entryPoints: { explorer: path.join(ROOT, 'app', 'standalone', 'main.tsx') },
      outdir: folder,
      format: 'iife',
      write: false,
      define: {
        'process.env.NODE_ENV': JSON.stringify(watch ? 'development' : 'production'),
        // Nothing of the site: no address, no atlas.
        'process.env.JOLIBA_ORIGIN': '""',
        'process.env.JOLIBA_SITE': '""',
        'process.env.JOLIBA_VERSION': '""',
      },
      loader: { '.png': 'empty', '.woff2': 'dataurl' },
      plugins: [
        leftOut,
        { name: 'files', setup: ({ onEnd }) => onEnd(({ outputFiles = [] }) => write(outputFiles, build, folder)) },
      ],
    },
    watch,
  )
}

/** Unpacks style sheet and script of a page into elements. Its policy knows the script by its hash: nothing is evaluated. */
const LOADER = `(async () => {
  const unpacked = (id) => {
    const letters = atob(document.getElementById(id).textContent)
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0))
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
  }
  const [sheet, script] = await Promise.all([unpacked('joliba-sheet'), unpacked('joliba-script')])
  document.head.append(Object.assign(document.createElement('style'), { textContent: sheet }))
  document.body.append(Object.assign(document.createElement('script'), { textContent: script }))
})()`

/**
 * @param {readonly import('esbuild').OutputFile[]} made
 * @param {string} build
 * @param {string} folder
 */
function write(made, build, folder) {
  const [script, sheet] = ['.js', '.css'].map((ending) => made.find((file) => file.path.endsWith(ending))?.text)
  if (script === undefined || sheet === undefined) return
  const text = JSON.stringify({
    loader: LOADER,
    script: packed(script),
    sheet: packed(sheet),
    sources: [LOADER, script].map((code) => `sha256-${createHash('sha256').update(code).digest('base64')}`),
  })
  const file = `explorer-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.json`
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, file), text)
  writeFileSync(path.join(build, 'standalone.json'), JSON.stringify({ explorer: `/_next/static/standalone/${file}` }))
}

/** @param {string} text */
function packed(text) {
  return gzipSync(text, { level: 9 }).toString('base64')
}
