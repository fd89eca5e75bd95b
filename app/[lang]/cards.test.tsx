import { expect, test } from 'vitest'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { anEvent, atlas, cityOf } from '@/geodata/testing/facts'
import { ORIGIN } from '../testing/addresses'
import { ask } from '../testing/routes'
import { headOf } from '../testing/site'

const EVENT = anEvent('event with a figure', ({ figures }) => figures.length > 0)

const PAGES = [
  '',
  '?where=kidal&time=1990/1992',
  '?time=1990/1992&compare=2012',
  `?event=${EVENT.id}&theme=dark`,
  '/list?kind=coup',
  '/data?where=north',
  '/places',
  '/actors',
  '/sources',
  `/events/${EVENT.id}`,
  `/places/${cityOf(EVENT).id}`,
  `/actors/${atlas.actors[0]?.id}`,
  `/sources/${EVENT.citations[0]?.source}`,
]

/** The image of a page's card, from its metadata. */
async function pictureOf(at: string) {
  const { openGraph, twitter } = await headOf(at)
  const [[image], [small]] = [[openGraph?.images].flat(), [twitter?.images].flat()]
  if (typeof image !== 'object' || !('url' in image)) throw new Error(`${at} has no picture.`)
  if (typeof small !== 'object' || !('url' in small)) throw new Error(`${at} has no picture.`)
  return { image, small, address: new URL(String(image.url), ORIGIN) }
}

const ADDRESSES = LANGUAGES.flatMap((language) => PAGES.map((path) => `/${language}${path}`))

test.for(ADDRESSES)('%s has a card with a picture', async (at) => {
  const { openGraph, twitter, alternates } = await headOf(at)
  const { image, small, address } = await pictureOf(at)
  for (const said of [openGraph?.title, openGraph?.description, image.alt, twitter?.title, small.alt])
    expect(String(said)).toMatch(/\S{3}/)
  expect(twitter).toMatchObject({ card: 'summary_large_image' })
  expect([image.width, image.height]).toEqual([1200, 630])
  expect(String(small.url)).toBe(String(image.url))
  const answer = await ask(address.pathname + address.search)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('image/png')
  const png = Buffer.from(await answer.arrayBuffer())
  // Width and height are at bytes 16 and 20 (PNG, third edition, §11.2.1).
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
  expect(alternates?.canonical).toMatch(/^\/(en|fr)/)
  expect(Object.keys(alternates?.languages ?? {})).toHaveLength(LANGUAGES.length + 1)
})

test.for(LANGUAGES)('%s: every kind of page has its own picture', async (language) => {
  const pictures = await Promise.all(PAGES.map((path) => pictureOf(`/${language}${path}`)))
  // Lists of records show the whole atlas; other pages have a View of their own.
  expect(new Set(pictures.map(({ address }) => address.search)).size).toBeGreaterThanOrEqual(PAGES.length - 5)
})

test('the head of every page has an oEmbed link, and oEmbed accepts the page', async () => {
  const paths = ['', '/list', '/data', '/places', '/actors', '/sources', '/stories', '/embed-guide']
  paths.push(`/events/${EVENT.id}`, '/places/kidal', `/actors/${atlas.actors[0]?.id}`)
  paths.push(`/sources/${atlas.sources[0]?.id}`, '/stories/26-march-twice', '/stories/26-march-twice/2')
  for (const path of paths) {
    const { alternates } = await headOf(`/en${path}`)
    const named = new URL(String(alternates?.types?.['application/json+oembed']), ORIGIN)
    expect(new URL(named.searchParams.get('url') ?? '').pathname, path).toBe(`/en${path}`)
    const answer = await ask(named.pathname + named.search)
    expect(answer.status, path).toBe(200)
    expect((await answer.json()).type, path).toBe('rich')
  }
})

test('a View is described in words', async () => {
  const { title, openGraph } = await headOf('/en?where=kidal')
  expect(title).toEqual({ absolute: 'Events in the Kidal region · Joliba' })
  expect(openGraph?.description).toMatch(/^\d+ events, plus \d+ possible/)
})
