import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { freePort, originAt, portState, readPort } from '../server/port.mjs'

test.each([
  [undefined, 3000, undefined],
  ['', 8080, 'http://localhost:8080'],
  ['https://joliba.example', 8080, 'https://joliba.example'],
])('JOLIBA_ORIGIN %j and port %i make the origin %j', (wanted, port, origin) => {
  expect(originAt(wanted, port)).toBe(origin)
})

test.each([
  [undefined, 3000],
  ['', 3000],
  ['8080', 8080],
])('PORT %j means %i', (wanted, port) => {
  expect(readPort(wanted)).toBe(port)
})

test.each(['0', '65536', '-1', '80.5', 'three'])('PORT %j is refused', (wanted) => {
  expect(readPort(wanted)).toBeUndefined()
})

test.each([undefined, '127.0.0.1'])('a port in use (address %s) is taken, then free again', async (host) => {
  const port = await freePort()
  const server = createServer()
  await new Promise<void>((resolve) => server.listen({ port, ...(host ? { host } : {}) }, resolve))
  expect(await portState(port)).toBe('taken')
  await new Promise((resolve) => server.close(resolve))
  expect(await portState(port)).toBe('free')
})
