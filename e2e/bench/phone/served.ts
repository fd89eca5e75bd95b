import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync } from 'node:zlib'

export interface File {
  readonly type: string
  readonly body: string | Buffer
}

/**
 * Serves files from memory on a free port, all packed as small as Brotli goes, as the server of this project does it:
 * what is compared is then the pages alone.
 */
export async function serveFiles(
  files: ReadonlyMap<string, File>,
): Promise<{ readonly origin: string; readonly close: () => void }> {
  const packed = new Map([...files].map(([path, { type, body }]) => [path, { type, body: brotliCompressSync(body) }]))
  const server = createServer((request, response) => {
    const file = packed.get(new URL(request.url ?? '/', 'http://localhost').pathname)
    if (!file) return void response.writeHead(404).end()
    response.writeHead(200, { 'Content-Type': file.type, 'Content-Encoding': 'br' }).end(file.body)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}
