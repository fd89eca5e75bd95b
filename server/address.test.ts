import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseEmbed } from '@/components/parts/widget/options'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { formatView } from '@/geodata/domain/view/format'
import { areaFault, parseView } from '@/geodata/domain/view/parse'
import { parsePictureOptions } from '@/geodata/drawing/poster/pictureOptions'
import { arbitraryView } from '@/geodata/testing/arbitraryView'
import { SMALL_VOCABULARY } from '@/geodata/testing/viewVocabulary'
import { canonicalAddresses, ROUTES } from './address'

const VERSION = '0123456789ab'
const canonical = canonicalAddresses({
  languages: LANGUAGES,
  vocabulary: SMALL_VOCABULARY,
  version: VERSION,
  drawn: ['the-bridge'],
})
const viewIn = (target = '') => parseView(target.split('?')[1] ?? '', SMALL_VOCABULARY)
const queryOf = (target = '') => new URLSearchParams(target.split('?')[1])

/** Respells a query: pairs in another order, with unknown ones between them, and different escapes. */
const respelt = (query: string) =>
  fc
    .tuple(
      fc.shuffledSubarray([...new URLSearchParams(query)], { minLength: [...new URLSearchParams(query)].length }),
      fc.array(fc.tuple(fc.constantFrom('x', 'utm_source', '_', 'Time'), fc.string()), { maxLength: 3 }),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([pairs, others, escaped, twice]) => {
      const all = twice ? [...pairs, ...others, ...pairs.filter(([key]) => ONE_VALUE.has(key))] : [...others, ...pairs]
      return all.map(([key, value]) => `${spelt(key, escaped)}=${spelt(value, escaped)}`).join('&')
    })
const ONE_VALUE = new Set(['lat', 'q', 'sure', 'event', 'ties', 'at', 'theme', 'compare', 'sort', 'where', 'kind'])

/** Every byte escaped, as a few clients send it, or only what needs it. */
function spelt(text: string, escaped: boolean): string {
  if (!escaped) return encodeURIComponent(text)
  return [...new TextEncoder().encode(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
}

const PATHS = ['/en', '/fr/list', '/en/data', '/fr/map.csv', '/en/map.xlsx', '/en/map.geojson', '/en/map.lpf.json']

test('equal Views have one canonical address, however they are spelt', () => {
  const spelling = arbitraryView(SMALL_VOCABULARY).chain((view) =>
    fc.tuple(fc.constant(view), respelt(formatView(view)), fc.constantFrom(...PATHS)),
  )
  fc.assert(
    fc.property(spelling, ([view, query, path]) => {
      const own = formatView(view)
      const address = canonical(`${path}?${query}`)
      expect(address).toBe(own ? `${path}?${own}` : path)
      expect(viewIn(address)).toEqual(view)
      expect(canonical(address ?? '')).toBe(address)
    }),
    { numRuns: 500, seed: 2012 },
  )
})

test('any other query is equivalent to its canonical address, which is its own', () => {
  const key = fc.constantFrom(
    ...['time', 'where', 'near', 'area', 'lat', 'kind', 'actor', 'role', 'source', 'status', 'q', 'sure', 'event'],
    ...['ties', 'at', 'theme', 'compare', 'sort', 'lang', 'ui', 'lock', 'start', 'story', 'scene', 'v', '__proto__'],
    ...['width', 'height', 'scale', 'parts', 'print', 'notes', 'place'],
  )
  const value = fc.oneof(
    fc.constantFrom(
      '',
      '1',
      'all',
      '2012',
      '2012-03/..',
      'gao',
      'gao,50',
      ' dark ',
      'print',
      'gao,kidal',
      'title,scale',
    ),
    fc.constantFrom(
      '1991-03-22-killings',
      'mnla',
      '-title',
      '12,13',
      '12.5,-3,6',
      'none',
      '300',
      '1.50',
      VERSION,
      '%E7%',
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
  )
  const query = fc.array(fc.tuple(key, value), { maxLength: 6 }).map((pairs) => new URLSearchParams(pairs).toString())
  const routes = Object.keys(ROUTES).map((route) => route.replace('[lang]', 'en').replace(/\[\w+\]/, '2012-03-22-coup'))
  fc.assert(
    fc.property(fc.constantFrom(...routes), fc.oneof(query, fc.string({ unit: 'binary' })), (path, text) => {
      const target = `${path}?${text}`
      const address = canonical(target)
      if (address === undefined) return
      expect(address.split('?')[0]).toBe(path)
      expect(canonical(address)).toBe(address)
      if (PATHS.includes(path)) expect(viewIn(address)).toEqual(parseView(text, SMALL_VOCABULARY))
      if (path === '/en' || path === '/fr/list')
        expect(areaFault(queryOf(address))).toBe(areaFault(new URLSearchParams(text)))
      if (path === '/embed')
        expect(parseEmbed(queryOf(address), SMALL_VOCABULARY)).toEqual(
          parseEmbed(new URLSearchParams(text), SMALL_VOCABULARY),
        )
      if (path === '/en/map.png') {
        expect(parsePictureOptions(queryOf(address))).toEqual(parsePictureOptions(new URLSearchParams(text)))
        expect(viewIn(address)).toEqual(parseView(text, SMALL_VOCABULARY))
      }
    }),
    { numRuns: 3000, seed: 1991 },
  )
})

test('no text throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webPath(), fc.webUrl()), (target) => {
      canonical(target)
    }),
    { numRuns: 1000, seed: 1 },
  )
})

describe('each kind of address', () => {
  test.each([
    ['/en', '/en'],
    ['/en?', '/en'],
    ['/en?utm_source=x&where=', '/en'],
    ['/fr?q=Ag+%C3%A9l%20hok&time=2012-01/2012-12', '/fr?time=2012&q=Ag+%C3%A9l+hok'],
    ['/en?where=kidal&where=gao', '/en?where=gao,kidal'],
    ['/en/list?sort=-title&page=2', '/en/list?sort=-title'],
    // The page says that the area is invalid.
    ['/en?area=2&area=15&area=0&area=17&where=gao', '/en?where=gao&area=1&area=1&area=0&area=0'],
    ['/fr/list?area=0&area=15&area=0&area=15', '/fr/list?area=0&area=0&area=0&area=0'],
    ['/en?area=xyz', '/en?area=.'],
    ['/en/data?area=xyz', '/en/data'],
    ['/en?time=2012&compare=1991', '/en?time=2012&compare=1991'],
    ['/en/stories?where=gao', '/en/stories'],
    ['/en/events/2012-03-22-coup?v=3', '/en/events/2012-03-22-coup'],
    ['/en/stories/from-aguelhok-to-azawad/3?theme=dark', '/en/stories/from-aguelhok-to-azawad/3'],
    ['/en/present/a-story?theme=dark&where=gao', '/en/present/a-story?theme=dark'],
    ['/en/present/a-story?scene=2&theme=dark', '/en/present/a-story?theme=dark&scene=2'],
    ['/en/present/a-story?scene=0', '/en/present/a-story'],
    ['/en/present/a-story?notes=1&print=yes&theme=dark', '/en/present/a-story?print&notes=1'],
    ['/en/present/a-story?print&notes=0', '/en/present/a-story?print'],
    ['/en/report?event=2012-03-22-coup&place=gao', '/en/report?event=2012-03-22-coup'],
    ['/en/report?event=none&place=gao', '/en/report?place=gao'],
    ['/en/report?event=none', '/en/report'],
    ['/embed', '/embed?lang=en'],
    ['/embed?ui=link,legend,title&lang=fr&time=2012', '/embed?time=2012&lang=fr'],
    ['/embed?story=s&where=gao&theme=dark&lock', '/embed?theme=dark&story=s&lang=en&lock=1'],
    ['/embed/live/fr?where=gao', '/embed/live/fr'],
    ['/en/embed-guide?lang=fr&where=gao&ui=none', '/en/embed-guide?where=gao&lang=en'],
    ['/en/map.svg', '/en/map.svg'],
    ['/en/map.svg?drawn=the-bridge', '/en/map.svg?drawn=the-bridge'],
    ['/en/map.svg?drawn=guessed', '/en/map.svg'],
    ['/en/map.svg?scale=1.0&parts=scale,title&height=630&width=0800', '/en/map.svg?width=800&parts=title%2Cscale'],
    ['/en/map.png?theme=light', '/en/map.png?theme=light'],
    ['/en/map.png?theme=print&where=gao', '/en/map.png?where=gao&theme=print'],
    [`/en/map.csv?v=${VERSION}&where=gao`, `/en/map.csv?where=gao&v=${VERSION}`],
    ['/en/map.csv?v=old&where=gao', '/en/map.csv?where=gao'],
    [`/en/texts.json?v=${VERSION}`, `/en/texts.json?v=${VERSION}`],
    [`/en/titles.json?v=${VERSION}&x=1`, `/en/titles.json?v=${VERSION}`],
    ['/data/events.geojson?x', '/data/events.geojson'],
  ])('%s is %s', (target, address) => {
    expect(canonical(target)).toBe(address)
  })

  test.each([
    ['the way to a language, which the browser chooses', '/'],
    ['oEmbed, which names its host', '/oembed?url=http://localhost/en'],
    ['a picture that is refused', '/en/map.png?width=1'],
    ['a format that there is not', '/en/map.pdf'],
    ['a language that there is not', '/de'],
    ['a path that Next redirects', '/en/'],
    ['an escaped path', '/%65n'],
    ['an escape that is none', '/en/events/%E7'],
    ['a part of a page', '/en.rsc'],
    ['a file of the build', '/_next/static/x.js'],
    ['an absolute address', 'http://localhost:3000/en'],
    ['a fragment', '/en?where=gao#where=kidal'],
    ['nothing', ''],
    ['an asterisk', '*'],
  ])('%s is not cached', (_, target) => {
    expect(canonical(target)).toBeUndefined()
  })
})

test('the cache of spellings may overflow', () => {
  const first = canonical('/en?where=kidal&0')
  for (let i = 1; i < 5000; i++) expect(canonical(`/en?where=kidal&${i}`)).toBe(first)
  expect(canonical('/en?where=kidal&0')).toBe(first)
})

test('every route of the app is listed', () => {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))
  const routes = files.flatMap((file) => {
    const route = /^(.*?)\/?(page\.tsx|route\.ts)$/.exec(file)
    return route ? [`/${route[1]}`] : []
  })
  const made = ['/sitemap.xml', '/robots.txt']
  expect(Object.keys(ROUTES).toSorted()).toEqual([...routes, ...made].toSorted())
})
