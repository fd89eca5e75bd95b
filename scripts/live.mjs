// @ts-check
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readAtlas, writtenIn } from '../server/atlas.mjs'
import { ROOT } from './process.mjs'

/*
 * The live map of a widget is a separate bundle: it has one URL, no routes and no server components, so it does not
 * need Next, which is a third of a page. It uses the explorer's components, which import nothing from Next: pages pass
 * in what Next provides (components/view/address.ts, components/ui/lazyPart.ts).
 */

const ROOM = path.join(ROOT, 'components', 'pages', 'embed', 'live')

/**
 * Parts of react-leaflet that wrap what our Leaflet (components/parts/map/leaflet.mjs) lacks; no map here uses them, so
 * they are left out.
 */
const UNUSED =
  /react-leaflet[\\/]lib[\\/](Circle|CircleMarker|FeatureGroup|ImageOverlay|LayerGroup|Popup|Rectangle|SVGOverlay|TileLayer|Tooltip|VideoOverlay|WMSTileLayer)\.js$/

/** Resolves local files by exact name: some differ only in case, which esbuild may confuse. */
export const ownFiles = {
  name: 'own-files',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /^(\.|@\/)/ }, ({ path: asked, resolveDir }) => {
      if (resolveDir.includes('node_modules')) return undefined
      const stem = asked.startsWith('@/') ? path.join(ROOT, asked.slice(2)) : path.resolve(resolveDir, asked)
      const file = ['', '.ts', '.tsx'].map((ending) => stem + ending).find(isFile)
      return file ? { path: file } : undefined
    })
    build.onResolve({ filter: /^#ground$/ }, async () => ({ path: path.join(ROOT, (await readAtlas(ROOT)).ground) }))
    build.onResolve({ filter: /^leaflet$/ }, ({ importer }) =>
      UNUSED.test(importer)
        ? { path: 'nothing', namespace: 'nothing', sideEffects: false }
        : { path: path.join(ROOT, 'components', 'parts', 'map', 'leaflet.mjs') },
    )
    build.onResolve({ filter: /^next(\/|$)/ }, ({ path: asked, importer }) => ({
      errors: [{ text: `${path.relative(ROOT, importer)} takes ${asked} along, and a widget has no Next` }],
    }))
    build.onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: 'module.exports = {}' }))
  },
}

/** @param {string} file */
function isFile(file) {
  return existsSync(file) && statSync(file).isFile()
}

/**
 * Bundles the live map into `static/live` of a Next build, and lists its files in `live.json` beside it.
 * @param {string} build folder of the build
 * @param {{ watch?: boolean }} [options] `watch`: rebuilds on changes, unminified
 * @returns {Promise<void>} prints faults and rejects if bundling fails
 */
export async function bundleLive(build, { watch = false } = {}) {
  const folder = path.join(build, 'static', 'live')
  // Imported lazily: the installer loads this file before dependencies exist.
  const { context } = await import('esbuild')
  const atlas = await readAtlas(ROOT)
  const bundler = await context({
    absWorkingDir: ROOT,
    entryPoints: [path.join(ROOM, 'main.tsx')],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    target: ['es2022'],
    charset: 'utf8',
    minify: !watch,
    metafile: true,
    logLevel: 'warning',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    define: {
      'process.env.NODE_ENV': JSON.stringify(watch ? 'development' : 'production'),
      'process.env.JOLIBA_ORIGIN': JSON.stringify(process.env.JOLIBA_ORIGIN || 'http://localhost:3000'),
      ...Object.fromEntries(
        Object.entries(writtenIn(atlas)).map(([name, value]) => [`process.env.${name}`, JSON.stringify(value)]),
      ),
    },
    // Leaflet's style sheet refers to pictures of controls that no map here has.
    loader: { '.png': 'empty' },
    // As next.config.js has it: messages come compiled.
    alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' },
    plugins: [ownFiles, { name: 'names', setup: (bundle) => bundle.onEnd((made) => name(made, build, folder)) }],
  })
  rmSync(folder, { recursive: true, force: true })
  if (watch) return bundler.watch()
  try {
    await bundler.rebuild()
  } finally {
    await bundler.dispose()
  }
}

/**
 * Writes the list of files for a page to load: the script, its static imports, and the style sheet, which includes
 * those of lazy parts.
 * @param {import('esbuild').BuildResult} made
 * @param {string} build
 * @param {string} folder
 */
function name({ metafile }, build, folder) {
  const outputs = metafile?.outputs ?? {}
  const [script, main] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint?.endsWith('main.tsx')) ?? []
  if (!script || !main?.cssBundle) return
  const needed = new Set([script])
  for (const file of needed)
    for (const { kind, path: other } of outputs[file]?.imports ?? []) if (kind === 'import-statement') needed.add(other)
  for (const file of Object.keys(outputs))
    if (file.endsWith('.css') && file !== main.cssBundle) rmSync(path.join(ROOT, file), { force: true })
  const address = (/** @type {string} */ file) =>
    `/_next/static/live/${path.relative(folder, path.join(ROOT, file)).replaceAll('\\', '/')}`
  needed.delete(script)
  mkdirSync(build, { recursive: true })
  writeFileSync(
    path.join(build, 'live.json'),
    JSON.stringify({ script: address(script), sheet: address(main.cssBundle), needed: [...needed].map(address) }),
  )
}
