// @ts-check
import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number }} Tally */

/**
 * Reads what a runner wrote. A runner that ended badly without naming a failed test, or wrote nothing, counts as one failure.
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
 * Counts a report of Vitest's `json` reporter. A file that could not be loaded holds no tests and counts as one failure.
 * @param {{ numPassedTests: number, numFailedTests: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @returns {Tally}
 */
export function countVitest(report) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length }
}

/**
 * Counts a report of Playwright's `json` reporter. What passed at its second attempt passed, and the runner's own summary names it as flaky. Errors outside a test (the server did not start) count as one failure.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[] }} report
 * @returns {Tally}
 */
export function countPlaywright({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + (errors.length > 0 ? 1 : 0) }
}
