// @ts-check
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { scriptSources } from './headers.mjs'

const FILE = 'scripts.json'

/**
 * Collects the inline scripts of prerendered pages into `scripts.json` next to them: the theme's script, and
 * Turbopack's bootstrap, which differs in each build.
 * @param {string} build folder of the build
 */
export function noteScripts(build) {
  const pages = path.join(build, 'server', 'app')
  /** @type {Set<string>} */
  const scripts = new Set()
  for (const file of readdirSync(pages, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue
    for (const source of scriptSources(readFileSync(path.join(pages, file), 'utf8'))) scripts.add(source)
  }
  writeFileSync(path.join(build, FILE), JSON.stringify([...scripts].sort()))
}

/**
 * Inline scripts allowed in any page, for `securityHeaders`.
 * @param {string} build folder of the build
 * @returns {ReadonlySet<string>}
 * @throws if the build has no such list
 */
export function readScripts(build) {
  return new Set(JSON.parse(readFileSync(path.join(build, FILE), 'utf8')))
}
