import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { placed } from '../geodata/domain/site/folder'
import { test as base } from './fixtures'

interface Host {
  /** Serves a page with this body on another origin than Joliba's, and returns its URL. */
  readonly serve: (body: string, headers?: Readonly<Record<string, string>>) => Promise<string>
}

/** Tests with a widget in another site's page. */
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

/** A plain iframe with a widget. */
export function plain(origin: string | undefined, query: string, attributes = ''): string {
  return `<iframe title="A map" src="${origin}${placed(`/embed?${query}`)}" width="100%" height="520" ${attributes}></iframe>`
}

/** The custom element with fallback content, and its script. */
export function element(origin: string | undefined, attributes: string): string {
  return `<joliba-map ${attributes}><a href="https://example.invalid/">A map of Mali</a></joliba-map><script src="${elementScript(origin)}"></script>`
}

/** The address of the element's script. */
export function elementScript(origin: string | undefined): string {
  return `${origin}${placed('/embed.js')}`
}

/** Makes a page collect all messages it receives; read with `heard`. */
export const LISTENING = `<script>window.heard = []; addEventListener('message', ({ data }) => heard.push(data))</script>`

export function heard(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)
}

/** Posts a message to the first frame of the page, as its parent. */
export async function ask(page: Page, message: Readonly<Record<string, unknown>>): Promise<void> {
  await page.evaluate((said) => document.querySelector('iframe')?.contentWindow?.postMessage(said, '*'), {
    source: 'joliba',
    version: 1,
    ...message,
  })
}
