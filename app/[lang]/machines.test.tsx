import { expect, test } from 'vitest'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { anEvent, atlas } from '@/geodata/testing/facts'
import robots from '../robots'
import sitemap from '../sitemap'
import { headOf, serve } from '../testing/site'

/* Metadata for search engines and link previews. */

test('a View has one canonical address, whatever its camera and theme, and search engines index the plain page', async () => {
  for (const surface of ['/en', '/en/list']) {
    const view = await headOf(`${surface}?kind=protest,coup&theme=dark&at=17,-4,6&where=kidal`)
    expect(view.openGraph?.title).toContain('Kidal')
    expect(view.alternates?.canonical).toBe(`${surface}?where=kidal&kind=coup,protest`)
    expect(Object.keys(view.alternates?.languages ?? {})).toEqual([...LANGUAGES, 'x-default'])
    expect(view.robots).toMatchObject({ index: false })
    const bare = await headOf(surface)
    expect(bare.alternates?.canonical).toBe(surface)
    expect(bare.robots).toBeUndefined()
  }
})

test('each page describes itself in schema.org terms', async () => {
  const reported = anEvent('reported event', ({ status }) => status === 'reported')
  const judged = anEvent('judged event', ({ status }) => status === 'judged')
  for (const [address, type] of [
    ['/en', 'Dataset'],
    ['/fr/data', 'Dataset'],
    [`/en/events/${reported.id}`, 'Event'],
    [`/en/events/${judged.id}`, 'Claim'],
    ['/fr/places/gao', 'Place'],
  ] as const) {
    const { body } = await serve(address)
    const said = [...body.querySelectorAll('script[type="application/ld+json"]')].map(({ textContent }) =>
      JSON.parse(textContent ?? ''),
    )
    expect(
      said.map((thing) => thing['@type']),
      address,
    ).toEqual([type])
  }
})

test('the sitemap lists every page in every language once, and robots.txt names the sitemap', () => {
  const named = sitemap().map(({ url }) => new URL(url).pathname)
  expect(new Set(named).size).toBe(named.length)
  for (const language of LANGUAGES) {
    expect(named).toEqual(expect.arrayContaining([`/${language}`, `/${language}/list`, `/${language}/data`]))
    for (const collection of ['events', 'places', 'actors', 'sources'] as const)
      for (const { id } of atlas[collection]) expect(named).toContain(`/${language}/${collection}/${id}`)
  }
  expect(robots().sitemap).toMatch(/^https?:\/\/\S+\/sitemap\.xml$/)
})

test('every page in the sitemap exists, with its canonical address, languages and card', async () => {
  for (const { url } of sitemap()) {
    const path = new URL(url).pathname
    const { alternates, description, openGraph, twitter } = await headOf(path)
    expect(alternates?.canonical, path).toBe(path)
    expect(Object.keys(alternates?.languages ?? {}), path).toHaveLength(LANGUAGES.length + 1)
    for (const card of [openGraph, twitter]) {
      const [image] = [card?.images].flat()
      if (typeof image !== 'object' || !('url' in image)) throw new Error(`${path} has no picture.`)
      for (const said of [card?.title, card?.description, image.url, image.alt])
        expect(String(said ?? ''), path).toMatch(/\S{3}/)
    }
    expect(String(openGraph?.url ?? ''), path).toMatch(new RegExp(`${path}$`))
    expect(twitter, path).toMatchObject({ card: 'summary_large_image' })
    expect(description ?? '', path).toMatch(/\S{3}/)
  }
})
