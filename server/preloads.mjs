// @ts-check
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const FILE = 'preloads.json'

/** Class name in Leaflet's code, by which its chunk is recognized. */
const LEAFLET = 'leaflet-pane'
/** The files that a script loads for a dynamic import, as Turbopack writes them. */
const DYNAMIC_IMPORT = /\["static\/chunks\/[^\]]*\]/g

/**
 * Writes `preloads.json` into the folder of a build: by URL of a script, the URLs of the files that it loads for the
 * live map. A page names them in a header, so that they are not requested only when the scripts run.
 * @param {string} build folder of the build
 * @throws if no script loads the live map
 */
export function notePreloads(build) {
  const chunks = path.join(build, 'static', 'chunks')
  const scripts = readdirSync(chunks).filter((name) => name.endsWith('.js'))
  const texts = new Map(scripts.map((name) => [name, readFileSync(path.join(chunks, name), 'utf8')]))
  const hasLeaflet = new Set([...texts].filter(([, text]) => text.includes(LEAFLET)).map(([name]) => name))
  /** @type {Record<string, string[]>} */
  const preloads = {}
  for (const [name, text] of texts) {
    for (const [list] of text.matchAll(DYNAMIC_IMPORT)) {
      /** @type {string[]} */
      const files = JSON.parse(list)
      if (files.some((file) => hasLeaflet.has(path.posix.basename(file)))) {
        preloads[urlOf(`static/chunks/${name}`)] = files.map(urlOf)
        break
      }
    }
  }
  if (Object.keys(preloads).length === 0) throw new Error('no script of the build loads the live map')
  writeFileSync(path.join(build, FILE), JSON.stringify(preloads))
}

/**
 * Reads what `notePreloads` has written.
 * @param {string} build folder of the build
 * @returns {(html: Buffer) => string | undefined} the Link header (RFC 8288) of a page, undefined if none of its scripts
 *   loads a live map
 */
export function readPreloads(build) {
  /** @type {Record<string, string[]>} */
  const preloads = JSON.parse(readFileSync(path.join(build, FILE), 'utf8'))
  const scripts = Object.entries(preloads).map(([script, files]) => ({
    tag: Buffer.from(`src="${script}"`),
    link: files.map(preload).join(', '),
  }))
  return (html) => scripts.find(({ tag }) => html.includes(tag))?.link
}

/** @param {string} file path in the folder of the build */
function urlOf(file) {
  return `/_next/${file}`
}

/**
 * At low priority: scripts of the page itself come first.
 * @param {string} url
 */
function preload(url) {
  return `<${url}>; rel=preload; as=${url.endsWith('.css') ? 'style' : 'script'}; fetchpriority=low`
}
