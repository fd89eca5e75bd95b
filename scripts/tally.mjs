// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * @typedef {{ passed: number, failed: number, flaky?: readonly string[] }} Tally `flaky`: names of tests that passed
 *   only on their second attempt
 */

/**
 * @typedef {{ suites?: PlaywrightSuite[], specs: { title: string, file: string, line: number, tests: { status: string,
 *   projectName: string }[] }[] }} PlaywrightSuite
 */

/** Maximum number of tests of a run that may pass only on their second attempt: a busy machine may slow one down. */
const FLAKY_AT_MOST = 2

/**
 * Reads a test report. A runner that failed without a failed test, or wrote no report, counts as one failure.
 * @template Report
 * @param {number} code the runner's exit code
 * @param {string} file its JSON report
 * @param {(report: Report) => Tally} count
 * @returns {Tally}
 */
export function readTally(code, file, count) {
  /** @type {Tally} */
  let tally = { passed: 0, failed: 0 }
  let complete = false
  try {
    if (existsSync(file)) {
      tally = count(JSON.parse(readFileSync(file, 'utf8')))
      complete = true
    }
  } catch (error) {
    console.error(`${file} is not a report: ${error}`)
  }
  if ((code !== 0 || !complete) && tally.failed === 0) return { ...tally, failed: 1 }
  return tally
}

/**
 * The sum of a run's tallies. More than two flaky tests count as failed instead of passed.
 * @param {readonly Tally[]} tallies
 * @returns {Required<Tally>}
 */
export function sumTallies(tallies) {
  const sum = (/** @type {'passed' | 'failed'} */ what) => tallies.reduce((all, tally) => all + tally[what], 0)
  const flaky = tallies.flatMap((tally) => tally.flaky ?? [])
  const tooMany = flaky.length > FLAKY_AT_MOST ? flaky.length : 0
  return { passed: sum('passed') - tooMany, failed: sum('failed') + tooMany, flaky }
}

/**
 * Counts a report of Vitest's `json` reporter. A file that could not be loaded has no tests and counts as one failure.
 * A test that passed on its second attempt keeps the failure of its first.
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: { name: string, status: string,
 *   assertionResults: { status: string, fullName: string, failureMessages: readonly string[] }[] }[] }} report
 * @returns {Tally}
 */
export function countVitest(report) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  )
  const flaky = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
      .map(({ fullName }) => `${path.basename(name)} ${fullName}`),
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length, flaky }
}

/**
 * Counts a report of Playwright's `json` reporter. Tests that passed on their second attempt are listed. Errors outside
 * a test (the server did not start) count as one failure.
 * @param {{ stats: { expected: number, unexpected: number }, errors: unknown[], suites: PlaywrightSuite[] }} report
 * @returns {Tally}
 */
export function countPlaywright({ stats, errors, suites }) {
  const flaky = suites.flatMap(flakyIn)
  return { passed: stats.expected + flaky.length, failed: stats.unexpected + (errors.length > 0 ? 1 : 0), flaky }
}

/**
 * @param {PlaywrightSuite} suite
 * @returns {string[]}
 */
function flakyIn({ suites = [], specs }) {
  const own = specs.flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === 'flaky')
      .map(({ projectName }) => `${file}:${line} ${title} (${projectName})`),
  )
  return [...own, ...suites.flatMap(flakyIn)]
}
