import { expect, test } from 'vitest'
import { scenePage } from './documents'

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
