// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The default atlas; JOLIBA_ATLAS names another folder. */
const USUAL_ATLAS = 'geodata/mali'

/**
 * What the build inlines into every page and bundle.
 * @typedef {{ folder: string, languages: readonly string[], stories: boolean, called: object, ground: string, version:
 *   object | null }} BuiltAtlas `folder` relative to the root, with forward slashes; `called`: title and other texts,
 *   by language; `ground`: path of the base map relative to the root; `version`: the last published one
 */

/**
 * Reads what a build needs to know of an atlas before any of its code runs. Ignores faults in the data, which `npm run
 * data:check` reports.
 * @param {string} root folder of the repository
 * @param {string} [named] folder of the atlas, relative to the root
 * @returns {Promise<BuiltAtlas>}
 */
export async function readAtlas(root, named = process.env.JOLIBA_ATLAS || USUAL_ATLAS) {
  // Imported lazily: the installer loads this file before dependencies exist.
  const { parse } = await import('yaml')
  const folder = path.relative(root, path.resolve(root, named)).replaceAll('\\', '/')
  const file = (/** @type {string} */ name) => path.join(root, folder, name)
  const config = existsSync(file('atlas.yaml')) ? parse(readFileSync(file('atlas.yaml'), 'utf8')) : {}
  const history = existsSync(file('history.json')) ? JSON.parse(readFileSync(file('history.json'), 'utf8')) : null
  return {
    folder,
    languages: config?.languages ?? [],
    stories: existsSync(file('stories')) && readdirSync(file('stories')).some((name) => name.endsWith('.md')),
    called: { title: config?.title, tagline: config?.tagline, description: config?.description },
    ground: path.posix.join(folder, config?.map?.ground ?? 'basemap/ground.json'),
    version: history?.versions.at(-1) ?? null,
  }
}

/**
 * What is wrong with the name of an atlas folder, and what would be right.
 * @param {string} root folder of the repository
 * @param {string} folder
 * @returns {string | undefined}
 */
export function atlasFault(root, folder) {
  const inside = path.relative(root, path.resolve(root, folder))
  const isInside = inside !== '' && !inside.startsWith('..') && !path.isAbsolute(inside)
  if (isInside && existsSync(path.join(root, inside, 'atlas.yaml'))) return undefined
  return `JOLIBA_ATLAS is "${folder}": give a folder inside the project that holds an atlas.yaml, such as ${USUAL_ATLAS}.`
}

/**
 * Environment variables that the build inlines for an atlas.
 * @param {BuiltAtlas} atlas
 * @returns {Record<string, string>}
 */
export function writtenIn({ folder, languages, stories, called, version }) {
  return {
    JOLIBA_ATLAS: folder,
    JOLIBA_SITE: JSON.stringify({ languages, stories, served: servesData(), ...called }),
    JOLIBA_VERSION: JSON.stringify(version),
    // The path of a folder of files (scripts/static.ts); empty for a server.
    JOLIBA_FOLDER: process.env.JOLIBA_FOLDER ?? '',
  }
}

/** Whether a database is set, so that the menu leads to its data set; the address itself stays out of every page. */
export function servesData() {
  return Boolean(process.env.DATABASE_URL?.trim())
}

/** File in the build folder with the path of its atlas. */
export const BUILT_ATLAS = 'joliba-atlas'

/**
 * The folder of the atlas in the build, or a fault if another one is requested.
 * @param {string} root folder of the repository
 * @param {string | undefined} asked JOLIBA_ATLAS at startup
 * @returns {{ folder: string, fault?: string }}
 */
export function builtAtlas(root, asked) {
  const file = path.join(root, DIST, BUILT_ATLAS)
  const folder = existsSync(file) ? readFileSync(file, 'utf8') : USUAL_ATLAS
  if (!asked || path.resolve(root, asked) === path.resolve(root, folder)) return { folder }
  return {
    folder,
    fault: `JOLIBA_ATLAS is "${asked}", but the site is built for ${folder}: build it anew with npm run build, or leave JOLIBA_ATLAS out.`,
  }
}

/** File in the build folder with the origin that its pages name; empty if none was given. */
export const BUILT_ORIGIN = 'joliba-origin'

/**
 * The origin that the pages of the build name, and a warning if another one is given at the start.
 * @param {string} root folder of the repository
 * @param {string | undefined} given the origin in JOLIBA_ORIGIN
 * @returns {{ origin: string | undefined, warning?: string }} `origin`: that at the start, else that of the build
 */
export function builtOrigin(root, given) {
  const file = path.join(root, DIST, BUILT_ORIGIN)
  const built = (existsSync(file) && readFileSync(file, 'utf8')) || undefined
  if (!given || given === built) return { origin: built }
  return {
    origin: given,
    warning: `JOLIBA_ORIGIN is "${given}", but cards, citations, embed codes and the sitemap of this build name ${built ?? 'http://localhost:3000'}: build it anew with JOLIBA_ORIGIN=${given} npm run build.`,
  }
}

/** The build folder. */
export const DIST = process.env.JOLIBA_DIST || '.next'
