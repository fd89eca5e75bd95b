import fc from 'fast-check'
import { expect, test } from 'vitest'
import { absolute, linked, placed } from './folder'
import { drawnIn, inFolder, isMade, outOfFolder, requested } from './placing'

const BASE = '/joliba/'
const at = (address: string) => inFolder(address, BASE)

test('on a server every address stays as it is', () => {
  expect(placed('/en/events/x?v=1#y')).toBe('/en/events/x?v=1#y')
  expect(linked('/en/map.png?width=9')).toBe('/en/map.png?width=9')
  expect(absolute('/en', 'https://atlas.example')).toBe('https://atlas.example/en')
})

test('a page is a folder below the base, with its query and fragment', () => {
  expect(at('/')).toBe('/joliba/')
  expect(at('/en')).toBe('/joliba/en/')
  expect(at('/en?where=kidal#top')).toBe('/joliba/en/?where=kidal#top')
  expect(at('/en/events/2012-coup')).toBe('/joliba/en/events/2012-coup/')
  expect(at('/embed?lang=fr')).toBe('/joliba/embed/?lang=fr')
  expect(inFolder('/en/list', '/')).toBe('/en/list/')
})

test('a file keeps its name; what leads elsewhere, and what is placed already, stays as it is', () => {
  expect(at('/en/rest.json')).toBe('/joliba/en/rest.json')
  expect(at('/en/texts.json?v=1a')).toBe('/joliba/en/texts.json?v=1a')
  expect(at('/_next/static/own/x.js')).toBe('/joliba/_next/static/own/x.js')
  for (const address of ['https://a.example/en', '//a.example', '?where=kidal', '#main', 'data:,', '', '/joliba/en/'])
    expect(at(address)).toBe(address)
  for (const address of [
    '/en/',
    '/en/own/set/?set=wells',
    '/en/studio/draft/?draft=new',
    '/en/studio/present/?draft=x',
  ])
    expect(inFolder(address, '/')).toBe(address)
})

test('what has any name is one page, with the name in its query', () => {
  expect(at('/en/own/wells?where=kidal')).toBe('/joliba/en/own/set/?set=wells&where=kidal')
  expect(at('/en/own/wells/table')).toBe('/joliba/en/own/set/?set=wells/table')
  expect(at('/fr/studio/new?story=x')).toBe('/joliba/fr/studio/draft/?draft=new&story=x')
  expect(at('/en/studio/present?draft=x#2')).toBe('/joliba/en/studio/present/?draft=x#2')
})

test('the path of a page is found again from its place', () => {
  for (const base of [BASE, '/'])
    for (const path of ['/', '/en', '/en/own', '/en/own/wells', '/en/own/wells/table', '/fr/studio/new', '/en/list']) {
      const { pathname, search } = new URL(inFolder(path, base), 'https://a.example')
      expect(outOfFolder(pathname, search, base)).toBe(path)
    }
  expect(outOfFolder('/joliba/en/index.html', '', BASE)).toBe('/en')
})

test('a request to a folder is about an address of the server; a page is the same for every query', () => {
  const asked = (address: string) => {
    const { pathname, search } = new URL(address, 'https://a.example')
    return requested(pathname, search, BASE)
  }
  expect(asked('/joliba/?q=ferry')).toBe('/?q=ferry')
  expect(asked('/joliba/en/?where=kidal')).toBe('/en')
  expect(asked('/joliba/en/own/set/?set=wells/3&time=2012')).toBe('/en/own/wells/3')
  expect(asked('/joliba/en/texts.json?v=1a')).toBe('/en/texts.json')
  expect(asked('/joliba/_next/static/chunks/a.js')).toBe('/_next/static/chunks/a.js')
  expect(asked('/joliba/en/map.csv')).toBe('/en/map.csv')
  expect(asked('/joliba/pictures/en/event_x.png')).toBe('/en/map.png?event=x')
  for (const elsewhere of ['/en/', '/another/en/', '/joliba/en/map.csv?where=kidal', '/joliba/embed/?lang=en'])
    expect(asked(elsewhere)).toBeNull()
})

test('a picture that a page shows is a file whose name says what is drawn', () => {
  expect(at('/en/map.png')).toBe('/joliba/pictures/en/all.png')
  expect(at('/en/map.svg?where=kidal&width=900&parts=none&v=0a')).toBe(
    '/joliba/pictures/en/parts_none~where_kidal~width_900.svg',
  )
  expect(drawnIn('pictures/en/parts_none~where_kidal~width_900.svg')).toBe(
    '/en/map.svg?parts=none&where=kidal&width=900',
  )
  expect(drawnIn('pictures/fr/all.png')).toBe('/fr/map.png')
  expect(drawnIn('en/index.html')).toBeNull()
})

test('a picture for paper, or with a very long address, is made in the browser', () => {
  expect(at('/en/map.svg?width=9&theme=print')).toBe('/joliba/en/map.svg?width=9&theme=print')
  const long = `/en/map.svg?area=${'1.5,2.5;'.repeat(60)}`
  expect(at(long)).toBe(BASE + long.slice(1))
  expect(isMade(long)).toBe(true)
})

test('the name of a picture tells its whole query, whatever is in it, in letters that any host takes', () => {
  const key = fc.constantFrom('where', 'q', 'time', 'actor')
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(key, fc.string({ unit: 'grapheme', maxLength: 2 })), { selector: ([k]) => k }),
      (pairs) => {
        const query = new URLSearchParams(pairs).toString()
        const file = inFolder(`/en/map.svg?${query}`, '/').slice(1)
        expect(file).toMatch(/^pictures\/en\/[\w.~!-]+\.svg$/)
        const found = new URL(drawnIn(file) ?? '', 'https://a.example').searchParams
        expect([...found].sort()).toEqual([...new URLSearchParams(query)].sort())
      },
    ),
  )
})

test('files and pictures of a View have no file, those of everything do', () => {
  for (const made of ['/en/map.csv?where=kidal', '/fr/map.lpf.json?q=a', '/en/map.png?scale=2', '/embed?lang=en'])
    expect(isMade(made)).toBe(true)
  for (const file of ['/en/map.csv', '/en/map.csv?v=1a', '/en/texts.json?v=1a', '/en?where=kidal', '/embed'])
    expect(isMade(file)).toBe(false)
})
