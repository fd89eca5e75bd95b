import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { build } from 'esbuild'
import { median, table } from '../../scripts/bench/timing'
import { findChromium } from '../../scripts/chromium.mjs'

/**
 * `npm run bench:dots`: what a browser needs to select 400,000 events at as many places around the world and paint them
 * as the map's dots, compared with a rectangle of the canvas for each, and with 20,000 circles as Leaflet paints them.
 */
const bundle = await build({
  entryPoints: [fileURLToPath(new URL('./dotsInPage.ts', import.meta.url))],
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'bench',
  target: 'es2022',
  minify: true,
})

const executablePath = process.env.JOLIBA_CHROMIUM || findChromium(chromium.executablePath())
const browser = await chromium.launch(executablePath ? { executablePath } : {})
try {
  const page = await browser.newPage()
  await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' })
  const times = await page.evaluate<Readonly<Record<string, readonly number[]>>>('bench.measured()')
  console.log(`Node ${process.version}, Chromium ${browser.version()}`)
  const rows = Object.entries(times)
  for (const [name, unit] of rows.slice(0, 2)) table(`Compared with ${name}`, median(unit), rows)
} finally {
  await browser.close()
}
