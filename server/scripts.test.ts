import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { securityHeaders } from './headers.mjs'
import { noteScripts, readScripts } from './scripts.mjs'

const build = mkdtempSync(path.join(tmpdir(), 'joliba-build-'))
const THEME = '<script>{ const theme = 1 }</script>'
const START = '<script id="_R_">(globalThis["TURBOPACK"]||=[]).push({})</script>'

beforeAll(() => {
  const pages = path.join(build, 'server', 'app', 'en')
  mkdirSync(pages, { recursive: true })
  writeFileSync(path.join(pages, 'about.html'), `${THEME}${START}<script>self.__next_f.push([1,"a"])</script>`)
  writeFileSync(path.join(pages, 'method.html'), `${START}<script type="application/ld+json">{}</script>`)
  writeFileSync(path.join(pages, 'about.rsc'), '<script>no()</script>')
})

afterAll(() => rmSync(build, { recursive: true, force: true }))

test('scripts in prerendered pages are allowed in any page, and no others', () => {
  noteScripts(build)
  const scripts = readScripts(build)
  expect(scripts.size).toBe(2)
  const settings = { origin: 'http://localhost:3000', tiles: undefined, scripts }
  const page = { path: '/en', status: 200, type: 'text/html', body: `${START}<script>alert(1)</script>` }
  expect(securityHeaders(page, settings)['Content-Security-Policy']).toContain(
    `script-src 'self' ${[...scripts].join(' ')};`,
  )
})

test('a build without a list is refused', () => {
  expect(() => readScripts(path.join(build, 'server'))).toThrow('scripts.json')
})
