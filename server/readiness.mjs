// @ts-check
import { existsSync } from 'node:fs'
import path from 'node:path'

/** What the build has to have made, below `.next`, and what each file is for. */
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
  const missing = PARTS.find(([file = '']) => !existsSync(path.join(root, '.next', file)))
  if (!missing) return undefined
  const [file, purpose] = missing
  return `The build is missing or incomplete: there is no .next/${file} (${purpose}). Run: npm run build`
}
