// @ts-check
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/**
 * A loader of Turbopack: the source of a file of a package, if a file of this project takes its place.
 * @this {{ readonly resourcePath: string, getOptions(): { readonly file: string } }}
 * @returns {string}
 */
export default function replace() {
  const { file } = this.getOptions()
  const from = path.relative(path.dirname(this.resourcePath), path.join(ROOT, file)).split(path.sep).join('/')
  return `module.exports = require('${from}')\n`
}
