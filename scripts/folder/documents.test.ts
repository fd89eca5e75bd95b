import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cacheControl } from '../../server/headers.mjs'
import { headersFile, scenePage } from './documents'

test('a scene says what it is, and leads to its place in the story', () => {
  const head = [
    '<meta charSet="utf-8"/><script src="/_next/static/a.js"></script><title>The <i>third</i> · Joliba</title>',
    '<meta property="og:image" content="/joliba/pictures/en/at.png"/><link rel="canonical" href="/joliba/en/stories/x/3/"/>',
  ]
  const page = `<!DOCTYPE html><html class="a" lang="fr"><head>${head.join('')}</head><body><svg><title>No</title></svg>`
  const made = scenePage(page, '/joliba/fr/stories/x/', 3)
  expect(made).toContain('<html lang="fr">')
  expect(made).toContain('<a href="/joliba/fr/stories/x/#scene-3">The <i>third</i> · Joliba</a>')
  expect(made).toContain('location.replace("/joliba/fr/stories/x/" + location.search + \'#scene-3\')')
  expect(made).toContain('<meta property="og:image" content="/joliba/pictures/en/at.png"/>')
  expect(made).toContain('<link rel="canonical" href="/joliba/en/stories/x/3/"/>')
  expect(made).not.toMatch(/_next|<title>No/)
})

test('windows of a talk may be kept as long as those of the server', () => {
  const headers = headersFile(['en', 'fr'], '/joliba/')
  const [, pattern = ''] =
    /^ {2}~(\S+) "private, max-age=3600";$/m.exec(readFileSync('deploy/nginx-folder.conf', 'utf8')) ?? []
  for (const talk of ['present/from-aguelhok', 'present/from-aguelhok/speaker', 'stories/shared', 'studio/present']) {
    const ours = cacheControl({ path: `/fr/${talk}`, status: 200, type: 'text/html' }, undefined)
    const kept = [...headers.matchAll(/^\/joliba\/(fr\/.*)\*\n {2}Cache-Control: (.*)$/gm)]
    expect(kept.find(([, place = '']) => `fr/${talk}/`.startsWith(place))?.[2], talk).toBe(ours)
    expect(`/joliba/fr/${talk}/`, talk).toMatch(new RegExp(pattern))
  }
  expect('/joliba/fr/stories/').not.toMatch(new RegExp(pattern))
})
