import { expect, test } from 'vitest'
import { ask } from '../testing/routes'

test('x', async () => {
  for (const a of [
    '/ogc',
    '/ogc/collections',
    '/ogc/api',
    '/ogc/collections/events/queryables',
    '/ogc/collections/events/schema',
    '/ogc/collections/events/items?limit=2',
    '/ogc/collections/events/items?limit=2&f=csv',
    '/ogc/collections/events/items?f=fgb',
    '/ogc/collections/events/items?limit=2&f=jsonld',
    '/ogc/collections/events/tiles/WebMercatorQuad/5/14/15',
    '/ogc/collections/regions/tiles/WebMercatorQuad/0/0/0',
    '/ogc/nix',
    '/ogc?x=1',
    '/ogc/collections/events/items?limit=z&f=json',
    '/ogc/collections/events/items/2012-03-22-coup',
    '/ogc/tileMatrixSets/WebMercatorQuad',
    '/ogc/collections/events/tiles/WebMercatorQuad',
  ]) {
    const r = await ask(a, { headers: { accept: '*/*' } })
    const b = Buffer.from(await r.arrayBuffer())
    console.log(a, r.status, r.headers.get('content-type'), b.length, b.toString().slice(0, 300))
  }
  expect(1).toBe(1)
})
