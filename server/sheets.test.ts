import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readSheets, reference, referToSheets, withSheets } from './sheets.mjs'

const MAP = '.map > a::after{content:"é"}'

let build = ''

type Manifest = { clientModules: object; entryCSSFiles: Record<string, object[]> }

/** Writes a manifest as Next does; returns what of a style sheet is in it. */
function manifest(content: string, inlined = true) {
  const folder = path.join(build, 'server', 'app', '[lang]')
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'page_client-reference-manifest.js')
  const sheets = [{ path: 'static/chunks/map.css', inlined, content }]
  const json = JSON.stringify({ clientModules: { '] = ': {} }, entryCSSFiles: { '[project]/app/[lang]/page': sheets } })
  writeFileSync(
    file,
    `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};\nglobalThis.__RSC_MANIFEST["/[lang]/page"] = ${json};\n`,
  )
  return () => {
    // biome-ignore lint/security/noGlobalEval: as Next reads it
    eval(readFileSync(file, 'utf8'))
    const read: Manifest | undefined = Reflect.get(globalThis, '__RSC_MANIFEST')['/[lang]/page']
    Reflect.deleteProperty(globalThis, '__RSC_MANIFEST')
    expect(read?.clientModules).toEqual({ '] = ': {} })
    return Object.values(read?.entryCSSFiles ?? {}).flat()
  }
}

beforeEach(() => {
  build = mkdtempSync(path.join(tmpdir(), 'joliba-sheets-'))
  mkdirSync(path.join(build, 'static', 'chunks'), { recursive: true })
  writeFileSync(path.join(build, 'static', 'chunks', 'map.css'), MAP)
  writeFileSync(path.join(build, 'static', 'chunks', 'map.js'), '')
})
afterEach(() => rmSync(build, { recursive: true }))

describe('the style sheets that Next is to write into pages', () => {
  test('are references to their files, also if the build finds them so', () => {
    const read = manifest(MAP)
    const short = [{ path: 'static/chunks/map.css', inlined: true, content: '@import"/_next/static/chunks/map.css";' }]
    referToSheets(build)
    expect(read()).toEqual(short)
    referToSheets(build)
    expect(read()).toEqual(short)
  })

  test('stay as they are where pages link to them', () => {
    const read = manifest('', false)
    referToSheets(build)
    expect(read()).toEqual([{ path: 'static/chunks/map.css', inlined: false, content: '' }])
  })

  test('must be those of the files', () => {
    manifest(`${MAP}.more{}`)
    expect(() => referToSheets(build)).toThrow('static/chunks/map.css')
  })

  test('are not looked for in what is no manifest', () => {
    manifest(MAP)
    const file = path.join(build, 'server', 'app', '[lang]', 'page_client-reference-manifest.js')
    writeFileSync(file, 'module.exports = {}')
    expect(() => referToSheets(build)).toThrow(file)
  })
})

describe('a page', () => {
  const sheets = new Map([
    ['map.css', Buffer.from(MAP)],
    ['list.css', Buffer.from('.list{}')],
  ])
  const shown = (page: string) => withSheets(Buffer.from(page), sheets).toString()
  const style = (names: readonly string[], content: string) =>
    `<style data-precedence="next" data-href="${names.map((name) => `/_next/static/chunks/${name}`).join(' ')}">${content}</style>`
  const refers = (...names: string[]) => style(names, names.map(reference).join(''))

  test('has its style sheets in the order of their addresses', () => {
    const rest = '<p>é</p>'
    expect(shown(`${rest}${refers('list.css', 'map.css')}${rest}${refers('map.css')}${rest}`)).toBe(
      `${rest}${style(['list.css', 'map.css'], `.list{}${MAP}`)}${rest}${style(['map.css'], MAP)}${rest}`,
    )
  })

  test.each([
    ['an unknown sheet', refers('map.css', 'other.css')],
    ['a style element of its own', '<style data-other="map.css">.own{}</style><styled data-href="map.css"></styled>'],
    ['a style element that does not end', '<style data-href="/_next/static/chunks/map.css">'],
    [
      'the name in its data',
      `<script>self.__next_f.push([1,"${reference('map.css').replaceAll('"', '\\"')}"])</script>`,
    ],
  ])('stays as it is with %s', (_, page) => expect(shown(page)).toBe(page))

  test('has all sheets that its data name if it is left to the browser, first of all the order of layers', () => {
    const all = new Map([...sheets, ['order.css', Buffer.from('@layer tokens,ui;')]])
    const data = `<script>self.__next_f.push([1,"${['map.css', 'order.css', 'map.css', 'other.css'].map(reference).join('').replaceAll('"', '\\"')}"])</script>`
    const page = (inHead: string) =>
      `<!DOCTYPE html><html id="__next_error__"><head>${inHead}</head><body>${data}</body></html>`
    expect(withSheets(Buffer.from(page('')), all).toString()).toBe(
      page(style(['order.css', 'map.css'], `@layer tokens,ui;${MAP}`)),
    )
    expect(withSheets(Buffer.from(page('')), new Map()).toString()).toBe(page(''))
  })

  test('has the style sheets of the build', () => {
    expect(readSheets(build)).toEqual(new Map([['map.css', Buffer.from(MAP)]]))
  })
})
