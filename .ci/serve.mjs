// @ts-check
import { readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { constants } from 'node:zlib'
import compression from 'compression'
import sirv from 'sirv'
import { keptPages } from './keep.mjs'
import { readPort } from './port.mjs'
import { ROOT } from './process.mjs'

// Serves the build: node .ci/serve.mjs --port 3000. Next's own server packs with gzip alone; Brotli makes the pages a sixth lighter.

const STATIC = '/_next/static'
/** Much better than gzip, and hardly slower: pages are packed at every answer. */
const QUALITY = 6

/** @param {number} port */
async function serve(port) {
  // Read by React and Next as they are loaded.
  Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
  const { default: next } = await import('next')
  const app = next({ dev: false, dir: ROOT, port })
  await app.prepare()
  const pages = app.getRequestHandler()
  const keep = keptPages()
  const pack = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } } })
  // The names hold a hash of what is in them. Open to any origin, as a frame without one of its own needs it.
  const assets = sirv(path.join(ROOT, '.next', 'static'), {
    brotli: true,
    immutable: true,
    maxAge: 31_536_000,
    setHeaders: (response) => response.setHeader('Access-Control-Allow-Origin', '*'),
  })

  const server = createServer((request, response) => {
    pack(/** @type {any} */ (request), /** @type {any} */ (response), () => {
      const { url = '' } = request
      if (!url.startsWith(`${STATIC}/`)) {
        keep(request, response)
        return pages(request, response)
      }
      request.url = url.slice(STATIC.length)
      assets(request, response, () => {
        request.url = url
        pages(request, response)
      })
    })
  })
  server.listen(port, () => {
    console.log(`Ready on http://localhost:${port}`)
    askForEntrances(port)
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => {
      server.close(() => process.exit(0))
      server.closeIdleConnections()
      // A browser may keep its connection open for minutes; nothing that it still waits for takes a second.
      setTimeout(() => server.closeAllConnections(), 1000).unref()
    })
  }
}

/**
 * Asks for each language's first page until it is packed aside, so that even its first reader has it small.
 * @param {number} port
 */
async function askForEntrances(port) {
  const headers = { 'Accept-Encoding': 'br' }
  for (const file of readdirSync(path.join(ROOT, 'components', 'messages'))) {
    const address = `http://localhost:${port}/${path.parse(file).name}`
    // Should one not come, its readers get it packed as any other page.
    const ask = () =>
      fetch(address, { headers })
        .then((answer) => answer.arrayBuffer())
        .catch(() => undefined)
    await ask()
    await ask()
  }
}

const [flag, wanted] = process.argv.slice(2)
const port = flag === '--port' ? readPort(wanted) : undefined
if (port === undefined) {
  console.error('Give a port: node .ci/serve.mjs --port 3000')
  process.exitCode = 1
} else await serve(port)
