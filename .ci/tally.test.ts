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

const GOOD = { stats: { expected: 7, unexpected: 0, flaky: 0 }, errors: [] }

test('a good run counts what passed', () => {
  expect(readTally(0, report(GOOD), countPlaywright)).toEqual({ passed: 7, failed: 0 })
})

test('a runner that leaves no report is one failure', () => {
  expect(readTally(0, path.join(folder, 'none.json'), countVitest)).toEqual({ passed: 0, failed: 1 })
})

test('half a report is one failure, and said to be no report', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(readTally(0, report('{"stats":'), countPlaywright)).toEqual({ passed: 0, failed: 1 })
  expect(said).toHaveBeenCalledWith(expect.stringContaining('is not a report'))
  said.mockRestore()
})

test('a bad exit code without a failed test is one failure', () => {
  expect(readTally(1, report(GOOD), countPlaywright)).toEqual({ passed: 7, failed: 1 })
})

test('what passed at its second attempt passed', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 2 }
  expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 7, failed: 1 })
})

test('a server that did not start is one failure', () => {
  const stats = { expected: 0, unexpected: 0, flaky: 0 }
  expect(countPlaywright({ stats, errors: ['no server'] })).toEqual({ passed: 0, failed: 1 })
})

test('a test file that could not be loaded is one failure beside the failed tests', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
  ]
  expect(countVitest({ numPassedTests: 2, numFailedTests: 1, testResults })).toEqual({ passed: 2, failed: 2 })
})
