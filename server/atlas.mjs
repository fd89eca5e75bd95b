// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The atlas that is built and served unless JOLIBA_ATLAS names another folder. */
const USUAL_ATLAS = 'geodata/mali'

/**
 * What of an atlas the build writes into every page and bundle: with which languages it is offered, and whether it
 * tells stories.
 * @typedef {{ folder: string, languages: readonly string[], stories: boolean, called: object, ground: string, version:
 *   object | null }} BuiltAtlas `folder` from the root, with forward slashes; `called` its title and what else it says
 *   of itself, by language; `ground` the path of the ground map from the root; `version` the last that was published
 */

/**
 * Reads what a build needs of an atlas before any of its code runs. What is wrong with the data is `npm run
 * data:check`'s to say: here it is passed over.
 * @param {string} root folder of the repository
 * @param {string} [named] folder of the atlas, from the root
 * @returns {Promise<BuiltAtlas>}
 */
export async function readAtlas(root, named = process.env.JOLIBA_ATLAS || USUAL_ATLAS) {
  // Not before: whoever is to install it loads this file, too.
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
 * What is wrong with the name of an atlas's folder, in a sentence that says what would be right.
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
 * What the build writes into every page and bundle of an atlas, as `process.env` has it there.
 * @param {BuiltAtlas} atlas
 * @returns {Record<string, string>}
 */
export function writtenIn({ folder, languages, stories, called, version }) {
  return {
    JOLIBA_ATLAS: folder,
    JOLIBA_SITE: JSON.stringify({ languages, stories, ...called }),
    JOLIBA_VERSION: JSON.stringify(version),
  }
}

/** In the folder of a build: the folder of the atlas that it was made for. */
export const BUILT_ATLAS = 'joliba-atlas'

/**
 * The folder of the atlas that a build was made for, or what is wrong where another one is asked for.
 * @param {string} root folder of the repository
 * @param {string | undefined} asked JOLIBA_ATLAS at the start
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

/** The folder that the build is written to and served from. */
export const DIST = process.env.JOLIBA_DIST || '.next'
