// @ts-check
import { createServer } from 'node:http'

/*
 * What Node's own HTTP can do: a server that writes given answers from memory at `/0`, `/1` … and knows nothing else.
 * Started by bare.ts with a port.
 */

/** @typedef {{ headers: string[], body: Uint8Array }} Answer `headers` are alternating names and values */

/** @type {Map<string, Answer>} */
const answers = new Map()

process.on('message', (/** @type {any} */ given) => {
  for (const [i, answer] of /** @type {Answer[]} */ (given).entries()) answers.set(`/${i}`, answer)
  process.send?.('ready')
})

// The server's own settings (server/site.mjs, server/serve.mjs): no timer after each request, and a long backlog.
createServer({ keepAliveTimeout: 0 }, (request, response) => {
  const answer = answers.get(request.url ?? '')
  if (answer) response.writeHead(200, answer.headers).end(answer.body)
  else response.writeHead(404).end()
}).listen({ port: Number(process.argv[2]), host: '127.0.0.1', backlog: 2048 })
