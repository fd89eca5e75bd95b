import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { BUILT_ORIGIN, builtOrigin } from './atlas.mjs'

let root = ''

function buildFor(origin: string) {
  writeFileSync(path.join(root, '.next', BUILT_ORIGIN), origin)
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'joliba-atlas-'))
  mkdirSync(path.join(root, '.next'))
})
afterEach(() => rmSync(root, { recursive: true }))

it('the origin at the start is that of the build, if none is given', () => {
  expect(builtOrigin(root, undefined)).toEqual({ origin: undefined })
  buildFor('')
  expect(builtOrigin(root, undefined)).toEqual({ origin: undefined })
  buildFor('https://atlas.example')
  expect(builtOrigin(root, undefined)).toEqual({ origin: 'https://atlas.example' })
  expect(builtOrigin(root, 'https://atlas.example')).toEqual({ origin: 'https://atlas.example' })
})

it.each([
  ['', 'http://localhost:3000'],
  ['https://old.example', 'https://old.example'],
])('an origin that the pages do not name is used with a warning: built for %j', (built, named) => {
  buildFor(built)
  const { origin, warning } = builtOrigin(root, 'https://atlas.example')
  expect(origin).toBe('https://atlas.example')
  expect(warning).toContain(`name ${named}: build it anew with JOLIBA_ORIGIN=https://atlas.example npm run build`)
})
