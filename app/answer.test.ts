import { describe, expect, it } from 'vitest'
import { dataVersion } from '@/geodata/read/version'
import { answer, OPTIONS, refusal } from './answer'

const FILE = { body: () => 'ink', type: 'text/plain; charset=utf-8', filename: 'joliba.txt', version: 'en time=1991' }

function ask(headers: HeadersInit = {}, method = 'GET', query = ''): Promise<Response> {
  return answer(new Request(`https://joliba.example/en/map.txt${query}`, { headers, method }), FILE)
}

describe('an answer', () => {
  it('carries its body, its type, a strong tag and leave for any origin', async () => {
    const response = await ask()
    expect(await response.text()).toBe('ink')
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(response.headers.get('etag')).toMatch(/^"[\w-]{22}"$/)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
  })

  it('has no body for HEAD, and does not make one', async () => {
    const request = new Request('https://joliba.example/en/map.txt', { method: 'HEAD' })
    const refuse = () => {
      throw new Error('made')
    }
    const response = await answer(request, { ...FILE, body: refuse })
    expect(await response.text()).toBe('')
    expect(response.headers.get('etag')).toBe((await ask()).headers.get('etag'))
  })

  it.each([(tag: string) => tag, (tag: string) => `W/${tag}`, (tag: string) => `"other", ${tag}`, () => '*'])(
    'is 304 to a client that has it (%#)',
    async (field) => {
      const etag = (await ask()).headers.get('etag') ?? ''
      const response = await ask({ 'If-None-Match': field(etag) })
      expect(response.status).toBe(304)
      expect(response.headers.get('etag')).toBe(etag)
      expect(await response.text()).toBe('')
    },
  )

  it('is whole to a client that has another', async () => {
    expect((await ask({ 'If-None-Match': '"other"' })).status).toBe(200)
  })

  it('has a tag for each packing that it may come in', async () => {
    const tagOf = async (accepted: string) => (await ask({ 'Accept-Encoding': accepted })).headers.get('etag')
    const [bare, br, gzip] = [(await ask()).headers.get('etag'), await tagOf('br'), await tagOf('gzip')]
    expect(new Set([bare, br, gzip]).size).toBe(3)
    expect(await tagOf('gzip, deflate, br')).toBe(br)
    expect(await tagOf('gzip, br;q=0.5')).toBe(gzip)
    expect(await tagOf('br;q=0')).toBe(bare)
    expect((await ask()).headers.get('vary')).toBe('Accept-Encoding')
  })

  it('has one tag where it is packed in itself', async () => {
    for (const type of ['image/png', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']) {
      const tagOf = async (accepted: string) => {
        const headers = { 'Accept-Encoding': accepted }
        const request = new Request('https://joliba.example/en/map.txt', { headers })
        return (await answer(request, { ...FILE, type })).headers.get('etag')
      }
      expect(await tagOf('br')).toBe(await tagOf('identity'))
    }
  })

  it('has another tag when anything that it follows from is another', async () => {
    const other = await answer(new Request('https://joliba.example/'), { ...FILE, version: 'en time=1992' })
    expect(other.headers.get('etag')).not.toBe((await ask()).headers.get('etag'))
  })

  it('lasts for ever only under an address that names the data version', async () => {
    expect((await ask({}, 'GET', `?v=${dataVersion()}`)).headers.get('cache-control')).toContain('immutable')
    expect((await ask({}, 'GET', '?v=other')).headers.get('cache-control')).not.toContain('immutable')
  })

  it.each(['a"b\r\nSet-Cookie: x', 'é; filename=evil', '../../etc/passwd', '\ud800'])(
    'takes any file name: %j',
    async (filename) => {
      const response = await answer(new Request('https://joliba.example/'), { ...FILE, filename })
      expect(response.headers.get('content-disposition')).toMatch(
        /^inline; filename="[\w.-]*"; filename\*=UTF-8''[\w.%~!-]*$/,
      )
      expect(response.headers.get('set-cookie')).toBeNull()
    },
  )
})

it('a page of any origin may ask with a tag', () => {
  const { headers } = OPTIONS()
  expect(headers.get('access-control-allow-origin')).toBe('*')
  expect(headers.get('access-control-allow-headers')).toBe('If-None-Match')
  expect(headers.get('access-control-allow-methods')).toContain('HEAD')
})

it('a refusal is a sentence that nobody keeps', async () => {
  const response = refusal(503, 'Ask again in a moment.', { 'Retry-After': '2' })
  expect(response.status).toBe(503)
  expect(await response.text()).toBe('Ask again in a moment.\n')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('retry-after')).toBe('2')
})
