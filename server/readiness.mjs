// @ts-check
import { existsSync } from 'node:fs'
import path from 'node:path'
import { DIST } from './atlas.mjs'

/** What the build has to have made, below the folder of the build, and what each file is for. */
const PARTS = [
  ['BUILD_ID', 'the site itself'],
  ['live.json', 'the live map of the widgets'],
  ['scripts.json', 'the inline scripts of the pages'],
  ['joliba/address.mjs', 'what reads addresses'],
]

/**
 * What is missing of the build.
 * @param {string} root folder of the repository
 * @returns {string | undefined} a sentence; undefined when all is there
 */
export function missingPart(root) {
  const missing = PARTS.find(([file = '']) => !existsSync(path.join(root, DIST, file)))
  if (!missing) return undefined
  const [file, purpose] = missing
  return `The build is missing or incomplete: there is no ${DIST}/${file} (${purpose}). Run: npm run build`
}

/**
 * What the site lacks to be ready, and the preparation that ends it: pages made before anybody asks for them, which
 * loads the data.
 * @param {string} root folder of the repository
 * @param {readonly string[]} pages to be made, by their addresses
 * @param {(page: string) => Promise<boolean>} make whether the page is good
 */
export function createReadiness(root, pages, make) {
  let loaded = false
  let preparing = false

  /** Tried again by whoever asks whether the site is ready, as long as no page has come. */
  async function prepare() {
    if (loaded || preparing) return
    preparing = true
    for (const page of pages) {
      try {
        if (await make(page)) loaded = true
      } catch (error) {
        console.error(error)
      }
    }
    preparing = false
  }

  return {
    prepare,

    /** @returns {string | undefined} a sentence; undefined when the site is ready */
    missing() {
      const part = missingPart(root)
      if (part) return part
      if (loaded) return undefined
      prepare()
      return 'The data is not loaded yet: no page has been made.'
    },
  }
}
