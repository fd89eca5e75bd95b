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
  data: ['texts.json', 'titles.json', 'rest.json', 'share.json', 'offline.json', 'atlas.json', 'viewfiles.json'],
}
const WHOLE = {
  pages: [
    ...['/list', '/data', '/report', '/about', '/method', '/corrections', '/places', '/actors', '/sources'],
    ...['/own', '/own/any', '/own/any/any', '/studio', '/studio/any', '/studio/present', '/stories/shared'],
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
 * Writes `sw.js` and `offline.json` into `offline` of a Next build, and what they name into `static/offline`.
 * @param {string} build folder of the build
 * @returns {Promise<void>} rejects if bundling fails, or if a page to be kept is not answered
 */
export async function bundleOffline(build) {
  const folder = path.join(build, 'static', 'offline')
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
  const parts = partsOf(build)
  const list = { build: id, parts, languages: await contentsOf(build, atlas, parts) }
  const listed = JSON.stringify(list)
  const listName = `list-${createHash('sha256').update(listed).digest('hex').slice(0, 12)}.json`
  writeFileSync(path.join(folder, listName), listed)
  squeeze(folder)

  const out = path.join(build, 'offline')
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
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
  squeeze(out)
}

/**
 * The hashed files that pages may load, with their sizes as transferred.
 * @param {string} build
 * @returns {[address: string, bytes: number][]}
 */
function partsOf(build) {
  const root = path.join(build, 'static')
  return (
    readdirSync(root, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(?:br|map)$/.test(entry.name))
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
 * Pages and data in each language, and what they weigh: each is rendered once, which also shows that it is there.
 * @param {string} build
 * @param {import('../server/atlas.mjs').BuiltAtlas} atlas
 * @param {[address: string, bytes: number][]} parts
 */
async function contentsOf(build, { languages }, parts) {
  const allParts = {
    sent: parts.reduce((sum, [, bytes]) => sum + bytes, 0),
    stored: parts.reduce((sum, [address]) => sum + statSync(path.join(build, address.replace('/_next/', ''))).size, 0),
  }
  const slugs = storiesOf(build)
  const render = startRendering()
  try {
    await render.ready
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
        ...WHOLE.pages.map((one) => home + one),
        ...stories.flatMap(({ slug, at }) => [
          ...WHOLE.ofStories.map((one) => at + one),
          ...WHOLE.talks.map((one) => `${home}/present/${slug}${one}`),
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
        const weight = await render.weight(address)
        bytes += weight.sent
        stored += weight.stored
      }
      return [language, { first: { pages: firstPages, data: firstData }, whole: { pages, data, bytes, stored } }]
    })
    return Object.fromEntries(await Promise.all(entries))
  } finally {
    await render.end()
  }
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
    /** Bytes of an answer as transferred, and as browsers store it. @param {string} address */
    async weight(address) {
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
