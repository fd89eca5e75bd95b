// @ts-check
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readAtlas, writtenIn } from '../server/atlas.mjs'
import { bundle } from './bundle.mjs'
import { ROOT } from './process.mjs'

/*
 * The live map of a widget is a separate bundle: it has one URL, no routes and no server components, so it does not
 * need Next, which is a third of a page. It uses the explorer's components, which import nothing from Next: pages pass
 * in what Next provides (components/view/address.ts, components/ui/lazyPart.ts).
 */

/**
 * The pages, by their names in `live.json`: their entry points. Each is bundled by itself: what they have in common
 * would otherwise be files of its own, and no reader opens both often.
 */
const PAGES = { map: 'main.tsx', story: 'story.tsx' }

const ROOM = path.join(ROOT, 'components', 'pages', 'embed', 'live')

/** @typedef {{ script: string, sheet: string, needed: string[] }} Page */

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
  mkdirSync(build, { recursive: true })
  /** @type {Record<string, Page>} */
  const pages = {}
  for (const [page, file] of Object.entries(PAGES)) {
    const entry = path.join(ROOM, file)
    await bundle(
      {
        entryPoints: [entry],
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
        plugins: [
          lazyAfter(entry),
          {
            name: 'names',
            setup: ({ onEnd }) =>
              onEnd(({ metafile }) => {
                const made = metafile && listed(metafile.outputs, entry, folder)
                if (!made) return
                pages[page] = made
                writeFileSync(path.join(build, 'live.json'), JSON.stringify(pages))
              }),
          },
        ],
      },
      watch,
    )
  }
}

/**
 * Has each lazy part import its page, which is loaded before it in any case. Otherwise esbuild would split what the
 * page needs at once into a file for each set of lazy parts that need it too: some fifty, most of them smaller than the
 * headers of their responses.
 * @param {string} entry
 * @returns {import('esbuild').Plugin}
 */
const lazyAfter = (entry) => ({
  name: 'lazy-after',
  setup(build) {
    // It has a side effect, unlike most files here (package.json): without this, esbuild would leave the import out.
    build.onResolve({ filter: /./ }, ({ path: asked }) =>
      asked === entry ? { path: entry, sideEffects: true } : undefined,
    )
    build.onResolve({ filter: /^(\.|@\/)/ }, async ({ path: asked, kind, importer, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined
      const { path: file, errors } = await build.resolve(asked, { kind: 'import-statement', importer, resolveDir })
      return errors.length > 0 ? { errors } : { path: file, namespace: 'lazy' }
    })
    build.onLoad({ filter: /./, namespace: 'lazy' }, ({ path: file }) => {
      const part = JSON.stringify(file)
      const isDefault = /^export default\b|\bas default\b/m.test(readFileSync(file, 'utf8'))
      return {
        contents: `import ${JSON.stringify(entry)}
export * from ${part}
${isDefault ? `export { default } from ${part}` : ''}`,
        resolveDir: path.dirname(file),
        watchFiles: [file],
      }
    })
  },
})

/**
 * The files for a page to load: the script, its static imports, and the style sheet, which includes those of lazy
 * parts; removes the other style sheets.
 * @param {import('esbuild').Metafile['outputs']} outputs
 * @param {string} entry
 * @param {string} folder
 * @returns {Page | undefined} undefined if bundling failed
 */
function listed(outputs, entry, folder) {
  const address = (/** @type {string} */ file) =>
    `/_next/static/live/${path.relative(folder, path.join(ROOT, file)).replaceAll('\\', '/')}`
  const [script, main] =
    Object.entries(outputs).find(([, { entryPoint }]) => entryPoint && path.join(ROOT, entryPoint) === entry) ?? []
  if (!script || !main?.cssBundle) return undefined
  const needed = new Set([script])
  for (const file of needed)
    for (const { kind, path: other } of outputs[file]?.imports ?? []) if (kind === 'import-statement') needed.add(other)
  needed.delete(script)
  for (const file of Object.keys(outputs))
    if (file.endsWith('.css') && file !== main.cssBundle) rmSync(path.join(ROOT, file), { force: true })
  return { script: address(script), sheet: address(main.cssBundle), needed: [...needed].map(address) }
}
