import { createServer, get, type IncomingMessage, type RequestOptions } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keptPages } from './keep.mjs'

const PAGE = `<!doctype html><p>${'Aguelhok, Tessalit, Kidal. '.repeat(50)}`
const keep = keptPages()
const server = createServer((request, response) => {
  keep(request, response)
  const [path] = (request.url ?? '').split('?')
  response.setHeader('Content-Type', path === '/page' ? 'text/html; charset=utf-8' : 'text/plain')
  if (path === '/missing') response.statusCode = 404
  response.flushHeaders()
  response.write(PAGE.slice(0, 100))
  response.end(PAGE.slice(100))
})
beforeAll(() => new Promise<void>((ready) => server.listen(0, ready)))
afterAll(() => {
  server.close()
})

async function asked(path: string, headers: RequestOptions['headers'] = { 'Accept-Encoding': 'gzip, br' }) {
  const { port } = server.address() as AddressInfo
  const answer = await new Promise<IncomingMessage>((come, fail) => {
    get({ port, path, headers, agent: false }, come).on('error', fail)
  })
  const bytes = await buffer(answer)
  const encoding = answer.headers['content-encoding']
  return { encoding, text: (encoding === 'br' ? brotliDecompressSync(bytes) : bytes).toString() }
}

describe('pages that are asked for again', () => {
  it('are packed aside after the second time, and say the same', async () => {
    expect(await asked('/page')).toEqual({ encoding: undefined, text: PAGE })
    expect(await asked('/page?again')).toEqual({ encoding: undefined, text: PAGE })
    await expect.poll(() => asked('/page')).toEqual({ encoding: 'br', text: PAGE })
  })

  it('go out as they are to a browser that cannot unpack them, and what is no page does always', async () => {
    expect(await asked('/page', {})).toEqual({ encoding: undefined, text: PAGE })
    for (let i = 0; i < 4; i++) expect(await asked('/text')).toEqual({ encoding: undefined, text: PAGE })
  })
})
