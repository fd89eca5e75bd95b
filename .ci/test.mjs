// @ts-check
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build, isBuilt } from './build.mjs'
import { ensureChromium } from './chromium.mjs'
import { install, isNodeSince } from './install.mjs'
import { freePort } from './port.mjs'
import { ROOT, script, stopSignal, tool } from './process.mjs'
import { countPlaywright, countVitest, readTally } from './tally.mjs'

/** @typedef {import('./tally.mjs').Tally} Tally */

const REPORTS = path.join(ROOT, '.cache')
const UNIT_REPORT = path.join(REPORTS, 'vitest.json')
const E2E_REPORT = path.join(REPORTS, 'playwright.json')

/** @type {string | undefined} */
let browser

/**
 * In order; the first that fails ends the run.
 * @type {[heading: string, step: () => Promise<Tally>][]}
 */
const STEPS = [
  ['Packages', () => needed(installForTests)],
  ['Browser', () => needed(findBrowser)],
  ['Format and lint', () => check(script('lint', process.stdout.isTTY ? '' : '--colors=off'))],
  ['Types', () => check(script('types'))],
  ['Unused code', () => check(script('unused'))],
  ['Data', () => check(script('data:check'))],
  ['Scripts of the widget', () => check(script('embed:derive', '--check'))],
  ['Published schemas', () => check(script('geodata:schema', '--check'))],
  ['Unit and property tests', unit],
  ['Build', () => check(buildIfChanged())],
  ['End-to-end tests', endToEnd],
]

/**
 * A step that only prepares: worth a mention when it fails.
 * @param {() => Promise<boolean>} prepare
 * @returns {Promise<Tally>}
 */
async function needed(prepare) {
  return { passed: 0, failed: (await prepare()) ? 0 : 1 }
}

/**
 * A step that is one test.
 * @param {Promise<number>} exitCode
 * @returns {Promise<Tally>}
 */
async function check(exitCode) {
  return (await exitCode) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function installForTests() {
  if (isNodeSince(20, 19)) return install()
  console.error(`Vitest and knip need Node 20.19 or later; this is ${process.version}. (npm start runs from 20.9.)`)
  return false
}

async function findBrowser() {
  browser = await ensureChromium()
  console.log(
    browser ?? 'No Chromium was found, and none could be installed: install Chromium or Chrome, then try again.',
  )
  return browser !== undefined
}

async function buildIfChanged() {
  if (!isBuilt()) return build()
  console.log('Nothing has changed since the last build.')
  return 0
}

async function unit() {
  rmSync(UNIT_REPORT, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`]
  return readTally(await tool('vitest', ['run', ...reporters]), UNIT_REPORT, countVitest)
}

async function endToEnd() {
  rmSync(E2E_REPORT, { force: true })
  const code = await tool('playwright', ['test'], {
    JOLIBA_CHROMIUM: browser ?? '',
    JOLIBA_E2E_PORT: String(await freePort()),
  })
  return readTally(code, E2E_REPORT, countPlaywright)
}

/** `npm test`: every check there is, and one last line that sums them up. */
async function test() {
  mkdirSync(REPORTS, { recursive: true })
  let passed = 0
  let failed = 0
  /** @type {string[]} */
  const flaky = []
  for (const [heading, step] of STEPS) {
    console.log(`\n── ${heading} ${'─'.repeat(60 - heading.length)}`)
    const began = performance.now()
    /** @type {Tally} */
    let tally
    try {
      tally = await step()
    } catch (error) {
      console.error(error)
      tally = { passed: 0, failed: 1 }
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    console.log(`── ${heading}: ${tally.failed > 0 ? 'failed' : 'good'} after ${seconds} s`)
    passed += tally.passed
    failed += tally.failed
    flaky.push(...(tally.flaky ?? []))
    if (failed > 0) break
  }
  const signal = stopSignal()
  if (signal) console.log(`Stopped by ${signal}.`)
  if (flaky.length > 0)
    console.log(`\nPassed only at the second attempt (more than two fail the run): ${flaky.join('; ')}`)
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
}

process.exitCode = await test()
