// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { lookup } from 'mrmime'
import { Answer } from './answer.mjs'
import { DIST } from './atlas.mjs'
import { WORKER_PATH } from './headers.mjs'

/** The build puts a content hash into file names. */
const FOREVER = 'public, max-age=31536000, immutable'
const FRESH = 'public, max-age=3600, stale-while-revalidate=86400'
/** What says which build the site has: an old answer would hide a new build. */
const ALWAYS_ASKED = 'no-cache'

/** @type {[string, string]} */
const OPEN = ['Access-Control-Allow-Origin', '*']

/** @typedef {(path: string, type: string) => Record<string, string>} Secured security headers of a file */

/**
 * All static files by path: the client files of the build, and `public`. Loaded into memory: they are few and small,
 * and streams would have to be closed when clients disconnect. Open to any origin, because sandboxed frames have an
 * opaque one.
 * @param {string} root folder of the repository
 * @param {Secured} secured
 * @returns {Map<string, Answer>}
 */
export function readFiles(root, secured) {
  return new Map([
    ...folder(path.join(root, 'public'), '/', FRESH, secured),
    ...folder(path.join(root, DIST, 'static'), '/_next/static/', FOREVER, secured),
    // The service worker, whose address decides for which pages it may answer.
    ...folder(path.join(root, DIST, 'offline'), '/', ALWAYS_ASKED, secured),
  ])
}

/**
 * @param {string} place
 * @param {string} prefix
 * @param {string} caching
 * @param {Secured} secured
 * @returns {[string, Answer][]}
 */
function folder(place, prefix, caching, secured) {
  if (!existsSync(place)) return []
  return readdirSync(place, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.br'))
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name)
      const address = prefix + path.relative(place, file).split(path.sep).join('/')
      const type = mediaType(entry.name)
      /** @type {[string, string][]} */
      const headers = [
        ['Content-Type', type],
        ['Cache-Control', caching],
        ...(address === WORKER_PATH ? [] : [OPEN]),
        ...Object.entries(secured(address, type)),
      ]
      const br = existsSync(`${file}.br`) ? readFileSync(`${file}.br`) : undefined
      return [
        address,
        new Answer({
          status: 200,
          headers,
          body: readFileSync(file),
          encoded: br ? { br } : {},
          tagged: caching !== FOREVER,
        }),
      ]
    })
}

/** @param {string} name */
function mediaType(name) {
  const type = lookup(name) ?? 'application/octet-stream'
  return /^text\/|javascript|json$/.test(type) ? `${type}; charset=utf-8` : type
}
