import { getByText } from '@testing-library/dom'
import { expect, test } from 'vitest'
import { page } from '@/components/testing/dom'
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
