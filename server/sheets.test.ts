import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSheets, reference, withSheets } from './sheets.mjs'

const MAP = '.map > a::after{content:"é"}'

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
    const build = mkdtempSync(path.join(tmpdir(), 'joliba-sheets-'))
    const chunks = path.join(build, 'static', 'chunks')
    mkdirSync(chunks, { recursive: true })
    writeFileSync(path.join(chunks, 'map.css'), MAP)
    writeFileSync(path.join(chunks, 'map.js'), '')
    expect(readSheets(build)).toEqual(new Map([['map.css', Buffer.from(MAP)]]))
    rmSync(build, { recursive: true })
  })
})
