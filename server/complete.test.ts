import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { LIST, lackingFile, noteFiles } from './complete.mjs'

const FILES = ['BUILD_ID', 'build-manifest.json', 'offline/sw.js', 'server/app/en.html', 'server/chunks/a.js']
/** What a served build need not have. */
const BESIDE = ['cache/x', 'dev/x', 'trace', 'types/x.ts', 'joliba-build', 'server/app/en/page.js.nft.json']

let root = ''
let build = ''

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'joliba-complete-'))
  build = path.join(root, '.next')
  for (const file of [...FILES, ...BESIDE, '../node_modules/native/index.js']) {
    mkdirSync(path.dirname(path.join(build, file)), { recursive: true })
    writeFileSync(path.join(build, file), file)
  }
  mkdirSync(path.join(build, 'node_modules'))
  symlinkSync('../../node_modules/native', path.join(build, 'node_modules', 'native-1'))
})
afterEach(() => rmSync(root, { recursive: true }))

it('a build is complete once its files are listed', () => {
  expect(lackingFile(build)).toBe(LIST)
  noteFiles(build)
  expect(lackingFile(build)).toBeUndefined()
})

it.each([...FILES, 'node_modules/native-1'])('a build without %s is incomplete', (file) => {
  noteFiles(build)
  rmSync(path.join(build, file))
  expect(lackingFile(build)).toBe(file)
})

it('a build is incomplete if a file was copied in part, or a link leads nowhere', () => {
  noteFiles(build)
  rmSync(path.join(root, 'node_modules'), { recursive: true })
  expect(lackingFile(build)).toBe('node_modules/native-1')
  writeFileSync(path.join(build, 'build-manifest.json'), '')
  expect(lackingFile(build)).toBe('build-manifest.json')
})

it('a build needs nothing that is for another build only', () => {
  noteFiles(build)
  for (const file of BESIDE) rmSync(path.join(build, file))
  expect(lackingFile(build)).toBeUndefined()
})
