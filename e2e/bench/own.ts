import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { build } from 'esbuild'
import { FILE, keepFile } from '../../scripts/bench/largeFile'
import { median, shown } from '../../scripts/bench/timing'
import { findChromium } from '../../scripts/chromium.mjs'
import type { Run } from './ownInPage'

/**
 * The part of `npm run bench:own` in a browser: from a file that a reader drops to the first answered filter, with the
 * site's own workers, and uDSV in a worker for the same file. The two take turns in one page.
 */
const ROUNDS = 3

async function bundled(file: URL, globalName?: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(file)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    // What a build writes into the site's scripts: nothing of an atlas or a folder is needed here.
    define: { 'process.env': '{}', 'process.env.NODE_ENV': '"production"' },
    ...(globalName ? { globalName } : {}),
  })
  return outputFiles[0]?.text ?? ''
}

await keepFile()
const [page, importer, udsv] = await Promise.all([
  bundled(new URL('./ownInPage.ts', import.meta.url), 'bench'),
  bundled(new URL('../../components/pages/own/importerWorker.ts', import.meta.url)),
  bundled(new URL('./udsvWorker.ts', import.meta.url)),
])
const executablePath = process.env.JOLIBA_CHROMIUM || findChromium(chromium.executablePath())
const browser = await chromium.launch(executablePath ? { executablePath } : {})
try {
  const tab = await browser.newPage()
  await tab.setContent('<input type="file">')
  await tab.addScriptTag({ content: page })
  await tab.locator('input').setInputFiles(FILE)
  await tab.evaluate(`bench.scripts(${JSON.stringify([importer, udsv])})`)
  const runs: Record<'own' | 'udsv', Run[]> = { own: [], udsv: [] }
  for (let round = 0; round < ROUNDS; round++)
    for (const contender of ['own', 'udsv'] as const)
      runs[contender].push(await tab.evaluate<Run>(`bench.${contender}(document.querySelector('input').files[0])`))
  const cores = await tab.evaluate('navigator.hardwareConcurrency')
  console.log(`Chromium ${browser.version()}, ${cores} cores: milliseconds, medians of ${ROUNDS}\n`)
  const [own, other] = [medians(runs.own), medians(runs.udsv)]
  print('From a dropped file to the first answered filter', own)
  print('uDSV', other)
  const total = own.total ?? Number.NaN
  console.log(`as a share of what uDSV takes to parse: ${shown(total / (other.parse ?? Number.NaN))} (at most 0.5)`)
  console.log(`of what it takes to read and parse: ${shown(total / ((other.read ?? 0) + (other.parse ?? Number.NaN)))}`)
} finally {
  await browser.close()
}

function medians(runs: readonly Run[]): Run {
  const [first = {}] = runs
  return Object.fromEntries(Object.keys(first).map((name) => [name, median(runs.map((run) => run[name] ?? 0))]))
}

function print(title: string, run: Run): void {
  console.log(title)
  for (const [name, figure] of Object.entries(run)) console.log(`  ${name.padEnd(32)}${shown(figure).padStart(10)}`)
  console.log('')
}
