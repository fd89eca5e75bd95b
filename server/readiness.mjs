// @ts-check
import { existsSync } from 'node:fs'
import path from 'node:path'
import { DIST } from './atlas.mjs'
import { lackingFile } from './complete.mjs'

/** Files without which a site in use is no longer ready, relative to the folder of the build, with their purpose. */
const PARTS = [
  ['BUILD_ID', 'the site itself'],
  ['live.json', 'the live map of the widgets'],
  ['importer.json', 'the reader of own files'],
  ['standalone.json', 'the explorer of a page on its own'],
  ['inline.json', 'the inline scripts and styles of the pages'],
  ['joliba/address.mjs', 'what reads addresses'],
  ['joliba/withoutNext.mjs', 'the open data service, widgets and files'],
]

/**
 * Which part of the build is missing.
 * @param {string} root folder of the repository
 * @returns {string | undefined} a sentence; undefined if none is
 */
function missingPart(root) {
  const missing = PARTS.find(([file = '']) => !existsSync(path.join(root, DIST, file)))
  if (!missing) return undefined
  const [file, purpose] = missing
  return `The build is missing or incomplete: there is no ${DIST}/${file} (${purpose}). Run: npm run build`
}

/**
 * What a build lacks at the start: without one of its files, pages would fail only when they are asked for.
 * @param {string} root folder of the repository
 * @returns {string | undefined} a sentence; undefined if complete
 */
export function incomplete(root) {
  const part = missingPart(root)
  if (part) return part
  const file = lackingFile(path.join(root, DIST))
  return file && `The build is incomplete: ${DIST}/${file} is missing, or not whole. Run: npm run build`
}

/**
 * Readiness of the site: renders some pages in advance, which loads the data. It is ready when all have been tried, and
 * one has been rendered: what is asked for while it still loads waits for seconds.
 * @param {string} root folder of the repository
 * @param {readonly string[]} pages URLs to render in advance
 * @param {readonly string[]} others URLs that are tried as well, but say nothing about the pages: Next does not render
 *   them, or a database is away
 * @param {(page: string) => Promise<boolean>} make whether rendering succeeded
 */
export function createReadiness(root, pages, others, make) {
  let loaded = false
  let preparing = false

  /** Retried on each readiness check until a page has been rendered. */
  async function prepare() {
    if (loaded || preparing) return
    preparing = true
    let made = 0
    for (const page of [...pages, ...others]) {
      try {
        if ((await make(page)) && pages.includes(page)) made++
      } catch (error) {
        console.error(error)
      }
    }
    loaded = made > 0
    preparing = false
  }

  return {
    prepare,

    /** @returns {string | undefined} a sentence; undefined if the site is ready */
    missing() {
      const part = missingPart(root)
      if (part) return part
      if (loaded) return undefined
      prepare()
      return 'The data is not loaded yet: no page has been made.'
    },
  }
}
