// @ts-check
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { reference } from '../server/sheets.mjs'

const MANIFEST = /_client-reference-manifest\.js$/
/** Before the JSON of a manifest. */
const ASSIGNED = /^globalThis\.__RSC_MANIFEST\[.*?\] = /m

/**
 * Replaces the style sheets that Next is to write into pages by references. Called once the code is compiled, before
 * pages are prerendered.
 * @param {string} build folder of the build
 * @throws if a manifest is not as expected, or a style sheet not that of its file
 */
export function referToSheets(build) {
  const app = path.join(build, 'server', 'app')
  for (const name of readdirSync(app, { recursive: true, encoding: 'utf8' })) {
    if (!MANIFEST.test(name)) continue
    const file = path.join(app, name)
    const text = readFileSync(file, 'utf8')
    const start = ASSIGNED.exec(text)
    if (!start)
      throw new Error(`${file} is not a manifest of Next as it was known: look at scripts/sheetReferences.mjs.`)
    const head = text.slice(0, start.index + start[0].length)
    const manifest = JSON.parse(text.slice(head.length).replace(/;\s*$/, ''))
    for (const sheet of Object.values(manifest.entryCSSFiles).flat()) refer(sheet, build)
    writeFileSync(file, `${head}${JSON.stringify(manifest)};\n`)
  }
}

/**
 * @param {{ path: string, inlined?: boolean, content?: string }} sheet
 * @param {string} build
 */
function refer(sheet, build) {
  if (!sheet.inlined) return
  const short = reference(path.posix.basename(sheet.path))
  // A build may find the manifest of the last one in Turbopack's cache.
  if (sheet.content !== short && sheet.content !== readFileSync(path.join(build, sheet.path), 'utf8'))
    throw new Error(`Next would write another style sheet into pages than ${sheet.path}.`)
  sheet.content = short
}
