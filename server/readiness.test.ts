import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { noteFiles } from './complete.mjs'
import { createReadiness, incomplete } from './readiness.mjs'

const PARTS = [
  ...['BUILD_ID', 'live.json', 'importer.json', 'standalone.json', 'inline.json'],
  ...['joliba/address.mjs', 'joliba/withoutNext.mjs'],
]

let root = ''

function write(...files: readonly string[]) {
  for (const file of files) {
    mkdirSync(path.dirname(path.join(root, '.next', file)), { recursive: true })
    writeFileSync(path.join(root, '.next', file), '')
  }
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'joliba-readiness-'))
})
afterEach(() => {
  rmSync(root, { recursive: true })
  vi.restoreAllMocks()
})

it.each(PARTS)('a build without %s is incomplete', (missing) => {
  write(...PARTS.filter((part) => part !== missing))
  expect(incomplete(root)).toMatch(new RegExp(`\\.next/${missing} .*npm run build$`))
})

it('at the start, a build must be finished and whole', () => {
  write(...PARTS, 'build-manifest.json')
  expect(incomplete(root)).toContain('.next/joliba-files.json is missing')
  noteFiles(path.join(root, '.next'))
  expect(incomplete(root)).toBeUndefined()
  rmSync(path.join(root, '.next', 'build-manifest.json'))
  expect(incomplete(root)).toMatch(/\.next\/build-manifest\.json is missing.*npm run build$/)
  rmSync(path.join(root, '.next', 'live.json'))
  expect(incomplete(root)).toContain('the live map of the widgets')
})

describe('the site', () => {
  it('is ready when its build is complete and a page has been rendered', async () => {
    write(...PARTS)
    const made: string[] = []
    const { prepare, missing } = createReadiness(root, ['/en', '/fr'], [], async (page) => made.push(page) > 0)
    await prepare()
    await prepare()
    expect([missing(), made]).toEqual([undefined, ['/en', '/fr']])
    rmSync(path.join(root, '.next', 'live.json'))
    expect(missing()).toContain('live.json')
  })

  it('is not ready while another page is being rendered, and also if that fails', async () => {
    write(...PARTS)
    let end = (_: boolean) => {}
    const made = (page: string) =>
      page === '/en' ? Promise.resolve(true) : new Promise<boolean>((resolve) => (end = resolve))
    const { prepare, missing } = createReadiness(root, ['/en'], ['/ogc'], made)
    const prepared = prepare()
    await new Promise(setImmediate)
    expect(missing()).toContain('The data is not loaded')
    end(false)
    await prepared
    expect(missing()).toBeUndefined()
  })

  it('is not ready while pages fail, and only another answer is made', async () => {
    write(...PARTS)
    const { prepare, missing } = createReadiness(root, ['/en', '/fr'], ['/ogc'], async (page) => page === '/ogc')
    await prepare()
    expect(missing()).toContain('no page has been made')
  })

  it('retries on each check until a page is rendered', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    write(...PARTS)
    let works = false
    const { prepare, missing } = createReadiness(root, ['/en'], [], async () => {
      if (!works) throw new Error('no data')
      return true
    })
    await prepare()
    works = true
    expect(missing()).toContain('The data is not loaded')
    await expect.poll(missing).toBeUndefined()
  })
})
