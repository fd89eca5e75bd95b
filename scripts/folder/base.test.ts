import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../process.mjs'
import { baseFault, MARK, MARKED, outFault, readBase } from './base'

test('base and folder are read in either form, and have defaults', () => {
  expect(readBase([], {})).toEqual({ base: '/', out: 'out' })
  expect(readBase(['--base', 'joliba', '--out=/srv/www'], {})).toEqual({ base: '/joliba/', out: '/srv/www' })
  expect(readBase(['--base=/a/b/'], { JOLIBA_FOLDER: '/c/' })).toEqual({ base: '/a/b/', out: 'out' })
})

test('a base that no host has, or that begins like a folder of the site, is refused', () => {
  expect(baseFault('/a/b/', ['en'])).toBeNull()
  expect(baseFault('/a b/', ['en'])).toContain('"/a b/"')
  expect(baseFault('/en/', ['en'])).toContain('a folder of the site')
})

test('only what was written by the command is written again: nothing of others is deleted', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'joliba-out-'))
  expect(outFault(path.join(folder, 'new'), ROOT)).toBeNull()
  expect(outFault(folder, ROOT)).toBeNull()
  writeFileSync(path.join(folder, 'thesis.txt'), 'mine')
  expect(outFault(folder, ROOT)).toContain('files that this command did not write')
  writeFileSync(path.join(folder, MARK), '')
  expect(outFault(folder, ROOT)).toContain('files that this command did not write')
  writeFileSync(path.join(folder, MARK), MARKED)
  expect(outFault(folder, ROOT)).toBeNull()
  expect(outFault(path.join(folder, 'thesis.txt'), ROOT)).toContain('no folder')
  for (const other of [ROOT, path.dirname(ROOT), path.join(ROOT, 'docs')])
    expect(outFault(other, ROOT), other).not.toBeNull()
  expect(outFault(path.join(ROOT, '.cache', 'veyraOut'), ROOT)).toBeNull()
})
