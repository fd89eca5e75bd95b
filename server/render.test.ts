import type { IncomingMessage, ServerResponse } from 'node:http'
import { expect, it } from 'vitest'
import { createRender } from './render.mjs'

const AWAY = '<html><head><meta name="joliba:status" content="503"/></head><body>Try again</body></html>'

function rendered(target: string, body: string) {
  const handler = async (_: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
    response.end(body)
  }
  return createRender(handler, () => ({}))({ target, headers: {} })
}

it('answers a page without data with 503, which is not kept, and says when to ask again', async () => {
  const { status, headers } = await rendered('/en/explore?kind=coup', AWAY)
  expect(status).toBe(503)
  expect(new Map(headers).get('retry-after')).toBe('5')
})

it('leaves other pages as they are, whatever they say', async () => {
  expect((await rendered('/en/stories/a', AWAY)).status).toBe(200)
  expect((await rendered('/en/explore', '<html></html>')).status).toBe(200)
})

it('asks the handler for nothing that is answered without it', async () => {
  const handler = (_: IncomingMessage, response: ServerResponse) => {
    response.end('of the handler')
  }
  const answerOf = (path: string) =>
    path === '/ogc' || path.startsWith('/ogc/')
      ? async (request: Request) =>
          new Response(`${new URL(request.url).search} ${request.headers.get('accept')}`, {
            status: 404,
            headers: { 'Content-Type': 'text/plain', Vary: 'Accept' },
          })
      : undefined
  const render = createRender(handler, () => ({ 'X-Secured': '1' }), answerOf)
  const answer = await render({ target: '/ogc/a%20b?f=json', headers: { host: 'joliba.example', accept: 'a/b' } })
  expect([answer.status, answer.body.toString()]).toEqual([404, '?f=json a/b'])
  expect(new Map(answer.headers)).toEqual(
    new Map([
      ['content-type', 'text/plain'],
      ['vary', 'Accept'],
      ['X-Secured', '1'],
    ]),
  )
  const others = [{ target: '/en' }, { target: '/ogc', method: 'OPTIONS' }]
  for (const asked of others) expect((await render({ headers: {}, ...asked })).body.toString()).toBe('of the handler')
})

it('answers with the style sheets of a page in it, of which its headers know', async () => {
  const handler = (request: IncomingMessage, response: ServerResponse) => {
    response.setHeader('Content-Type', request.url === '/en' ? 'text/html; charset=utf-8' : 'text/plain')
    response.end('<style data-href="/_next/static/chunks/map.css">@import""</style>')
  }
  const secured = ({ body }: { body: string | Buffer | undefined }) => ({ 'X-Secured': String(body) })
  const render = createRender(handler, secured, undefined, new Map([['map.css', Buffer.from('.map{}')]]))
  const page = await render({ target: '/en', headers: {} })
  expect(page.body.toString()).toBe('<style data-href="/_next/static/chunks/map.css">.map{}</style>')
  expect(new Map(page.headers).get('X-Secured')).toBe(page.body.toString())
  expect((await render({ target: '/en/map.csv', headers: {} })).body.toString()).toContain('@import')
})

it('keeps no page that was made without a part of the data, and says which', async () => {
  const body = '<html><head><meta name="joliba:missing" content="../1990-12-31, 2012-05-01"/></head></html>'
  const { status, headers } = await rendered('/en/ogc/collections/events/items', body)
  const said = new Map(headers)
  expect([status, said.get('joliba-missing'), said.get('cache-control')]).toEqual([
    200,
    '../1990-12-31, 2012-05-01',
    'no-store',
  ])
  expect(new Map((await rendered('/en/stories/a', body)).headers).get('cache-control')).not.toBe('no-store')
})
