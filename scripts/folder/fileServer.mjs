// @ts-check
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { lookup } from 'mrmime'

/*
 * A host as plain as GitHub Pages, for tests: files as they are, to whoever asks for them, a folder without its slash
 * leads to the one with it, all may be kept for ten minutes, and no rule besides.
 *
 * node scripts/folder/fileServer.mjs <folder> <base> <port>
 */

/**
 * @param {string} folder
 * @param {string} base the path under which it is served, with a slash at both ends
 */
export function fileServer(folder, base) {
  return createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
    const place = pathname.startsWith(base) ? path.join(folder, decodeURIComponent(pathname.slice(base.length))) : ''
    if (place && existsSync(place) && statSync(place).isDirectory() && !pathname.endsWith('/')) {
      response.writeHead(301, { Location: `${pathname}/${search}` }).end()
      return
    }
    const file = pathname.endsWith('/') ? path.join(place, 'index.html') : place
    const found = place !== '' && existsSync(file)
    const sent = found ? file : path.join(folder, '404.html')
    response.writeHead(found ? 200 : 404, {
      'Content-Type': lookup(sent) ?? 'application/octet-stream',
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'max-age=600',
    })
    createReadStream(sent).pipe(response)
  })
}

const [, script, folder, base = '/', port] = process.argv
if (script?.endsWith('fileServer.mjs') && folder) {
  if (existsSync(folder)) fileServer(folder, base).listen(Number(port))
  else {
    console.error(`There is no folder ${path.resolve(folder)}: write it with npm run static (docs/static.md).`)
    process.exitCode = 1
  }
}
