import { expect, test } from 'vitest'
import { type Asked, planOf } from './plan'

const LANGUAGES = ['en', 'fr']
const plan = (address: string, more: Partial<Asked> = {}) => {
  const [path = '', query = ''] = address.split('?')
  return planOf({ method: 'GET', path, query, ...more }, LANGUAGES)
}
const page = (key: string | null, ...stands: object[]) => ({ how: 'page', key, stands })

test('what is live, in parts, sent or unknown is left to the browser', () => {
  for (const address of [
    '/remote/rooms/ABC',
    '/en/remote/a-story',
    '/healthz',
    '/ogc/collections',
    '/en/ogc',
    '/embed?lang=en',
  ])
    expect(plan(address)).toEqual({ how: 'leave' })
  expect(plan('/de')).toEqual({ how: 'leave' })
  expect(plan('/en', { method: 'POST' })).toEqual({ how: 'leave' })
  expect(plan('/en', { isPart: true })).toEqual({ how: 'leave' })
  expect(plan('/en/map.csv', { isRange: true })).toEqual({ how: 'leave' })
})

test('what is live is never kept; in a window, without a network, a page says so', () => {
  for (const address of ['/en/ogc', '/fr/ogc/collections/events/items?limit=5', '/ogc', '/en/remote/a-story'])
    expect(plan(address, { isShown: true })).toEqual(page(null))
  expect(plan('/embed?lang=en', { isShown: true })).toEqual({ how: 'leave' })
  expect(plan('/healthz', { isShown: true })).toEqual({ how: 'leave' })
})

test('a file named by its content comes from the cache, data from the network first', () => {
  expect(plan('/_next/static/chunks/a.js')).toEqual({ how: 'hashed', key: '/_next/static/chunks/a.js' })
  expect(plan('/en/texts.json?v=12')).toEqual({ how: 'data', key: '/en/texts.json', isPartOfPage: false })
  expect(plan('/data/events.geojson')).toEqual({ how: 'data', key: '/data/events.geojson', isPartOfPage: false })
  expect(plan('/icon-192.png')).toEqual({ how: 'data', key: '/icon-192.png', isPartOfPage: false })
  expect(plan('/fr/stories/a-story/story.json')).toEqual({
    how: 'data',
    key: '/fr/stories/a-story/story.json',
    isPartOfPage: false,
  })
})

test('a file of a View is made without a network, in the formats that there are', () => {
  for (const format of ['csv', 'xlsx', 'geojson', 'lpf.json', 'svg', 'png'])
    expect(plan(`/fr/map.${format}?where=kidal`)).toEqual({ how: 'file', language: 'fr', format, query: 'where=kidal' })
  expect(plan('/fr/map.pdf')).toEqual({ how: 'leave' })
})

test('a page with a View is kept without it, and shows it all the same', () => {
  expect(plan('/en')).toEqual(page('/en', { key: '/en' }))
  expect(plan('/en?where=kidal')).toEqual(page(null, { key: '/en', served: true }))
  expect(plan('/fr/list?q=a')).toEqual(page(null, { key: '/fr/list', served: true }))
})

test('the home page leads to a kept language, the preferred one first', () => {
  expect(plan('/?q=a')).toEqual(page(null, { to: '/en?q=a', needs: '/en' }, { to: '/fr?q=a', needs: '/fr' }))
})

test('every data set has one page, and so has every draft', () => {
  for (const address of ['/en/own/wells', '/en/own/wells/table?sort=date'])
    expect(plan(address)).toEqual(page('/en/own/any', { key: '/en/own/any' }))
  expect(plan('/en/own/wells/_atlas')).toEqual(page('/en/own/any/any', { key: '/en/own/any/any' }))
  expect(plan('/en/own')).toEqual(page('/en/own', { key: '/en/own' }))
  expect(plan('/en/studio/new?where=kidal')).toEqual(page('/en/studio/any', { key: '/en/studio/any' }))
  expect(plan('/en/studio/present?draft=x')).toEqual(page('/en/studio/present', { key: '/en/studio/present' }))
  for (const path of ['/en/studio.json', '/fr/ownstory.json'])
    expect(plan(path)).toEqual({ how: 'data', key: path, isPartOfPage: true })
  expect(plan('/en/studio')).toEqual(page('/en/studio', { key: '/en/studio' }))
})

test('a talk is kept with its handouts, whatever else its address asks for', () => {
  const stage = '/en/present/a-story'
  expect(plan(`${stage}?autoplay=8&loop`)).toEqual(page(stage, { key: stage }))
  expect(plan(`${stage}/speaker`)).toEqual(page(`${stage}/speaker`, { key: `${stage}/speaker` }))
  expect(plan(`${stage}?print`)).toEqual(page(`${stage}?print`, { key: `${stage}?print` }))
  expect(plan(`${stage}?notes=1&print`)).toEqual(page(`${stage}?print&notes=1`, { key: `${stage}?print&notes=1` }))
})

test('the story stands in for its scenes, the map for records', () => {
  expect(plan('/en/stories/a-story/4')).toEqual(
    page(
      '/en/stories/a-story/4',
      { key: '/en/stories/a-story/4' },
      { to: '/en/stories/a-story#scene-4', needs: '/en/stories/a-story' },
    ),
  )
  expect(plan('/en/events/2012-coup?v=2')).toEqual(
    page('/en/events/2012-coup', { key: '/en/events/2012-coup' }, { to: '/en?event=2012-coup', needs: '/en' }),
  )
  expect(plan('/en/events/2012-coup/history')).toEqual(
    page('/en/events/2012-coup/history', { key: '/en/events/2012-coup/history' }),
  )
})

test('an address promises nothing that a kept page does not show', () => {
  expect(plan('/en/data?where=kidal')).toEqual(page(null, { to: '/en/data', needs: '/en/data' }))
  expect(plan('/en/data?theme=dark')).toEqual(page('/en/data', { key: '/en/data' }))
})
