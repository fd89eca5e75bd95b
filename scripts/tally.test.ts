import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { countPlaywright, countVitest, readTally, sumTallies } from './tally.mjs'

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

test('tests that passed only on their second attempt are listed', () => {
  expect(countPlaywright(flakyReport(0))).toEqual({ passed: 5, failed: 1, flaky: [] })
  expect(countPlaywright(flakyReport(2))).toEqual({
    passed: 7,
    failed: 1,
    flaky: ['map.spec.ts:1 test 0 (desktop)', 'map.spec.ts:2 test 1 (desktop)'],
  })
})

test('a run may have two flaky tests; with more they count as failed', () => {
  const one = { passed: 9, failed: 0, flaky: ['one'] }
  const two = { passed: 5, failed: 1, flaky: ['two'] }
  const check = { passed: 1, failed: 0 }
  expect(sumTallies([check, one, two])).toEqual({ passed: 15, failed: 1, flaky: ['one', 'two'] })
  expect(sumTallies([one, two, one])).toEqual({ passed: 20, failed: 4, flaky: ['one', 'two', 'one'] })
})

test('a server that did not start is one failure', () => {
  const stats = { expected: 0, unexpected: 0 }
  expect(countPlaywright({ stats, errors: ['no server'], suites: [] })).toEqual({ passed: 0, failed: 1, flaky: [] })
})

const PASSED = { status: 'passed', fullName: 'good', failureMessages: [] }

test('a test file that could not be loaded is one failure in addition to failed tests', () => {
  const failed = { status: 'failed', fullName: 'bad', failureMessages: ['Error: no'] }
  const testResults = [
    { name: 'a.test.ts', status: 'failed', assertionResults: [] },
    { name: 'b.test.ts', status: 'failed', assertionResults: [PASSED, failed] },
    { name: 'c.test.ts', status: 'passed', assertionResults: [PASSED] },
  ]
  const report = { numPassedTests: 2, numFailedTests: 1, testResults }
  expect(countVitest(report)).toEqual({ passed: 2, failed: 2, flaky: [] })
})

test('a unit test that passed only on its second attempt is listed', () => {
  const second = { status: 'passed', fullName: 'the map opens', failureMessages: ['Error: no map'] }
  const testResults = [{ name: '/joliba/map.test.tsx', status: 'passed', assertionResults: [PASSED, second] }]
  const report = { numPassedTests: 2, numFailedTests: 0, testResults }
  expect(countVitest(report)).toEqual({ passed: 2, failed: 0, flaky: ['map.test.tsx the map opens'] })
})
