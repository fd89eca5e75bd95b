import { type IncomingMessage, type OutgoingHttpHeaders, request, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'
import type { Handler } from './capture.mjs'
import { createRender } from './render.mjs'
import { createSite } from './site.mjs'

const SERVER_WORDS = Object.fromEntries(
  (['target', 'escape', 'upgrade', 'method', 'busy', 'failed', 'missing'] as const).map((why) => [
    why,
    { title: `title of ${why}`, text: `text of ${why}` },
  ]),
)

type SiteParts = Parameters<typeof createSite>[0]

/** A job that ends on command. */
export function held() {
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  return { ended, end }
}

/**
 * Starts a site on its own port, with texts that name the refusal and, by default, no files, and canonical addresses
 * without queries.
 */
export async function startSite({ handler, ...parts }: Partial<SiteParts> & { readonly handler: Handler }) {
  const words = { ...SERVER_WORDS, home: 'map' } as SiteParts['words'] extends Map<string, infer W> ? W : never
  const secured = () => ({ 'X-Content-Type-Options': 'nosniff' })
  const site = createSite({
    render: createRender(handler, secured),
    atOnce: 2,
    canonical: (target) => target.split('?')[0],
    files: new Map(),
    words: new Map([
      ['en', words],
      ['fr', { ...words, home: 'carte' }],
    ]),
    secured,
    host: 'joliba.example',
    missing: () => undefined,
    ...parts,
  })
  await new Promise<void>((listening) => site.server.listen(0, '127.0.0.1', listening))
  const { port } = site.server.address() as AddressInfo
  return {
    ...site,
    port,
    ask: (path: string, headers: OutgoingHttpHeaders = {}, method = 'GET') => ask(port, path, headers, method),
    open: () => opened(port),
    close: () => site.server.closeAllConnections(),
  }
}

/** One request on its own connection. */
async function ask(port: number, path: string, headers: OutgoingHttpHeaders = {}, method = 'GET') {
  const answer = await new Promise<IncomingMessage>((come, fail) => {
    request({ port, host: '127.0.0.1', path, headers, method, agent: false }, come).on('error', fail).end()
  })
  const body = await buffer(answer)
  return { status: answer.statusCode, headers: answer.headers, body, text: body.toString() }
}

/** A raw connection. */
async function opened(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  await new Promise<void>((connected) => socket.once('connect', connected))
  return socket
}

/** Everything received until the other side closes the connection. */
export async function untilClosed(socket: Socket): Promise<string> {
  if (socket.destroyed) return ''
  const pieces: Buffer[] = []
  socket.on('data', (piece) => pieces.push(piece))
  await new Promise<void>((closed) => socket.once('close', closed))
  return Buffer.concat(pieces).toString()
}

export const page = (_: IncomingMessage, response: ServerResponse) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.end(PAGE)
}

export const PAGE = `<!doctype html><p>${'Aguelhok, Tessalit, Kidal. '.repeat(80)}`
