import { describe, expect, it } from 'vitest'
import { atlasSource } from '@/geodata/load/source'
import { answer, OPTIONS, refusal } from './answer'

const FILE = { body: 'ink', type: 'text/plain; charset=utf-8', filename: 'joliba.txt' }

function ask(query = ''): Promise<Response> {
  return answer(new Request(`https://joliba.example/en/map.txt${query}`), FILE)
}

describe('an answer', () => {
  it('has its body, type and CORS headers, and leaves ETags and compression to the server', async () => {
    const response = await ask()
    expect(await response.text()).toBe('ink')
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    for (const name of ['etag', 'vary', 'content-encoding']) expect(response.headers.get(name)).toBeNull()
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
  })

  it('is immutable only at a URL with the data version', async () => {
    expect((await ask(`?v=${atlasSource().version()}`)).headers.get('cache-control')).toContain('immutable')
    expect((await ask('?v=other')).headers.get('cache-control')).not.toContain('immutable')
  })

  it.each(['a"b\r\nSet-Cookie: x', 'é; filename=evil', '../../etc/passwd', '\ud800'])(
    'supports any file name: %j',
    async (filename) => {
      const response = await answer(new Request('https://joliba.example/'), { ...FILE, filename })
      expect(response.headers.get('content-disposition')).toMatch(
        /^inline; filename="[\w.-]*"; filename\*=UTF-8''[\w.%~!-]*$/,
      )
      expect(response.headers.get('set-cookie')).toBeNull()
    },
  )
})

it('a page of any origin may send If-None-Match', () => {
  const { headers } = OPTIONS()
  expect(headers.get('access-control-allow-origin')).toBe('*')
  expect(headers.get('access-control-allow-headers')).toBe('If-None-Match')
  expect(headers.get('access-control-allow-methods')).toContain('HEAD')
})

it('a refusal is a sentence and is not cached', async () => {
  const response = refusal(503, 'Ask again in a moment.', { 'Retry-After': '2' })
  expect(response.status).toBe(503)
  expect(await response.text()).toBe('Ask again in a moment.\n')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('retry-after')).toBe('2')
})
