import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test as base } from './fixtures'

interface Host {
  /** Serves a page whose body is this, at another origin than Joliba's, and gives its address. */
  readonly serve: (body: string, headers?: Readonly<Record<string, string>>) => Promise<string>
}

/** Tests that carry a widget in a page of somebody else's. */
export const test = base.extend<{ host: Host }>({
  host: async ({ complaints }, use) => {
    let page = ''
    let said: Readonly<Record<string, string>> = {}
    const server = createServer((request, response) => {
      const found = request.url === '/'
      response.writeHead(found ? 200 : 204, { 'Content-Type': 'text/html; charset=utf-8', ...said })
      response.end(found ? page : undefined)
    })
    await new Promise<void>((ready) => server.listen(0, 'localhost', ready))
    const { port } = server.address() as AddressInfo
    const address = `http://localhost:${port}/`
    complaints.expected(new RegExp(`^asked: ${address}`))
    await use({
      serve: async (body, headers = {}) => {
        page = `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"><title>Host</title></head><body>${body}</body></html>`
        said = headers
        return address
      },
    })
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  },
})
