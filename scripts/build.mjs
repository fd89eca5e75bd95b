// @ts-check
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { BUILT_ATLAS, BUILT_ORIGIN, DIST, readAtlas } from '../server/atlas.mjs'
import { LIST, noteFiles } from '../server/complete.mjs'
import { noteInline } from '../server/inline.mjs'
import { readSettings } from '../server/settings.mjs'
import { bundleAddress } from './address.mjs'
import { hintCompilation } from './compileHint.mjs'
import { fingerprint } from './fingerprint.mjs'
import { bundleImporter } from './importer.mjs'
import { bundleLive } from './live.mjs'
import { bundleOffline } from './offline.mjs'
import { ROOT, tool } from './process.mjs'
import { squeeze } from './squeeze.mjs'
import { bundleStandalone } from './standalone.mjs'
import { bundleWithoutNext } from './withoutNext.mjs'

const STAMP = path.join(ROOT, DIST, 'joliba-build')

/**
 * Whether the build is up to date with the files.
 * @returns {boolean}
 */
export function isBuilt() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint(ROOT)
}

/**
 * Files that Next changes to mention the build folder. They are shared by all builds, and already mention the default
 * folder.
 */
const NEXT_WRITES = ['tsconfig.json', 'tsconfig.folder.json', 'next-env.d.ts']

/**
 * Builds, then restores the files that Next changes when another build folder than the default is used.
 * @param {() => Promise<number>} work
 */
async function keptAsItIs(work) {
  if (DIST === '.next') return work()
  const before = NEXT_WRITES.map((name) => path.join(ROOT, name))
    .filter((file) => existsSync(file))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
  try {
    return await work()
  } finally {
    for (const { file, text } of before) writeFileSync(file, text)
  }
}

/** @typedef {(dist: string) => Promise<unknown>} Bundle */

/** What is bundled apart from Next's pages. @type {readonly (readonly [what: string, bundle: Bundle])[]} */
const BUNDLES = [
  ['The live map of a widget', bundleLive],
  ['The reader of files', bundleImporter],
  ['The explorer of a page on its own', bundleStandalone],
  ['What reads addresses', bundleAddress],
  ['What is answered without Next', bundleWithoutNext],
]

/**
 * Bundles a part, or says why it could not be.
 * @param {string} what
 * @param {Bundle} bundle
 * @returns {Promise<boolean>} whether it is bundled
 */
async function bundled(what, bundle) {
  try {
    await bundle(path.join(ROOT, DIST))
    return true
  } catch (error) {
    console.error(`${what} could not be bundled: ${error instanceof Error ? error.message : error}`)
    return false
  }
}

/**
 * Makes the production build and stores its fingerprint.
 * @returns {Promise<number>} exit code
 */
export async function build() {
  const { settings, faults } = readSettings(
    { JOLIBA_ORIGIN: process.env.JOLIBA_ORIGIN, JOLIBA_ATLAS: process.env.JOLIBA_ATLAS },
    ROOT,
  )
  if (faults.length > 0) {
    console.error(faults.join('\n'))
    return 1
  }
  // Inlined into pages.
  if (settings.origin) process.env.JOLIBA_ORIGIN = settings.origin
  const made = fingerprint(ROOT)
  // Until it is finished, it is neither up to date nor complete.
  for (const file of [STAMP, path.join(ROOT, DIST, LIST)]) rmSync(file, { force: true })
  const code = await keptAsItIs(() => tool('next', ['build']))
  if (code !== 0) return code
  for (const [what, bundle] of BUNDLES) if (!(await bundled(what, bundle))) return 1
  noteInline(path.join(ROOT, DIST))
  // It would move the lines that source maps are of.
  if (process.env.JOLIBA_SOURCE_MAPS !== '1')
    for (const scripts of ['chunks', 'live']) hintCompilation(path.join(ROOT, DIST, 'static', scripts))
  squeeze(path.join(ROOT, DIST, 'static'))
  // A folder of files gets it once its files are written (scripts/folder/main.ts).
  if (!process.env.JOLIBA_FOLDER && !(await bundled('What works without a network', bundleOffline))) return 1
  writeFileSync(path.join(ROOT, DIST, BUILT_ATLAS), (await readAtlas(ROOT)).folder)
  writeFileSync(path.join(ROOT, DIST, BUILT_ORIGIN), settings.origin ?? '')
  noteFiles(path.join(ROOT, DIST))
  if (made !== undefined) writeFileSync(STAMP, made)
  return 0
}

// `npm run build` always builds.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const given = process.argv.includes('--if-changed') && isBuilt()
  if (given) console.log('Nothing has changed since the last build.')
  else process.exitCode = await build()
}
