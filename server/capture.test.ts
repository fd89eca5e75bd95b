import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { capture } from './capture.mjs'

const asked = { target: '/en?a=b', headers: { host: 'joliba.example' } }

it('calls a handler without a connection and returns its complete answer', async () => {
  const { status, headers, body } = await capture(({ method, url, headers: sent }, response) => {
    response.statusCode = 404
    response.setHeader('X-Before', ['1', '2'])
    expect(response.headersSent).toBe(false)
    response.flushHeaders()
    response.write(`${method} ${url} `)
    expect(response.headersSent).toBe(true)
    response.write(Buffer.from(sent.host ?? ''))
    response.end(' ünd', 'utf8')
    expect([response.writableEnded, response.writableFinished]).toEqual([true, true])
  }, asked)
  expect([status, headers['x-before'], body.toString()]).toEqual([404, ['1', '2'], 'GET /en?a=b joliba.example ünd'])
})

it.each([[{ 'X-A': 'b' }], ['Fine', { 'X-A': 'b' }], [['X-A', 'b']]])(
  'accepts every form of writeHead: %j',
  async (...given) => {
    const { status, headers } = await capture((_, response) => {
      Reflect.apply(response.writeHead, response, [203, ...given])
      response.end()
    }, asked)
    expect([status, headers['x-a']]).toEqual([203, 'b'])
  },
)

it('can be piped into, and emits finish and close', async () => {
  const heard: string[] = []
  const { body } = await capture((_, response) => {
    response.once('finish', () => heard.push('finish')).once('close', () => heard.push('close'))
    Readable.from(['a', 'b', 'c']).pipe(response)
  }, asked)
  expect(body.toString()).toBe('abc')
  await expect.poll(() => heard).toEqual(['finish', 'close'])
})

it('rejects if the handler throws, rejects or aborts', async () => {
  const thrown = () => {
    throw new Error('thrown')
  }
  await expect(capture(thrown, asked)).rejects.toThrow('thrown')
  await expect(capture(() => Promise.reject(new Error('rejected')), asked)).rejects.toThrow('rejected')
  await expect(capture((_, response) => response.destroy(new Error('broken')), asked)).rejects.toThrow('broken')
  await expect(capture((_, response) => response.destroy(), asked)).rejects.toThrow('broken off')
})
