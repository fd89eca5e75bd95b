// @ts-check
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { freePort } from '../server/port.mjs'
import { build, isBuilt } from './build.mjs'
import { ensureChromium } from './chromium.mjs'
import { install, isNodeSince } from './install.mjs'
import { ensurePostgres, startCluster } from './postgres.mjs'
import { keepingOutput, node, ROOT, script, stopSignal, tool } from './process.mjs'
import { countPlaywright, countVitest, readTally, sumTallies } from './tally.mjs'

/** @typedef {import('./tally.mjs').Tally} Tally */

const REPORTS = path.join(ROOT, '.cache')
const UNIT_REPORT = path.join(REPORTS, 'vitest.json')
const E2E_REPORT = path.join(REPORTS, 'playwright.json')

/** @type {string | undefined} */
let browser

/** Folder of PostgreSQL's programs. @type {string | undefined} */
let postgres

/** @typedef {readonly [heading: string, step: () => Promise<Tally>, needed?: 'needed']} Step */
/** @typedef {Tally & { heading: string }} StepTally */

/**
 * Stages run one after another, each with parallel lanes: checks and build hardly use more than one core each. One run
 * tells every failure: only a step that the following steps need ends its lane, and the run after its stage.
 * @type {readonly (readonly (readonly Step[])[])[]}
 */
const STAGES = [
  [
    [
      ['Packages', () => prepared(installForTests), 'needed'],
      ['Browser', () => prepared(findBrowser), 'needed'],
      ['Database', () => prepared(findPostgres), 'needed'],
    ],
  ],
  [
    [
      ['Format and lint', () => check(script('lint', process.stdout.isTTY ? '' : '--colors=off'))],
      ['Types', () => check(script('types'))],
      ['Unused code', () => check(script('unused'))],
      ['Data', () => check(script('data:check'))],
      ['Scripts of the widget', () => check(script('embed:derive', '--check'))],
      ['Published schemas', () => check(script('geodata:schema', '--check'))],
      ['Build', () => check(buildIfChanged()), 'needed'],
      ['Build of a second atlas', () => check(buildSecond()), 'needed'],
      ['Folder of the second atlas', () => check(writeSecond()), 'needed'],
    ],
    [['Unit and property tests', unit]],
  ],
  [[['End-to-end tests', endToEnd]]],
]

/**
 * A preparatory step: reported only if it fails.
 * @param {() => Promise<boolean>} prepare
 * @returns {Promise<Tally>}
 */
async function prepared(prepare) {
  return { passed: 0, failed: (await prepare()) ? 0 : 1 }
}

/**
 * A step that counts as one test.
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

/** Where there is none, its tests are skipped, but never where all checks are wanted. */
async function findPostgres() {
  postgres = await ensurePostgres()
  if (postgres) return true
  console.log('No PostgreSQL with PostGIS was found, and none could be installed: its tests are skipped.')
  return process.env.JOLIBA_POSTGIS !== 'always'
}

async function buildIfChanged() {
  if (!isBuilt()) return build()
  console.log('Nothing has changed since the last build.')
  return 0
}

/** What its size is, nobody asks. */
const SECOND = { JOLIBA_ATLAS: 'e2e/fixtures/veyra', JOLIBA_ROUGH: '1' }

/** The atlas of an invented island, with which e2e/veyra.spec.ts shows that the code works for any atlas. */
function buildSecond() {
  return node('scripts/build.mjs', ['--if-changed'], {
    ...SECOND,
    JOLIBA_DIST: '.cache/veyra',
  })
}

/** The same as a folder of files, for e2e/folder.spec.ts; fails if a link leads nowhere. */
function writeSecond() {
  return tool('tsx', ['scripts/static.ts', '--base', '/isles/veyra/', '--out', '.cache/veyraOut'], {
    ...SECOND,
    JOLIBA_DIST: '.cache/veyraFolder',
  })
}

async function unit() {
  rmSync(UNIT_REPORT, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`]
  const cluster = postgres ? await startCluster(postgres) : undefined
  try {
    const code = await tool('vitest', ['run', '--retry=1', ...reporters], {
      JOLIBA_TEST_DATABASE: cluster?.address() ?? '',
    })
    return readTally(code, UNIT_REPORT, countVitest)
  } finally {
    cluster?.stop()
  }
}

async function endToEnd() {
  rmSync(E2E_REPORT, { force: true })
  const code = await tool('playwright', ['test'], {
    JOLIBA_CHROMIUM: browser ?? '',
    JOLIBA_E2E_PORT: String(await freePort()),
  })
  return readTally(code, E2E_REPORT, countPlaywright)
}

/**
 * Runs the steps of a lane, up to the failure of one that others need.
 * @param {readonly Step[]} lane
 * @param {boolean} alone whether no other lane runs in parallel: then output is passed on immediately, otherwise at the
 *   end of each step
 * @returns {Promise<{ tallies: StepTally[], complete: boolean }>}
 */
async function runLane(lane, alone) {
  /** @type {StepTally[]} */
  const tallies = []
  for (const [heading, step, needed] of lane) {
    const title = `\n── ${heading} ${'─'.repeat(60 - heading.length)}`
    const began = performance.now()
    const attempt = () => step().catch(failed)
    if (alone) console.log(title)
    const { result: tally, output } = alone ? { result: await attempt(), output: '' } : await keepingOutput(attempt)
    if (!alone) console.log(`${title}\n${output.trimEnd()}`)
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    console.log(`── ${heading}: ${tally.failed > 0 ? 'failed' : 'good'} after ${seconds} s`)
    tallies.push({ ...tally, heading })
    if (stopSignal() || (tally.failed > 0 && needed)) return { tallies, complete: false }
  }
  return { tallies, complete: true }
}

/**
 * @param {unknown} error
 * @returns {Tally}
 */
function failed(error) {
  console.error(error)
  return { passed: 0, failed: 1 }
}

/** `npm test`: all checks, and a final line with the totals. */
async function test() {
  mkdirSync(REPORTS, { recursive: true })
  /** @type {StepTally[]} */
  const tallies = []
  for (const lanes of STAGES) {
    const ran = await Promise.all(lanes.map((lane) => runLane(lane, lanes.length === 1)))
    tallies.push(...ran.flatMap((lane) => lane.tallies))
    if (!ran.every((lane) => lane.complete)) break
  }
  const signal = stopSignal()
  if (signal) console.log(`Stopped by ${signal}.`)
  const { passed, failed, flaky } = sumTallies(tallies)
  if (flaky.length > 0)
    console.log(`\nPassed only at the second attempt (more than two fail the run): ${flaky.join('; ')}`)
  const broken = tallies.filter((tally) => tally.failed > 0).map((tally) => `${tally.heading} (${tally.failed})`)
  if (broken.length > 0) console.log(`\nFailed: ${broken.join('; ')}`)
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
}

process.exitCode = await test()
