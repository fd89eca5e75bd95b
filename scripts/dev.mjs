// @ts-check
import { statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DIST } from '../server/atlas.mjs'
import { bundleImporter } from './importer.mjs'
import { bundleLive } from './live.mjs'
import { ROOT, tool } from './process.mjs'
import { bundleStandalone } from './standalone.mjs'

// `npm run dev`: Next, the live bundle of the widget and the reader of files, all in watch mode.

const BUILD = path.join(ROOT, DIST, 'dev')

/**
 * When the folder of Next's static files was created.
 * @returns {number} milliseconds since 1970; 0 if it does not exist
 */
function made() {
  return statSync(path.join(BUILD, 'static'), { throwIfNoEntry: false })?.birthtimeMs ?? 0
}

const began = Date.now()
let running = true
const next = tool('next', ['dev', ...process.argv.slice(2)]).finally(() => {
  running = false
})
// Next empties its folder when it starts.
while (running && made() < began) await pause(200)
if (running)
  await Promise.all([bundleLive, bundleImporter, bundleStandalone].map((bundle) => bundle(BUILD, { watch: true })))
process.exitCode = await next
// Otherwise the file watcher would keep running.
process.exit()
