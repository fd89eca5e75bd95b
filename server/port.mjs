// @ts-check
import { createServer } from 'node:net'

const USUAL_PORT = 3000

/**
 * The port in PORT, by default 3000.
 * @param {string | undefined} wanted
 * @returns {number | undefined} undefined if it is not a port number from 1 to 65535
 */
export function readPort(wanted) {
  if (wanted === undefined || wanted.trim() === '') return USUAL_PORT
  const port = Number(wanted)
  return Number.isInteger(port) && port >= 1 && port <= 65_535 ? port : undefined
}

/**
 * The origin to build into pages: JOLIBA_ORIGIN, otherwise localhost. Undefined for the default port, which a build
 * assumes.
 * @param {string | undefined} wanted
 * @param {number} port
 * @returns {string | undefined}
 */
export function originAt(wanted, port) {
  return wanted || (port === USUAL_PORT ? undefined : `http://localhost:${port}`)
}

/**
 * Whether the port is free, on all addresses and on localhost.
 * @param {number} port
 * @returns {Promise<'free' | 'taken' | 'forbidden'>}
 */
export async function portState(port) {
  for (const host of [undefined, '127.0.0.1']) {
    const state = await tryListening(port, host)
    if (state !== 'free') return state
  }
  return 'free'
}

/**
 * A free port, chosen by the system.
 * @returns {Promise<number>}
 */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/**
 * @param {number} port
 * @param {string | undefined} host
 * @returns {Promise<'free' | 'taken' | 'forbidden'>}
 */
function tryListening(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => {
      resolve('code' in error && error.code === 'EACCES' ? 'forbidden' : 'taken')
    })
    server.listen({ port, ...(host ? { host } : {}) }, () => server.close(() => resolve('free')))
  })
}
