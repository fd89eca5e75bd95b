// @ts-check
import { statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DIST } from '../server/atlas.mjs'
import { bundleLive } from './live.mjs'
import { ROOT, tool } from './process.mjs'

// `npm run dev`: Next, and beside it the live map of a widget, each made anew when a file changes.

const BUILD = path.join(ROOT, DIST, 'dev')

/**
 * When the folder of what Next serves as it is was made.
 * @returns {number} milliseconds since 1970; 0 where there is none
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
if (running) await bundleLive(BUILD, { watch: true })
process.exitCode = await next
// What watches the files would go on.
process.exit()
