// @ts-check

/**
 * @typedef {{ cache: 'hit' | 'miss' | 'none', canonical: string | undefined, bytes: number }} LogEntry filled in while
 *   the server answers; `bytes` of the body
 */

/**
 * Access log: one line of JSON per request, written when the answer is complete or the client has disconnected: time,
 * method, path, query, status, bytes, milliseconds, cache. No personal data: no IP address, cookie or user agent; and
 * of the query only the canonical form, without what a reader may have typed.
 * @param {(line: string) => void} write
 * @param {() => number} now milliseconds
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => LogEntry}
 */
export function createLog(write, now = Date.now) {
  return (request, response) => {
    const began = now()
    /** @type {LogEntry} */
    const entry = { cache: 'none', canonical: undefined, bytes: 0 }
    const { method, url = '' } = request
    response.once('close', () => {
      const query = entry.canonical === undefined ? undefined : loggedQuery(entry.canonical)
      const line = {
        time: new Date(began).toISOString(),
        method,
        // The code of a talk is confidential.
        path: url.split('?', 1)[0]?.replace(/^(\/remote\/rooms\/).+/, '$1…'),
        ...(query ? { query } : {}),
        // As in nginx, when the client disconnects before the answer.
        status: response.headersSent ? response.statusCode : 499,
        bytes: entry.bytes,
        ms: now() - began,
        cache: entry.cache,
      }
      write(`${JSON.stringify(line)}\n`)
    })
    return entry
  }
}

/**
 * Writes lines of one turn of the event loop together: a write for each takes as long as a cached answer.
 * @param {(text: string) => void} write
 * @returns {{ write: (line: string) => void, flush: () => void }} `flush` writes what is left when the process ends
 */
export function createLines(write) {
  let lines = ''
  const flush = () => {
    const all = lines
    lines = ''
    if (all !== '') write(all)
  }
  return {
    write(line) {
      if (lines === '') setImmediate(flush)
      lines += line
    },
    flush,
  }
}

/** Parameters with text of the reader's own: the search of the atlas, and the filter of the open data service. */
const TYPED = ['q=', 'filter=']

/** @param {string} canonical */
function loggedQuery(canonical) {
  const [, query = ''] = canonical.split('?')
  return query
    .split('&')
    .filter((part) => !TYPED.some((key) => part.startsWith(key)))
    .join('&')
}
