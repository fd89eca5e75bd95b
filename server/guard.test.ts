import { describe, expect, it, test } from 'vitest'
import { guard } from './guard.mjs'

const asked = (url: string, method = 'GET', headers = {}) => guard({ url, method, headers })

test.each([
  ['/en', { target: '/en', path: '/en', kind: 'page' }],
  ['/en?q=%E7', { target: '/en?q=%E7', path: '/en', kind: 'page' }],
  ['/en/map.svg?w=1', { target: '/en/map.svg?w=1', path: '/en/map.svg', kind: 'file' }],
  ['/oembed?url=x', { target: '/oembed?url=x', path: '/oembed', kind: 'file' }],
  ['http://localhost:3000/en?a=b', { target: '/en?a=b', path: '/en', kind: 'page' }],
  ['HTTPS://evil.example', { target: '/', path: '/', kind: 'page' }],
  ['http://evil.example?a', { target: '/?a', path: '/', kind: 'page' }],
  ['/en/ibiza%25', { target: '/en/ibiza%25', path: '/en/ibiza%25', kind: 'page' }],
])('%s is parsed', (url, answer) => {
  expect(asked(url)).toEqual(answer)
})

test.each(['/en%', '/en/events/%E7', '/en/places/%FF', '/en/present/%E0%A4%A', '/en/map.%E7', '/50%%2050%%', '/a%00b'])(
  'malformed escapes in %s are refused with 400',
  (url) => {
    expect(asked(url)).toMatchObject({ status: 400, why: 'escape' })
  },
)

test.each(['*', 'en', 'ftp://x/en', '/en#top', 'javascript:alert(1)'])('the target %s is refused with 400', (url) => {
  expect(asked(url)).toMatchObject({ status: 400, why: 'target' })
})

it('OPTIONS * lists the methods', () => {
  expect(asked('*', 'OPTIONS')).toMatchObject({ status: 204, headers: { Allow: 'GET, HEAD, OPTIONS' } })
})

describe('methods', () => {
  it.each(['GET', 'HEAD'])('%s is allowed everywhere', (method) => {
    for (const url of ['/en', '/embed.js', '/en/map.csv']) expect(asked(url, method)).toHaveProperty('target')
  })

  it('OPTIONS is allowed for files', () => {
    expect(asked('/en/map.csv', 'OPTIONS')).toHaveProperty('target')
    expect(asked('/en', 'OPTIONS')).toMatchObject({ status: 405, headers: { Allow: 'GET, HEAD' } })
  })

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'])(
    '%s is refused with the allowed methods',
    (method) => {
      expect(asked('/en', method)).toMatchObject({ status: 405, headers: { Allow: 'GET, HEAD' } })
      expect(asked('/embed.js', method)).toMatchObject({ status: 405, headers: { Allow: 'GET, HEAD, OPTIONS' } })
    },
  )
})

test('a WebSocket is refused, and an offer of another HTTP version is ignored', () => {
  expect(asked('/en', 'GET', { upgrade: 'websocket' })).toMatchObject({ status: 400, why: 'upgrade' })
  expect(asked('/en', 'GET', { upgrade: 'h2c' })).toHaveProperty('target')
})
