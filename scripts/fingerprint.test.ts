import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fingerprint } from './fingerprint.mjs'

let root = ''

function write(file: string, text: string) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'joliba-fingerprint-'))
  execFileSync('git', ['init', '--quiet'], { cwd: root })
  write('.gitignore', '.next/\n')
  write('app/page.tsx', 'one')
  write('geodata/mali/events/2012.yaml', '[]')
})
afterEach(() => rmSync(root, { recursive: true }))

test('is the same for the same files', () => {
  expect(fingerprint(root)).toBe(fingerprint(root))
})

test.each([
  ['a changed page', 'app/page.tsx'],
  ['a changed data file', 'geodata/mali/events/2012.yaml'],
  ['a changed file of the second atlas', 'e2e/fixtures/veyra/atlas.yaml'],
  ['what the build reads of an atlas', 'server/atlas.mjs'],
  ['what notes the scripts in pages', 'server/inline.mjs'],
  ['what finds them', 'server/headers.mjs'],
  ['what stands for style sheets in pages', 'server/sheets.mjs'],
  ['what puts it there', 'scripts/sheetReferences.mjs'],
  ['what bundles the live map of a widget', 'scripts/live.mjs'],
  ['what bundles the page of a story', 'scripts/standalone.mjs'],
  ['what bundles the open data service and the widgets', 'scripts/withoutNext.mjs'],
  ['what all bundles share', 'scripts/bundle.mjs'],
  ['what every script begins with', 'scripts/compileHint.mjs'],
  ['how data are packed in a page on its own', 'geodata/domain/export/base85.mjs'],
  ['what bundles the reading of addresses', 'scripts/address.mjs'],
  ['a new file that git does not know yet', 'geodata/mali/events/1991.yaml'],
])('%s changes it', (_, file) => {
  const before = fingerprint(root)
  write(file, 'two')
  expect(fingerprint(root)).not.toBe(before)
})

test('a rough build is not taken for another one', () => {
  const before = fingerprint(root)
  vi.stubEnv('JOLIBA_ROUGH', '1')
  expect(fingerprint(root)).not.toBe(before)
  vi.unstubAllEnvs()
})

test('changes with a deleted file, even if git still lists it', () => {
  execFileSync('git', ['add', '.'], { cwd: root })
  const before = fingerprint(root)
  rmSync(path.join(root, 'app/page.tsx'))
  expect(fingerprint(root)).not.toBe(before)
})

test.each([
  'e2e/map.spec.ts',
  'playwright.static.config.ts',
  'scripts/folder/main.ts',
  'geodata/domain/time/interval.test.ts',
  'README.md',
  '.next/BUILD_ID',
])('does not depend on %s', (file) => {
  const before = fingerprint(root)
  write(file, 'two')
  expect(fingerprint(root)).toBe(before)
})

test('is undefined without git, so that the build is never considered up to date', () => {
  rmSync(path.join(root, '.git'), { recursive: true })
  expect(fingerprint(root)).toBeUndefined()
})
