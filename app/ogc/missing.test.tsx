import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { page } from '@/components/testing/dom'
import { dayNumber } from '@/geodata/domain/time/day'
import { featureStore } from '@/geodata/load/store'
import { ask } from '../testing/routes'
import { headOf, serve } from '../testing/site'

const ITEMS = '/collections/events/items'
const TILE = '/collections/events/tiles/WebMercatorQuad'

function cutOff(): void {
  const store = featureStore()
  const whole = store.features
  vi.spyOn(store, 'features').mockImplementation(async (query) => {
    const found = await whole(query)
    if (query.collection !== 'events') return found
    const missing = [
      { first: null, last: dayNumber(1990, 12, 31) },
      { first: dayNumber(2012, 1, 1), last: dayNumber(2012, 12, 31) },
    ]
    return { ...found, missing }
  })
}

describe('while a part of the events cannot be reached', () => {
  beforeEach(cutOff)

  test.each([
    `${ITEMS}?f=json`,
    `${ITEMS}?f=jsonld&kind=coup`,
    `${ITEMS}?f=csv`,
    `${ITEMS}?f=fgb`,
    '/collections/events/schema?f=json',
    `${TILE}/0/0/0`,
    `${TILE}/5/0/0`,
  ])('%s names its times, and is not kept', async (address) => {
    const { status, headers } = await ask(`/ogc${address}`)
    expect([200, 204]).toContain(status)
    expect(headers.get('Joliba-Missing')).toBe('../1990-12-31, 2012-01-01/2012-12-31')
    expect(headers.get('Cache-Control')).toBe('no-store')
    expect(headers.get('Access-Control-Expose-Headers')).toContain('Joliba-Missing')
  })

  test('documents and files say it in words, too', async () => {
    const geojson = await (await ask(`/ogc${ITEMS}?f=json&limit=1`)).json()
    expect(geojson.missing).toEqual({
      datetime: ['../1990-12-31', '2012-01-01/2012-12-31'],
      detail: expect.stringMatching(/leaves out the events that began at these times: .*1990, 2012\./),
    })
    const linked = await (await ask(`/ogc${ITEMS}?f=jsonld&limit=1&lang=fr`)).json()
    expect(linked.description).toContain('injoignable')
    const bytes = new Uint8Array(await (await ask(`/ogc${ITEMS}?f=fgb&limit=1`)).arrayBuffer())
    const said: unknown[] = []
    for await (const _ of deserialize(bytes, { headerMetaFn: ({ description }) => said.push(description) }));
    expect(said).toEqual([geojson.missing.detail])
  })

  test('pages say it, and tell the server not to keep them', async () => {
    const address = '/en/ogc/collections/events/items?kind=coup'
    await serve(address)
    expect(
      page()
        .getByText(/leaves out the events that began/)
        .getAttribute('role'),
    ).toBe('status')
    expect((await headOf(address)).other).toEqual({ 'joliba:missing': '../1990-12-31, 2012-01-01/2012-12-31' })
  })

  test('what has no such events is as ever', async () => {
    const { headers } = await ask('/ogc/collections/places/items?f=json')
    expect([headers.get('Joliba-Missing'), headers.get('Cache-Control')]).toEqual([
      null,
      expect.stringContaining('public'),
    ])
  })
})

test('nothing is said if nothing is missing', async () => {
  const answer = await ask(`/ogc${ITEMS}?f=json&limit=1`)
  expect(answer.headers.get('Joliba-Missing')).toBeNull()
  expect(await answer.json()).not.toHaveProperty('missing')
  expect((await headOf('/en/ogc/collections/events/items')).other).toEqual({})
})
