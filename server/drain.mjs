// @ts-check
import { Server as NetServer } from 'node:net'

/** In milliseconds: how long answers may take once the server has been asked to stop. */
const GRACE = 10_000
/**
 * How long a connection without a request is left open then: whoever is about to send one on it still gets an answer,
 * with which it closes.
 */
const QUIET = 500
const TICK = 50

/**
 * Knows every connection of a server, and ends the server well: no new connections, answers in flight finished,
 * connections without a request closed after a moment; after ten seconds whatever is open.
 * @param {import('node:http').Server} server
 * @param {{ grace?: number, quiet?: number }} [times] milliseconds
 * @returns {{ readonly draining: boolean, took: (request: import('node:http').IncomingMessage, response:
 *   import('node:http').ServerResponse) => void, drain: () => Promise<void> }} `took` is to be told of every request;
 *   `drain` resolves when no connection is left
 */
export function createDrain(server, { grace = GRACE, quiet = QUIET } = {}) {
  /**
   * Of each connection the answer to its last request, before which no other is open: they go out in order. @type
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
    took({ socket }, response) {
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
        // Not that of the HTTP server, which at once closes every connection without a request, even one on which the
        // next is on its way.
        NetServer.prototype.close.call(server, () => {
          clearInterval(timer)
          done()
        })
      })
    },
  }
}
