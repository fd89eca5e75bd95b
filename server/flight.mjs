// @ts-check

/** Reason for cancelling queued work: all clients waiting for it have disconnected. */
export class Abandoned extends Error {}

/**
 * Deduplicates concurrent work (single flight).
 * @template T
 * @returns {{ has: (key: unknown) => boolean, join: (key: unknown, request: import('node:http').IncomingMessage | null,
 *   make: (signal: AbortSignal) => Promise<T>) => Promise<T> }} `key` identifies the work. `request` is the client's:
 *   when the last one disconnects, the signal passed to `make` is aborted with `Abandoned`; null always waits.
 */
export function createFlights() {
  /** @type {Map<unknown, Flight<T>>} */
  const flights = new Map()

  /** @param {unknown} key @param {(signal: AbortSignal) => Promise<T>} make */
  function begin(key, make) {
    const controller = new AbortController()
    const remove = () => {
      if (flights.get(key) === flight) flights.delete(key)
    }
    const made = make(controller.signal).finally(() => {
      remove()
      flight.over = true
    })
    /** @type {Flight<T>} */
    const flight = {
      made,
      over: false,
      waiting: 0,
      cancel() {
        // Later requests must not join work that is about to be cancelled.
        remove()
        controller.abort(new Abandoned('everybody who asked for this has left'))
      },
    }
    flights.set(key, flight)
    return flight
  }

  return {
    has: (key) => flights.has(key),

    join(key, request, make) {
      const flight = flights.get(key) ?? begin(key, make)
      flight.waiting++
      // The request closes with its answer, or as soon as the client disconnects; the response would notice that only
      // when the connection is gone.
      request?.once('close', () => {
        flight.waiting--
        if (flight.waiting === 0 && !flight.over) flight.cancel()
      })
      return flight.made
    },
  }
}

/**
 * @template T
 * @typedef {{ made: Promise<T>, over: boolean, waiting: number, cancel: () => void }} Flight
 */
