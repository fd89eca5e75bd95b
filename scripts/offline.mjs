// @ts-check
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { Worker } from 'node:worker_threads'
import { brotliCompress, constants } from 'node:zlib'
import { readAtlas, writtenIn } from '../server/atlas.mjs'
import { createWorkers } from '../server/workers.mjs'
import { bundle } from './bundle.mjs'
import { ROOT } from './process.mjs'
import { squeeze } from './squeeze.mjs'

/*
 * Use without a network: the service worker `/sw.js`, the script with which it makes files of Views, and the list of
 * what there is to keep, with sizes.
 */

const brotli = promisify(brotliCompress)

/** Modules that only a server has, and what the worker has in their place. */
const REPLACED = new Map([
  ['geodata/load/source', 'keptSource'],
  ['geodata/load/languages', 'keptSource'],
  ['geodata/load/raster', 'keptRaster'],
  ['components/language/translate', 'keptSource'],
])

/** @type {import('esbuild').Plugin} */
const keptInPlace = {
  name: 'kept-in-place',
  setup(build) {
    build.onResolve({ filter: /^(\.|@\/)/ }, ({ path: asked, resolveDir }) => {
      const file = asked.startsWith('@/') ? asked.slice(2) : path.relative(ROOT, path.resolve(resolveDir, asked))
      const instead = REPLACED.get(file.replaceAll('\\', '/'))
      return instead ? { path: path.join(ROOT, 'app', 'offline', `${instead}.ts`) } : undefined
    })
  },
}

/** What is kept in each language: the essentials, without asking, and everything, if the reader wants it. */
const FIRST = {
  pages: ['', '/offline'],
  /** The list of stories is only where there is one. */
  stories: ['/stories'],
  ofStories: [''],
  data: [
    ...['texts.json', 'titles.json', 'rest.json', 'share.json', 'offline.json', 'atlas.json', 'viewfiles.json'],
    // With it pages of a folder of files answer for any query.
    ...(process.env.JOLIBA_FOLDER ? ['folder.json'] : []),
  ],
}
const SHARED = '/stories/shared'
const WHOLE = {
  pages: [
    ...['/list', '/data', '/report', '/about', '/method', '/corrections', '/places', '/actors', '/sources'],
    ...['/own', '/own/any', '/own/any/any', '/studio', '/studio/any', '/studio/present', SHARED],
  ],
  ofStories: ['/files'],
  talks: ['', '/speaker', '?print', '?print&notes=1'],
  data: [
    ...['carry.json', 'ownstory.json', 'standalone.json', 'storyfile.json', 'studio.json', 'takeaway.json'],
    ...['welcome.json', 'manifest.webmanifest'],
  ],
  site: [
    ...['/data/events.geojson', '/data/places.geojson', '/data/regions.geojson', '/data/terms.json'],
    ...['/icon.svg', '/icon-192.png', '/icon-512.png'],
  ],
}

/**
 * Bytes of an answer as transferred, and as browsers store it; rejects if there is none.
 * @typedef {(address: string) => Promise<{ sent: number, stored: number }>} Weigh
 */

/**
 * Writes `sw.js` and `offline.json` into `offline` of a Next build, and what they name into `static/offline`.
 * @param {string} build folder of the build
 * @returns {Promise<void>} rejects if bundling fails, or if a page to be kept is not answered
 */
export async function bundleOffline(build) {
  const out = path.join(build, 'offline')
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const render = startRendering()
  try {
    await render.ready
    await writeOffline({ build, root: path.join(build, 'static'), out, weigh: render.weigh })
  } finally {
    await render.end()
  }
  squeeze(out)
}

/**
 * Writes `sw.js` and `offline.json` into `out`, and what they name into `offline` of `root`.
 * @param {{ build: string, root: string, out: string, weigh: Weigh }} given folder of the build, folder of its hashed
 *   files, and what weighs pages and data
 * @returns {Promise<void>} rejects if bundling fails, or if a page to be kept is not answered
 */
export async function writeOffline({ build, root, out, weigh }) {
  const folder = path.join(root, 'offline')
  rmSync(folder, { recursive: true, force: true })
  const atlas = await readAtlas(ROOT)
  const define = Object.fromEntries(
    Object.entries({
      NODE_ENV: 'production',
      JOLIBA_ORIGIN: process.env.JOLIBA_ORIGIN || 'http://localhost:3000',
      ...writtenIn(atlas),
    }).map(([name, value]) => [`process.env.${name}`, JSON.stringify(value)]),
  )
  const common = { absWorkingDir: ROOT, format: /** @type {const} */ ('iife'), define }
  await bundle(
    {
      ...common,
      entryPoints: { files: path.join(ROOT, 'app', 'offline', 'files.ts') },
      outdir: folder,
      entryNames: '[name]-[hash]',
      plugins: [keptInPlace],
    },
    false,
  )
  squeeze(folder)
  const files = readdirSync(folder).find((name) => /^files-.*\.js$/.test(name))
  const id = readFileSync(path.join(build, 'BUILD_ID'), 'utf8').trim()
  const parts = partsOf(root)
  const list = { build: id, parts, languages: await contentsOf({ build, root, atlas, parts, weigh }) }
  const listed = JSON.stringify(list)
  const listName = `list-${createHash('sha256').update(listed).digest('hex').slice(0, 12)}.json`
  writeFileSync(path.join(folder, listName), listed)
  squeeze(folder)

  const settings = {
    build: id,
    languages: atlas.languages,
    list: `/_next/static/offline/${listName}`,
    files: `/_next/static/offline/${files}`,
    words: wordsIn(atlas.languages),
  }
  await bundle(
    {
      ...common,
      entryPoints: { sw: path.join(ROOT, 'app', 'offline', 'worker.ts') },
      outdir: out,
      banner: { js: `self.OFFLINE=${JSON.stringify(settings)};` },
    },
    false,
  )
  writeFileSync(path.join(out, 'offline.json'), JSON.stringify({ build: id }))
}

/**
 * The hashed files that pages may load, with their sizes as transferred.
 * @param {string} root
 * @returns {[address: string, bytes: number][]}
 */
function partsOf(root) {
  return (
    readdirSync(root, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(?:br|gz|map)$/.test(entry.name))
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
      // Widgets are for other sites.
      .filter((name) => /^(?:chunks|media|own|standalone|offline)\//.test(name) && !name.endsWith('.woff'))
      .sort()
      .map((name) => [`/_next/static/${name}`, sizeOf(path.join(root, name))])
  )
}

/** @param {string} file */
function sizeOf(file) {
  try {
    return statSync(`${file}.br`).size
  } catch {
    return statSync(file).size
  }
}

/**
 * Pages and data in each language, and what they weigh: each is asked for once, which also shows that it is there.
 * @param {{ build: string, root: string, atlas: import('../server/atlas.mjs').BuiltAtlas,
 *   parts: [address: string, bytes: number][], weigh: Weigh }} given
 */
async function contentsOf({ build, root, atlas: { languages }, parts, weigh }) {
  const allParts = {
    sent: parts.reduce((sum, [, bytes]) => sum + bytes, 0),
    stored: parts.reduce(
      (sum, [address]) => sum + statSync(path.join(root, address.replace('/_next/static/', ''))).size,
      0,
    ),
  }
  const slugs = storiesOf(build)
  const isFolder = Boolean(process.env.JOLIBA_FOLDER)
  // A page of a folder of files is the same for every query.
  const talks = WHOLE.talks.filter((one) => !isFolder || !one.includes('?'))
  const entries = languages.map(async (language) => {
    const home = `/${language}`
    const stories = (slugs.get(language) ?? []).map((slug) => ({ slug, at: `${home}/stories/${slug}` }))
    const firstPages = [
      ...[...FIRST.pages, ...(stories.length > 0 ? FIRST.stories : [])].map((one) => home + one),
      ...stories.flatMap(({ at }) => FIRST.ofStories.map((one) => at + one)),
    ]
    const firstData = FIRST.data.map((one) => `${home}/${one}`)
    const pages = [
      ...firstPages,
      // Without stories a folder has no page for one in a link, either (folder/addresses.ts).
      ...WHOLE.pages.filter((one) => one !== SHARED || stories.length > 0 || !isFolder).map((one) => home + one),
      ...stories.flatMap(({ slug, at }) => [
        ...WHOLE.ofStories.map((one) => at + one),
        ...talks.map((one) => `${home}/present/${slug}${one}`),
      ]),
    ]
    const data = [
      ...firstData,
      ...WHOLE.data.map((one) => `${home}/${one}`),
      ...stories.map(({ at }) => `${at}/story.json`),
      ...WHOLE.site,
    ]
    let bytes = allParts.sent
    let stored = allParts.stored
    for (const address of [...pages, ...data]) {
      const weight = await weigh(address)
      bytes += weight.sent
      stored += weight.stored
    }
    return [language, { first: { pages: firstPages, data: firstData }, whole: { pages, data, bytes, stored } }]
  })
  return Object.fromEntries(await Promise.all(entries))
}

/**
 * The slugs of the stories in each language, from Next's list of prerendered pages.
 * @param {string} build
 */
function storiesOf(build) {
  const { routes } = JSON.parse(readFileSync(path.join(build, 'prerender-manifest.json'), 'utf8'))
  /** @type {Map<string, string[]>} */
  const found = new Map()
  for (const route of Object.keys(routes).sort()) {
    const [, language = '', slug = ''] = /^\/([a-z]+)\/stories\/([\w-]+)$/.exec(route) ?? []
    if (slug && slug !== 'shared') found.set(language, [...(found.get(language) ?? []), slug])
  }
  return found
}

/** Renders pages of the build, in a thread as the server's. */
function startRendering() {
  const origin = process.env.JOLIBA_ORIGIN || 'http://localhost:3000'
  const workers = createWorkers({
    count: 1,
    start: () =>
      new Worker(new URL('../server/worker.mjs', import.meta.url), {
        workerData: { root: ROOT, port: 0, origin, tiles: undefined },
        env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      }),
  })
  return {
    ready: workers.ready,
    end: workers.end,
    /** @type {Weigh} */
    async weigh(address) {
      const file = readPublic(address)
      const body = file ?? (await rendered(address))
      const params = { [constants.BROTLI_PARAM_QUALITY]: 5 }
      const sent = address.endsWith('.png') ? body.length : (await brotli(body, { params })).length
      return { sent, stored: body.length }
    },
  }

  /** @param {string} address */
  async function rendered(address) {
    const { status, body } = await workers.render({ target: address, headers: { host: new URL(origin).host } })
    if (status !== 200) throw new Error(`${address} is to be kept, but is answered with ${status}`)
    return body
  }
}

/** @param {string} address */
function readPublic(address) {
  try {
    return readFileSync(path.join(ROOT, 'public', address))
  } catch {
    return undefined
  }
}

/** @param {readonly string[]} languages */
function wordsIn(languages) {
  const folder = path.join(ROOT, 'components', 'language', 'messages')
  return Object.fromEntries(
    languages.map((language) => {
      const { offline, notFound } = JSON.parse(readFileSync(path.join(folder, `${language}.json`), 'utf8'))
      return [language, { ...offline.missing, home: notFound.home }]
    }),
  )
}
