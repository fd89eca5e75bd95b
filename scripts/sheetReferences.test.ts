import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { referToSheets } from './sheetReferences.mjs'

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
