import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { countPlaywright, countVitest, readTally } from './tally.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'joliba-tally-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function report(content: unknown): string {
  const file = path.join(folder, 'report.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

const GOOD = { stats: { expected: 7, unexpected: 0 }, errors: [], suites: [] }

test('a successful run counts its tests', () => {
  expect(readTally(0, report(GOOD), countPlaywright)).toEqual({ passed: 7, failed: 0, flaky: [] })
})

test('a missing report is one failure', () => {
  expect(readTally(0, path.join(folder, 'none.json'), countVitest)).toEqual({ passed: 0, failed: 1 })
})

test('a truncated report is one failure, reported as no report', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(readTally(0, report('{"stats":'), countPlaywright)).toEqual({ passed: 0, failed: 1 })
  expect(said).toHaveBeenCalledWith(expect.stringContaining('is not a report'))
  said.mockRestore()
})

test('a bad exit code without failed tests is one failure', () => {
  expect(readTally(1, report(GOOD), countPlaywright)).toEqual({ passed: 7, failed: 1, flaky: [] })
})

/** A report with this many tests that passed only on their second attempt, half of them in a group. */
function flakyReport(count: number) {
  const specs = Array.from({ length: count }, (_, i) => ({
    title: `test ${i}`,
    file: 'map.spec.ts',
    line: i + 1,
    tests: [{ status: 'flaky', projectName: 'desktop' }],
  }))
  const good = { title: 'good', file: 'map.spec.ts', line: 99, tests: [{ status: 'expected', projectName: 'phone' }] }
  const grouped = { specs: specs.filter((_, i) => i % 2 === 1) }
  const suite = { specs: [good, ...specs.filter((_, i) => i % 2 === 0)], suites: [grouped] }
  return { stats: { expected: 5, unexpected: 1 }, errors: [], suites: [suite] }
}

test('up to two tests may pass only on their second attempt, and are listed', () => {
  expect(countPlaywright(flakyReport(0))).toEqual({ passed: 5, failed: 1, flaky: [] })
  expect(countPlaywright(flakyReport(2))).toEqual({
    passed: 7,
    failed: 1,
    flaky: ['map.spec.ts:1 test 0 (desktop)', 'map.spec.ts:2 test 1 (desktop)'],
  })
})

test('more than two flaky tests count as failed', () => {
  const { passed, failed, flaky } = countPlaywright(flakyReport(3))
  expect({ passed, failed }).toEqual({ passed: 5, failed: 4 })
  expect(flaky).toHaveLength(3)
})

test('a server that did not start is one failure', () => {
  const stats = { expected: 0, unexpected: 0 }
  expect(countPlaywright({ stats, errors: ['no server'], suites: [] })).toEqual({ passed: 0, failed: 1, flaky: [] })
})

test('a test file that could not be loaded is one failure in addition to failed tests', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
  ]
  expect(countVitest({ numPassedTests: 2, numFailedTests: 1, testResults })).toEqual({ passed: 2, failed: 2 })
})
