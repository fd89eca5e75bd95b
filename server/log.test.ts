import { EventEmitter } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { expect, it } from 'vitest'
import { createLines, createLog } from './log.mjs'

function logged(url: string, noted: Partial<ReturnType<ReturnType<typeof createLog>>>, sent = true) {
  const lines: string[] = []
  let time = Date.UTC(2026, 10, 29)
  const log = createLog(
    (line) => lines.push(line),
    () => time,
  )
  const request = {
    method: 'GET',
    url,
    headers: { cookie: 'a=secret', 'user-agent': 'Netscape' },
    socket: { remoteAddress: '192.0.2.7' },
  }
  const response = Object.assign(new EventEmitter(), { headersSent: sent, statusCode: 200 })
  const entry = log(request as unknown as IncomingMessage, response as unknown as ServerResponse)
  Object.assign(entry, noted)
  time += 12
  response.emit('close')
  return lines
}

it('has one line of JSON per request, without personal data', () => {
  const [line = '', ...more] = logged('/en?where=kidal&utm_source=mail', {
    cache: 'hit',
    canonical: '/en?where=kidal',
    bytes: 1200,
  })
  expect(more).toEqual([])
  expect(line).toMatch(/^\{.*\}\n$/)
  expect(JSON.parse(line)).toEqual({
    time: '2026-11-29T00:00:00.000Z',
    method: 'GET',
    path: '/en',
    query: 'where=kidal',
    status: 200,
    bytes: 1200,
    ms: 12,
    cache: 'hit',
  })
})

it('omits what a reader may have typed', () => {
  const [line = ''] = logged('/en?q=my+name&where=kidal', { canonical: '/en?q=my+name&where=kidal' })
  expect(JSON.parse(line)).toMatchObject({ path: '/en', query: 'where=kidal' })
  expect(logged('/nowhere?q=my+name', {})[0]).not.toContain('name')
  const items = "/ogc/collections/events/items?filter=title+LIKE+'my+name%25'&limit=5"
  expect(JSON.parse(logged(items, { canonical: items })[0] ?? '')).toMatchObject({ query: 'limit=5' })
})

it('logs 499 if the client disconnects before the answer', () => {
  expect(JSON.parse(logged('/en', {}, false)[0] ?? '')).toMatchObject({ status: 499, bytes: 0, cache: 'none' })
})

it('writes the lines of one turn together, and what is left at the end', async () => {
  const written: string[] = []
  const { write, flush } = createLines((text) => written.push(text))
  write('a\n')
  write('b\n')
  expect(written).toEqual([])
  await new Promise(setImmediate)
  write('c\n')
  flush()
  await new Promise(setImmediate)
  expect(written).toEqual(['a\nb\n', 'c\n'])
})
