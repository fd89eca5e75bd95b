// @ts-check

/**
 * @typedef {{ cache: 'hit' | 'miss' | 'none', canonical: string | undefined, bytes: number }} LogEntry what the server
 *   adds while it answers; `bytes` of the body
 */

/**
 * One line of JSON for each request, written when its answer has gone out or its reader has: time, method, path, query,
 * status, bytes, milliseconds, cache. Nothing tells who asked: no network address, no cookie, no browser; and of the
 * query only the canonical form, without what somebody typed into the search field.
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
        // The code of a talk is for those in the room.
        path: url.split('?', 1)[0]?.replace(/^(\/remote\/rooms\/).+/, '$1…'),
        ...(query ? { query } : {}),
        // As nginx has it for a reader who left before the answer was there.
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

/** @param {string} canonical */
function loggedQuery(canonical) {
  const [, query = ''] = canonical.split('?')
  return query
    .split('&')
    .filter((part) => !part.startsWith('q='))
    .join('&')
}
