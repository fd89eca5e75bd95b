// @ts-check
import { Server as NetServer } from 'node:net'

/** Grace period for answers in flight after a stop signal, in milliseconds. */
const GRACE = 10_000
/**
 * How long idle connections stay open after that, in milliseconds: a client about to send a request still gets an
 * answer, which closes the connection.
 */
const QUIET = 500
const TICK = 50

/**
 * Tracks the connections of a server to shut it down gracefully: stop accepting, finish answers in flight, close idle
 * connections after a moment, and everything after ten seconds.
 * @param {import('node:http').Server} server
 * @param {{ grace?: number, quiet?: number }} [times] milliseconds
 * @returns {{ readonly draining: boolean, track: (request: import('node:http').IncomingMessage, response:
 *   import('node:http').ServerResponse) => void, drain: () => Promise<void> }} call `track` for every request; `drain`
 *   resolves when no connection is left
 */
export function createDrain(server, { grace = GRACE, quiet = QUIET } = {}) {
  /**
   * The last response on each connection; earlier ones are finished, as they are sent in order. @type
   * {Map<import('node:net').Socket, import('node:http').ServerResponse | undefined>}
   */
  const sockets = new Map()
  let draining = false

  server.on('connection', (socket) => {
    sockets.set(socket, undefined)
    socket.once('close', () => sockets.delete(socket))
  })

  return {
    get draining() {
      return draining
    },
    track({ socket }, response) {
      sockets.set(socket, response)
    },
    drain() {
      draining = true
      return new Promise((done) => {
        const began = performance.now()
        const timer = setInterval(() => {
          const passed = performance.now() - began
          for (const [socket, last] of sockets)
            if (passed >= grace || (passed >= quiet && (last === undefined || last.closed))) socket.destroy()
        }, TICK)
        // Not the HTTP server's own `close`, which immediately closes idle connections, even if a request is on its
        // way.
        NetServer.prototype.close.call(server, () => {
          clearInterval(timer)
          done()
        })
      })
    },
  }
}
