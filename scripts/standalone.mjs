// @ts-check
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { FROM_BASE85, inBase85 } from '../geodata/domain/export/base85.mjs'
import { bundle } from './bundle.mjs'
import { ROOT } from './process.mjs'

/**
 * The pages that browsers write: name in `standalone.json`, the folder of the entry point, and components that such a
 * page never shows, which would only make every one larger, by the names of their files.
 */
const PAGES = [
  // No server: no street map, and no footer of the site; own data has no insets of cities.
  { name: 'explorer', folder: [], never: ['Welcome', 'StreetTiles', 'SiteFooter', 'CityInset'], plugins: [] },
  {
    name: 'story',
    folder: ['story'],
    plugins: [
      {
        name: 'small-react',
        /** @param {import('esbuild').PluginBuild} build */
        setup(build) {
          const shim = path.join(ROOT, 'app', 'standalone', 'story', 'react.mjs')
          build.onResolve({ filter: /^react(-dom)?$/ }, () => ({ path: shim }))
          build.onResolve({ filter: /^react\/jsx-runtime$/ }, () =>
            build.resolve('preact/jsx-runtime', { kind: 'import-statement', resolveDir: ROOT }),
          )
          build.onResolve({ filter: /^react-dom\/client$/ }, () =>
            build.resolve('preact/compat/client', { kind: 'import-statement', resolveDir: ROOT }),
          )
        },
      },
    ],
    // No server: no phones, nothing to share. Its pictures are drawn already. Its map is not the explorer's.
    never: [
      ...['PhonesDialog', 'ShareScene', 'QrCode', 'StillMap', 'Handout', 'Rehearsal'],
      ...['MapControls', 'DrawButtons', 'LazyGroundNote', 'StreetTiles', 'FetchedKeepOffline'],
    ],
  },
]

/** @param {readonly string[]} never */
const leftOut = (never) => ({
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
    build.onResolve({ filter: new RegExp(`/(?:${never.join('|')})$`) }, ({ path: asked }) => ({
      path: path.basename(asked),
      namespace: 'never-shown',
      sideEffects: false,
    }))
    build.onLoad({ filter: /./, namespace: 'never-shown' }, ({ path: name }) => ({
      contents: `export const ${name} = () => null\nexport default ${name}`,
      loader: 'js',
    }))
  },
})

/**
 * Bundles the explorer of a page that holds its own data, and the pages of a story, into `static/standalone` of a Next
 * build: of each one script, and one style sheet with the typeface inside, compressed, as the members of `ExplorerCode`
 * (geodata/domain/export/htmlFile.ts). Browsers put them into the page. The addresses of the files are in
 * `standalone.json`.
 * @param {string} build folder of the build
 * @param {{ watch?: boolean }} [options] `watch`: rebuilds on changes, unminified
 * @returns {Promise<void>} prints faults and rejects if bundling fails
 */
export async function bundleStandalone(build, { watch = false } = {}) {
  const folder = path.join(build, 'static', 'standalone')
  rmSync(folder, { recursive: true, force: true })
  /** @type {Record<string, string>} */
  const addresses = {}
  for (const page of PAGES) await bundlePage(page, folder, build, addresses, watch)
}

/**
 * @param {typeof PAGES[number]} page
 * @param {string} folder
 * @param {string} build
 * @param {Record<string, string>} addresses of the files written until now, by page
 * @param {boolean} watch
 */
async function bundlePage({ name, folder: within, never, plugins }, folder, build, addresses, watch) {
  return bundle(
    {
      entryPoints: { [name]: path.join(ROOT, 'app', 'standalone', ...within, 'main.tsx') },
      outdir: folder,
      format: 'iife',
      write: false,
      define: {
        'process.env.NODE_ENV': JSON.stringify(watch ? 'development' : 'production'),
        // Nothing of the site: no address, no atlas.
        'process.env.JOLIBA_ORIGIN': '""',
        'process.env.JOLIBA_SITE': '""',
        'process.env.JOLIBA_VERSION': '""',
        'process.env.JOLIBA_FOLDER': '""',
      },
      loader: { '.png': 'empty', '.woff2': 'dataurl' },
      plugins: [
        ...plugins,
        leftOut(never),
        {
          name: 'files',
          setup: ({ onEnd }) =>
            onEnd(({ outputFiles = [] }) => {
              const file = write(outputFiles, name, folder)
              if (!file) return
              addresses[name] = `/_next/static/standalone/${file}`
              writeFileSync(path.join(build, 'standalone.json'), JSON.stringify(addresses))
            }),
        },
      ],
    },
    watch,
  )
}

/**
 * Unpacks style sheet and script of a page into elements. Its policy knows the script by its hash: nothing is
 * evaluated. The script of a story reads its data with the same function.
 */
const LOADER = `(async () => {
  const read = ${FROM_BASE85}
  const unpacked = (id) => {
    const bytes = read(document.getElementById(id).textContent.trim())
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
  }
  window.jolibaUnpacked = unpacked
  const [sheet, script] = await Promise.all([unpacked('joliba-sheet'), unpacked('joliba-script')])
  document.head.append(Object.assign(document.createElement('style'), { textContent: sheet }))
  document.body.append(Object.assign(document.createElement('script'), { textContent: script }))
})()`

/** The upright typeface as a style sheet, for pages of a story that have room for it. */
function typeface() {
  const file = path.join(ROOT, 'components', 'parts', 'site', 'typeface', 'alegreya.woff2')
  const data = readFileSync(file).toString('base64')
  return `@font-face{font-family:Alegreya;font-weight:400 800;src:url(data:font/woff2;base64,${data}) format("woff2")}`
}

/**
 * @param {readonly import('esbuild').OutputFile[]} made
 * @param {string} name
 * @param {string} folder
 * @returns {string | undefined} the name of the file; undefined if bundling failed
 */
function write(made, name, folder) {
  const [script, sheet] = ['.js', '.css'].map((ending) => made.find((file) => file.path.endsWith(ending))?.text)
  if (script === undefined || sheet === undefined) return undefined
  const text = JSON.stringify({
    loader: LOADER,
    script: packed(script),
    sheet: packed(sheet),
    ...(name === 'story' ? { typeface: typeface() } : {}),
    sources: [LOADER, script].map((code) => `sha256-${createHash('sha256').update(code).digest('base64')}`),
  })
  const file = `${name}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.json`
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, file), text)
  return file
}

/** @param {string} text */
function packed(text) {
  return inBase85(gzipSync(text, { level: 9 }))
}
