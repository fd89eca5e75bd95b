// @ts-check
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { scriptSources } from './headers.mjs'

const FILE = 'scripts.json'

/**
 * Notes which inline scripts the pages that a build has prepared hold, in `scripts.json` beside them: the theme's, and
 * the one by which Turbopack starts, which is another in each build.
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
 * The inline scripts that may run in any page, as `securityHeaders` wants them.
 * @param {string} build folder of the build
 * @returns {ReadonlySet<string>}
 * @throws when the build has not noted them
 */
export function readScripts(build) {
  return new Set(JSON.parse(readFileSync(path.join(build, FILE), 'utf8')))
}
