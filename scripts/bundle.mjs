// @ts-check
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { readAtlas } from '../server/atlas.mjs'
import { ROOT } from './process.mjs'

/**
 * Parts of react-leaflet that wrap what our Leaflet (components/parts/map/leaflet.mjs) lacks; no map here uses them, so
 * they are left out.
 */
const UNUSED =
  /react-leaflet[\\/]lib[\\/](Circle|CircleMarker|FeatureGroup|ImageOverlay|LayerGroup|Popup|Rectangle|SVGOverlay|TileLayer|Tooltip|VideoOverlay|WMSTileLayer)\.js$/

/** The folders of Leaflet. */
const LEAFLET = /[\\/]node_modules[\\/]leaflet[\\/]/

/** Resolves local files by exact name: some differ only in case, which esbuild may confuse. */
const ownFiles = {
  name: 'own-files',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /^(\.|@\/)/ }, ({ path: asked, resolveDir }) => {
      if (resolveDir.includes('node_modules')) return undefined
      const stem = asked.startsWith('@/') ? path.join(ROOT, asked.slice(2)) : path.resolve(resolveDir, asked)
      const file = ['', '.ts', '.tsx'].map((ending) => stem + ending).find(isFile)
      return file ? { path: file } : undefined
    })
    // As next.config.js has it.
    build.onResolve({ filter: /^use-intl(\/core)?$/ }, ({ path: asked }) => ({
      path: path.join(ROOT, 'components', 'language', asked === 'use-intl' ? 'intl.tsx' : 'said.ts'),
    }))
    build.onResolve({ filter: /^#ground$/ }, async () => ({ path: path.join(ROOT, (await readAtlas(ROOT)).ground) }))
    build.onResolve({ filter: /^leaflet$/ }, ({ importer }) =>
      UNUSED.test(importer)
        ? { path: 'nothing', namespace: 'nothing', sideEffects: false }
        : { path: path.join(ROOT, 'components', 'parts', 'map', 'leaflet.mjs') },
    )
    // As next.config.js has it.
    build.onResolve({ filter: /\/(?:SVG\.VML|Canvas|Marker\.Drag)(?:\.js)?$/ }, ({ resolveDir }) =>
      LEAFLET.test(resolveDir)
        ? { path: path.join(ROOT, 'components', 'parts', 'map', 'noLeaflet.mjs'), sideEffects: false }
        : undefined,
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
 * Bundles for browsers without Next, with what all of them share.
 * @param {import('esbuild').BuildOptions} options
 * @param {boolean} watch rebuilds on changes, unminified
 * @returns {Promise<void>} prints faults and rejects if bundling fails
 */
export async function bundle(options, watch) {
  // Imported lazily: the installer loads this file before dependencies exist.
  const { context } = await import('esbuild')
  const bundler = await context({
    absWorkingDir: ROOT,
    bundle: true,
    jsx: 'automatic',
    target: ['es2022'],
    charset: 'utf8',
    minify: !watch,
    logLevel: 'warning',
    ...options,
    plugins: [...(options.plugins ?? []), ownFiles],
  })
  if (watch) return bundler.watch()
  try {
    await bundler.rebuild()
  } finally {
    await bundler.dispose()
  }
}
