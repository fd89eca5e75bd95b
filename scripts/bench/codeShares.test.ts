import { expect, test } from 'vitest'
import { ownerOf, sharesOf } from './codeShares'

test('sources belong to a package or a room', () => {
  const owner = (source: string) => ownerOf(`turbopack:///[project]/${source}`)
  expect(owner('node_modules/leaflet/src/map/Map.js')).toBe('leaflet')
  expect(owner('node_modules/@react-leaflet/core/lib/pane.js')).toBe('@react-leaflet/core')
  expect(owner('node_modules/next/dist/compiled/react-dom/cjs/react-dom-client.js')).toBe('next: react-dom')
  expect(owner('node_modules/next/dist/compiled/@edge/x/index.js')).toBe('next: @edge/x')
  expect(owner('components/parts/map/draw/Arc.tsx')).toBe('components/parts/map')
  expect(owner('geodata/domain/time/day.ts')).toBe('geodata/domain/time')
  expect(ownerOf('turbopack:///[turbopack]/browser/runtime.ts')).toBe('[turbopack]')
  expect(ownerOf('')).toBe('bundler')
})

test('the characters of a script are counted by owner, data apart', () => {
  const data = `JSON.parse('{"it\\'s":1}')`
  const code = `aab${data}b\nc`
  const sources = { a: 'node_modules/a/index.js', b: 'node_modules/b/index.js' }
  const shares = sharesOf(code, (line, column) => (line > 0 ? '' : column < 2 ? sources.a : sources.b))
  expect(Object.fromEntries(shares)).toEqual({ a: 2, b: 2, 'data (JSON)': data.length, bundler: 1 })
})
