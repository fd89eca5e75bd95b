import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { securityHeaders } from './headers.mjs'
import { noteInline, readInline } from './inline.mjs'

const build = mkdtempSync(path.join(tmpdir(), 'joliba-build-'))
const THEME = '<script>{ const theme = 1 }</script>'
const START = '<script id="_R_">(globalThis["TURBOPACK"]||=[]).push({})</script>'

beforeAll(() => {
  const pages = path.join(build, 'server', 'app', 'en')
  mkdirSync(pages, { recursive: true })
  writeFileSync(path.join(pages, 'about.html'), `${THEME}${START}<script>self.__next_f.push([1,"a"])</script>`)
  writeFileSync(path.join(pages, 'method.html'), `${START}<script type="application/ld+json">{}</script>`)
  writeFileSync(path.join(pages, 'about.rsc'), '<script>no()</script>')
  const chunks = path.join(build, 'static', 'chunks')
  mkdirSync(chunks, { recursive: true })
  writeFileSync(path.join(chunks, 'map.css'), '.map::after{content:"é"}')
  writeFileSync(path.join(chunks, 'list.css'), '.list{}')
})

afterAll(() => rmSync(build, { recursive: true, force: true }))

test('scripts in prerendered pages are allowed in any page, and no others', () => {
  noteInline(build)
  const { scripts, styles } = readInline(build)
  expect(scripts.size).toBe(2)
  const settings = { origin: 'http://localhost:3000', tiles: undefined, scripts, styles }
  const page = { path: '/en', status: 200, type: 'text/html', body: `${START}<script>alert(1)</script>` }
  expect(securityHeaders(page, settings)['Content-Security-Policy']).toContain(
    `script-src 'self' ${[...scripts].join(' ')};`,
  )
})

test('a page allows its own style elements, and references to the style sheets that it names, and no others', () => {
  noteInline(build)
  const settings = { origin: 'http://localhost:3000', tiles: undefined, ...readInline(build) }
  const body = `<script>self.__next_f.push([1,"/_next/static/chunks/map.css"])</script><style>.own{}</style>`
  const policy = securityHeaders({ path: '/en', status: 200, type: 'text/html', body }, settings)
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  expect(policy['Content-Security-Policy']).toContain(
    `style-src-elem 'self' ${hash('.own{}')} ${hash('@import"/_next/static/chunks/map.css";')};`,
  )
})

test('a build without a list is refused', () => {
  expect(() => readInline(path.join(build, 'server'))).toThrow('inline.json')
})
