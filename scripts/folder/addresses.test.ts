import { expect, test } from 'vitest'
import { addressesIn, askedFor, fileOf } from './addresses'

test('pages, files and pictures of a folder are asked of the server, what it has none of is not', () => {
  expect(askedFor('/joliba/en/?where=kidal', '/joliba/')).toBe('/en')
  expect(askedFor('/joliba/en/map.csv?v=1a', '/joliba/')).toBe('/en/map.csv')
  expect(askedFor('/joliba/pictures/fr/event_x.svg', '/joliba/')).toBe('/fr/map.svg?event=x')
  for (const address of ['/en/', '/joliba/', '/joliba/_next/static/a.js', '/joliba/en/ogc/', '/joliba/embed/?lang=en'])
    expect(askedFor(address, '/joliba/'), address).toBeNull()
  expect(askedFor('/joliba/embed.js', '/joliba/'), 'its frames are elsewhere than on a server').toBeNull()
})

test('a page is the index of its folder', () => {
  expect(fileOf('/joliba/en/?q=a#b', '/joliba/')).toBe('en/index.html')
  expect(fileOf('/joliba/en/map.csv', '/joliba/')).toBe('en/map.csv')
})

test('addresses of pages and cards are found once each, also complete ones of the site', () => {
  const page = `<a href="/en/?a=1&amp;b=2">A</a><a href="/en/?a=1&amp;b=2">A</a><img src="https://atlas.example/x.png">
    <a href="https://elsewhere.example/">B</a><a href="#top">C</a>`
  expect(addressesIn(page, 'https://atlas.example')).toEqual(['/en/?a=1&b=2', '/x.png'])
})
