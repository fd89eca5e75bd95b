// @ts-check
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readAtlas, writtenIn } from '../server/atlas.mjs'
import { bundle } from './bundle.mjs'
import { ROOT } from './process.mjs'

/*
 * The live map of a widget is a separate bundle: it has one URL, no routes and no server components, so it does not
 * need Next, which is a third of a page. It uses the explorer's components, which import nothing from Next: pages pass
 * in what Next provides (components/view/address.ts, components/ui/lazyPart.ts).
 */

/** The pages of the bundle, by their names in `live.json`: their entry points. */
const PAGES = { map: 'main.tsx', story: 'story.tsx' }

const ROOM = path.join(ROOT, 'components', 'pages', 'embed', 'live')

/**
 * Bundles the live map into `static/live` of a Next build, and lists its files in `live.json` beside it.
 * @param {string} build folder of the build
 * @param {{ watch?: boolean }} [options] `watch`: rebuilds on changes, unminified
 * @returns {Promise<void>} prints faults and rejects if bundling fails
 */
export async function bundleLive(build, { watch = false } = {}) {
  const folder = path.join(build, 'static', 'live')
  const atlas = await readAtlas(ROOT)
  rmSync(folder, { recursive: true, force: true })
  return bundle(
    {
      entryPoints: Object.values(PAGES).map((file) => path.join(ROOM, file)),
      outdir: folder,
      splitting: true,
      format: 'esm',
      metafile: true,
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
      plugins: [{ name: 'names', setup: ({ onEnd }) => onEnd((made) => name(made, build, folder)) }],
    },
    watch,
  )
}

/**
 * Writes the lists of files for each page to load: the script, its static imports, and the style sheet, which includes
 * those of lazy parts.
 * @param {import('esbuild').BuildResult} made
 * @param {string} build
 * @param {string} folder
 */
function name({ metafile }, build, folder) {
  const outputs = metafile?.outputs ?? {}
  const address = (/** @type {string} */ file) =>
    `/_next/static/live/${path.relative(folder, path.join(ROOT, file)).replaceAll('\\', '/')}`
  const sheets = new Set()
  /** @type {Record<string, { script: string, sheet: string, needed: string[] }>} */
  const pages = {}
  for (const [page, entry] of Object.entries(PAGES)) {
    const [script, main] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint?.endsWith(`/${entry}`)) ?? []
    if (!script || !main?.cssBundle) return
    const needed = new Set([script])
    for (const file of needed)
      for (const { kind, path: other } of outputs[file]?.imports ?? [])
        if (kind === 'import-statement') needed.add(other)
    needed.delete(script)
    sheets.add(main.cssBundle)
    pages[page] = { script: address(script), sheet: address(main.cssBundle), needed: [...needed].map(address) }
  }
  for (const file of Object.keys(outputs))
    if (file.endsWith('.css') && !sheets.has(file)) rmSync(path.join(ROOT, file), { force: true })
  mkdirSync(build, { recursive: true })
  writeFileSync(path.join(build, 'live.json'), JSON.stringify(pages))
}
