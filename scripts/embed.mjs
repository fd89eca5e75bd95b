// @ts-check
import { readFile, writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/*
 * `npm run embed:derive` derives the parts of a widget's document besides its map: two scripts, `public/embed.js` for
 * the host page and one inside the document, and its style sheet. With `--check` nothing is written; outdated files are
 * listed.
 */

const ROOT = new URL('../', import.meta.url)
const ROOM = 'components/pages/embed'

/** CSS modules whose classes the build renames, by their name in widgetCss.ts. */
const MODULES = {
  still: 'components/parts/map/StillMap.module.css',
  labels: 'components/parts/map/Labels.module.css',
  marks: 'components/parts/map/PlaceMarks.module.css',
  regions: 'components/parts/map/RegionShapes.module.css',
  kinds: 'components/ui/KindMark.module.css',
  sides: `${ROOM}/Sides.module.css`,
}

/** @typedef {{ readonly to: string, readonly from: string, readonly make: () => Promise<string> }} Derived */

/** @type {readonly Derived[]} */
const DERIVED = [
  { to: 'public/embed.js', from: `${ROOM}/script/element.ts`, make: () => script('element.ts') },
  {
    to: `${ROOM}/script/frame.json`,
    from: `${ROOM}/script/frame.ts`,
    make: async () => `${JSON.stringify({ script: await script('frame.ts') })}\n`,
  },
  { to: `${ROOM}/styles.json`, from: `${ROOM}/document.css and the sheets that scripts/embed.mjs names`, make: styles },
]

/** @param {string} name */
async function script(name) {
  const { outputFiles } = await build({
    entryPoints: [new URL(`${ROOM}/script/${name}`, ROOT).pathname],
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['es2022'],
    charset: 'utf8',
    write: false,
  })
  return (outputFiles[0]?.text ?? '').trim()
}

async function styles() {
  const modules = await Promise.all(Object.entries(MODULES).map(async ([name, file]) => [name, await sheet(file)]))
  const first = `${await sheet('components/ui/tokens.css')}${await sheet('components/ui/base.css')}`
  const last = await sheet(`${ROOM}/document.css`)
  return `${JSON.stringify({ first, modules: Object.fromEntries(modules), last })}\n`
}

/** @param {string} file */
async function sheet(file) {
  const { outputFiles } = await build({
    entryPoints: [new URL(file, ROOT).pathname],
    bundle: true,
    minify: true,
    // The document renames the classes of modules itself (widgetCss.ts).
    loader: { '.module.css': 'css' },
    charset: 'utf8',
    write: false,
  })
  return (outputFiles[0]?.text ?? '').trim()
}

const checking = process.argv.includes('--check')
for (const { to, from, make } of DERIVED) {
  const text = await make()
  const file = new URL(to, ROOT)
  if (!checking) {
    await writeFile(file, text)
    console.log(`${to}: ${gzipSync(text).length} bytes gzipped`)
  } else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
    console.error(`${to} is not what ${from} makes: npm run embed:derive`)
    process.exitCode = 1
  }
}
