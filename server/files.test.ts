import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readFiles } from './files.mjs'

let root = ''

function write(file: string, content: string | Buffer) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), content)
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'joliba-files-'))
})
afterEach(() => rmSync(root, { recursive: true }))

it('a browser asks anew which version the site has, and no other site may read the service worker', () => {
  write('.next/offline/sw.js', 'self')
  write('.next/offline/offline.json', '{}')
  const files = readFiles(root, () => ({}))
  const of = (address: string) => Object.fromEntries(files.get(address)?.headers ?? [])
  expect(of('/sw.js')).toMatchObject({ 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' })
  expect(of('/sw.js')).not.toHaveProperty('Access-Control-Allow-Origin')
  expect(of('/offline.json')['Cache-Control']).toBe('no-cache')
})

it('reads client files of the build and public files, with their headers', async () => {
  const script = 'let a = 1;'.repeat(200)
  write('public/embed.js', script)
  write('.next/static/chunks/a.js', script)
  write('.next/static/chunks/a.js.br', brotliCompressSync(script))
  write('.next/static/media/font.woff2', Buffer.alloc(2000))
  const files = readFiles(root, (address) => ({ 'X-Of': address }))
  expect([...files.keys()].sort()).toEqual(['/_next/static/chunks/a.js', '/_next/static/media/font.woff2', '/embed.js'])
  const headers = Object.fromEntries(files.get('/_next/static/chunks/a.js')?.headers ?? [])
  expect(headers).toEqual({
    'Content-Type': 'text/javascript; charset=utf-8',
    'Cache-Control': 'public, max-age=31536000, immutable',
    'Access-Control-Allow-Origin': '*',
    Vary: 'Accept-Encoding',
    'X-Of': '/_next/static/chunks/a.js',
  })
  const encoded = await files.get('/_next/static/chunks/a.js')?.encodedFor('br')
  expect(encoded?.body).toEqual(brotliCompressSync(script))
  expect(Object.fromEntries(files.get('/embed.js')?.headers ?? [])['Cache-Control']).toContain('max-age=3600')
  const font = await files.get('/_next/static/media/font.woff2')?.encodedFor('br')
  expect([font?.body.length, font?.headers.includes('Content-Encoding')]).toEqual([2000, false])
})
