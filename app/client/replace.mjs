// @ts-check
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const HERE = fileURLToPath(new URL('.', import.meta.url))

/**
 * A loader of Turbopack: the source of a file of Next, if a module of this folder takes its place.
 * @this {{ readonly resourcePath: string, getOptions(): { readonly module: string } }}
 * @returns {string}
 */
export default function replace() {
  const { module } = this.getOptions()
  const from = path.relative(path.dirname(this.resourcePath), path.join(HERE, module)).split(path.sep).join('/')
  return `'use client'\nmodule.exports = require('${from}')\n`
}
