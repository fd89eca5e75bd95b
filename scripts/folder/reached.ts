import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Of what Next writes, in which folders names alone say what is needed. */
const NAMED = path.join('_next', 'static')
const PARTS = /^(?:chunks|media)\//

/** Names of hashed files, as pages, scripts and style sheets have them. */
const NAME = /[\w.~-]+\.[a-z\d]+/g

/**
 * Files below `folder` that nothing in it names: scripts of pages that only a server has. They are those of `chunks`
 * and `media` which no page names, nor a script or style sheet that one names.
 */
export function unreached(folder: string): string[] {
  const parts = new Map<string, string>()
  const waiting: string[] = []
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || /\.(?:br|gz)$/.test(entry.name)) continue
    const file = path.join(entry.parentPath, entry.name)
    const isPart = PARTS.test(path.relative(path.join(folder, NAMED), file).split(path.sep).join('/'))
    if (isPart) parts.set(entry.name, file)
    else if (/\.(?:html|js|css|json)$/.test(entry.name)) waiting.push(file)
  }
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (!/\.(?:html|js|css|json)$/.test(file)) continue
    for (const name of new Set(readFileSync(file, 'utf8').match(NAME))) {
      const part = parts.get(name)
      if (part === undefined) continue
      parts.delete(name)
      waiting.push(part)
    }
  }
  return [...parts.values()]
}
