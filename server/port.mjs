// @ts-check
import { createServer } from 'node:net'

const USUAL_PORT = 3000

/**
 * The port that PORT asks for, 3000 without it.
 * @param {string | undefined} wanted
 * @returns {number | undefined} undefined when it is no port number from 1 to 65535
 */
export function readPort(wanted) {
  if (wanted === undefined || wanted.trim() === '') return USUAL_PORT
  const port = Number(wanted)
  return Number.isInteger(port) && port >= 1 && port <= 65_535 ? port : undefined
}

/**
 * Where the pages of a build say that they stand: as JOLIBA_ORIGIN has it, or else on this machine. Nothing for the
 * usual port, which a build takes for granted.
 * @param {string | undefined} wanted
 * @param {number} port
 * @returns {string | undefined}
 */
export function originAt(wanted, port) {
  return wanted || (port === USUAL_PORT ? undefined : `http://localhost:${port}`)
}

/**
 * Whether nobody listens on the port, neither on all addresses nor only on this machine's own.
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
 * A port that the system says is free.
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
