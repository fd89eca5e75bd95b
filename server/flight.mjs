// @ts-check

/** The reason why work that waited for its turn was not begun: everybody who had asked for it has left. */
export class NobodyWaits extends Error {}

/**
 * One piece of work for all who ask for the same thing at the same time.
 * @template T
 * @returns {{ has: (key: unknown) => boolean, join: (key: unknown, request: import('node:http').IncomingMessage | null,
 *   make: (signal: AbortSignal) => Promise<T>) => Promise<T> }} `key` says what is the same. `request` is whom it is
 *   made for: when the last one is closed by its client, the signal given to `make` is aborted with `NobodyWaits`; null
 *   waits to the end.
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
        // Whoever asks from now on must not be given work that is about to be dropped.
        remove()
        controller.abort(new NobodyWaits('everybody who asked for this has left'))
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
      // Closed with its answer, or as soon as its client ends the connection: its response hears of that only when the
      // connection is gone.
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
