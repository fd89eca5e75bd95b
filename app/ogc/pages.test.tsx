import { getByText } from '@testing-library/dom'
import { expect, test } from 'vitest'
import { page } from '@/components/testing/dom'
import { ask } from '../testing/routes'
import { headOf, serve } from '../testing/site'

const ITEMS = '/en/ogc/collections/events/items'

test('a form without JavaScript sends its empty fields, too; what is only possible is marked', async () => {
  const { status, body } = await serve(`${ITEMS}?datetime=2012-03-01/2012-03-31&bbox=&filter=&sortby=&limit=10`)
  expect(status).toBe(200)
  expect(body.querySelector('input[name=datetime]')).toHaveProperty('value', '2012-03-01/2012-03-31')
  expect(page().getAllByText('possible').length).toBeGreaterThan(0)
  expect(page().getByRole('link', { name: 'GeoJSON' }).getAttribute('href')).toContain('f=json')
})

test('a page says at the field what is wrong, and names its status for the server', async () => {
  await serve(`${ITEMS}?bbox=1,2,3`)
  expect(page().getByRole('alert').textContent).toContain('four numbers')
  expect((await headOf(`${ITEMS}?bbox=1,2,3`)).other).toEqual({ 'joliba:status': '400' })
})

test('a page is called by its filters, each of which a chip removes, also from later pages', async () => {
  const query = new URLSearchParams({
    kind: 'coup,election',
    datetime: '1991-01-01/1991-12-31',
    bbox: '-10,10,5,25',
    filter: "status='reported'",
    limit: '10',
  })
  const { body } = await serve(`${ITEMS}?${query}`)
  const title = 'Events: 1991, in a box, Coup or mutiny, Election, a condition'
  expect(page().getByRole('heading', { level: 1 }).textContent).toBe(title)
  expect((await headOf(`${ITEMS}?${query}`)).title).toBe(title)
  const chips = [...body.querySelectorAll<HTMLAnchorElement>('ul[aria-label="Active filters"] a')]
  expect(chips.map((chip) => chip.getAttribute('aria-label'))).toEqual([
    'Remove filter: 1991',
    'Remove filter: Box -10, 10, 5, 25',
    'Remove filter: Kind: Coup or mutiny',
    'Remove filter: Kind: Election',
    "Remove filter: status='reported'",
  ])
  const left = new URL(chips[2]?.href ?? '').searchParams
  expect(Object.fromEntries(left)).toEqual({ ...Object.fromEntries(query), kind: 'election' })
  expect(page().getByRole('link', { name: 'Clear all' }).getAttribute('href')).toBe(ITEMS)
  await serve(`${ITEMS}?limit=10&sure=1&kind=coup`)
  const next = page().queryByRole('link', { name: 'Next page' })?.getAttribute('href') ?? `${ITEMS}?sure=1&kind=coup`
  await serve(next)
  const sure = page().getByRole('link', { name: /^Remove filter: Only what/ })
  expect(sure.getAttribute('href')).not.toMatch(/sure|after/)
  await serve('/fr/ogc/collections/regions/items')
  expect(page().getByRole('heading', { level: 1 }).textContent).toBe('Toutes les régions')
})

test('a condition on a value that there is not says which there are, in pages and documents', async () => {
  const query = `filter=${encodeURIComponent("kind='attack' OR region LIKE 'Kid%'")}&limit=5`
  await serve(`${ITEMS}?${query}`)
  const hints = page()
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
  expect(hints).toEqual([
    expect.stringMatching(/^'attack' is no value of kind: nothing has it\. Known are .*coup/),
    expect.stringMatching(/^'Kid%' is no value of region: nothing has it\. .*kidal/),
  ])
  expect((await (await ask(`/ogc/collections/events/items?${query}&f=json`)).json()).hints).toEqual(hints)
})

test.each([
  '',
  '/api',
  '/conformance',
  '/collections',
  '/collections/events/queryables',
  '/collections/places/schema',
  '/tiles',
])('the page %s has no text that is missing a value', async (path) => {
  const { status, body } = await serve(`/fr/ogc${path}`)
  expect(status).toBe(200)
  expect(body.textContent).not.toMatch(/undefined|\{\w+\}\./)
})

test.each([
  [`${ITEMS}?sortby=kind&limit=10`, ''],
  [`${ITEMS}?datetime=2012-03-01/2012-03-31&filter=kind='attack'`, ''],
  [`${ITEMS}?datetime=2012-03-01/2012-03-31&kind=coup`, '?time=2012-03&kind=coup'],
])('%s leads to the map with a View that it knows, never with parameters of its own', async (address, query) => {
  await serve(address)
  const site = page().getByRole('navigation', { name: 'Pages' })
  expect(getByText(site, 'Map').getAttribute('href')).toBe(`/en${query}`)
  expect(getByText(site, 'Events').getAttribute('href')).toBe(`/en/list${query}`)
  expect(getByText(site, 'Data').getAttribute('aria-current')).toBe('true')
})

test('events are listed with their dates in words, and a feature has no JSON', async () => {
  const list = await serve(`${ITEMS}?kind=coup&datetime=1991-03-26`)
  expect(list.body.textContent).toContain('26 March 1991 · Bamako · Coup or mutiny')
  const { body } = await serve(`${ITEMS}/1991-03-26-coup`)
  expect(body.querySelector('main')?.textContent).not.toMatch(/[{[]"/)
  expect(page().getByRole('link', { name: 'Page on this site' }).getAttribute('href')).toBe(
    '/en/events/1991-03-26-coup',
  )
})

test('a story leads to its page, its stage and its file', async () => {
  await serve('/fr/ogc/collections/stories/items/26-march-twice')
  const paths = ['Page de ce site', 'Présenter', 'Fichier du récit'].map((name) =>
    page().getByRole('link', { name }).getAttribute('href'),
  )
  expect(paths).toEqual([
    '/fr/stories/26-march-twice',
    '/fr/present/26-march-twice',
    '/fr/stories/26-march-twice/story.json',
  ])
})

test('what there is not has the 404 page', async () => {
  expect((await serve('/en/ogc/collections/none')).status).toBe(404)
  expect((await serve(`${ITEMS}/none`)).status).toBe(404)
})
