// @ts-check
import { existsSync, readFileSync } from 'node:fs'

/**
 * @typedef {{ passed: number, failed: number, flaky?: readonly string[] }} Tally `flaky`: names of tests that passed
 *   only on their second attempt
 */

/**
 * @typedef {{ suites?: PlaywrightSuite[], specs: { title: string, file: string, line: number, tests: { status: string,
 *   projectName: string }[] }[] }} PlaywrightSuite
 */

/** Maximum number of tests that may pass only on their second attempt: a busy machine may slow one down. */
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
 * Counts a report of Vitest's `json` reporter. A file that could not be loaded has no tests and counts as one failure.
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: { status:
 *   string }[] }[] }} report
 * @returns {Tally}
 */
export function countVitest(report) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length }
}

/**
 * Counts a report of Playwright's `json` reporter. Tests that passed on their second attempt are listed; more than two
 * of them count as failed. Errors outside a test (the server did not start) count as one failure.
 * @param {{ stats: { expected: number, unexpected: number }, errors: unknown[], suites: PlaywrightSuite[] }} report
 * @returns {Tally}
 */
export function countPlaywright({ stats, errors, suites }) {
  const flaky = suites.flatMap(flakyIn)
  const failed = stats.unexpected + (errors.length > 0 ? 1 : 0)
  return flaky.length > FLAKY_AT_MOST
    ? { passed: stats.expected, failed: failed + flaky.length, flaky }
    : { passed: stats.expected + flaky.length, failed, flaky }
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
