// @ts-check
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { scriptSources, sourceOf } from './headers.mjs'
import { readSheets, reference } from './sheets.mjs'

const FILE = 'inline.json'

/**
 * Writes the CSP sources of what a build has inline into `inline.json` next to it: the scripts of prerendered pages
 * (the theme's, and Turbopack's bootstrap, which differs in each build), and references to style sheets. Those that a
 * page has are hashed with it.
 * @param {string} build folder of the build
 */
export function noteInline(build) {
  const pages = path.join(build, 'server', 'app')
  /** @type {Set<string>} */
  const scripts = new Set()
  for (const file of readdirSync(pages, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue
    for (const source of scriptSources(readFileSync(path.join(pages, file), 'utf8'))) scripts.add(source)
  }
  const names = [...readSheets(build).keys()]
  const styles = Object.fromEntries(names.map((name) => [name, sourceOf(Buffer.from(reference(name)))]))
  writeFileSync(path.join(build, FILE), JSON.stringify({ scripts: [...scripts].sort(), styles }))
}

/**
 * CSP sources for `securityHeaders`: of the inline scripts allowed in any page, and of references to style sheets by
 * their names.
 * @param {string} build folder of the build
 * @returns {{ scripts: ReadonlySet<string>, styles: ReadonlyMap<string, string> }}
 * @throws if the build has no such list
 */
export function readInline(build) {
  const { scripts, styles } = JSON.parse(readFileSync(path.join(build, FILE), 'utf8'))
  return { scripts: new Set(scripts), styles: new Map(Object.entries(styles)) }
}
