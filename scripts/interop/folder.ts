import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findNginx, NO_NGINX, temporaryFolders, tryWithNginx } from '../../e2e/bench/server/nginxProcess'
import { freePort, portState } from '../../server/port.mjs'
import { ROOT } from '../process.mjs'

/*
 * `npm run interop:folder`, after `npm run static -- --base /joliba/`: `deploy/nginx-folder.conf`, with another port
 * and folder only, serves `out`. Needs Debian's package `nginx-light`; with `gdal-bin`, GDAL reads its open data.
 */

const BASE = '/joliba/'
const written = path.join(ROOT, 'out')
const folder = mkdtempSync(path.join(tmpdir(), 'joliba-folder-'))
const step = (said: string) => console.log(`✓ ${said}`)

function configuration(port: number): string {
  const own = readFileSync('deploy/nginx-folder.conf', 'utf8')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replaceAll('/srv/www', folder)
  return `daemon off; worker_processes 1; pid ${folder}/pid; ${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 256; }
http {
  include /etc/nginx/mime.types;
  access_log off;
  ${temporaryFolders(folder)}
  ${own}
}`
}

async function asked(port: number, address: string) {
  const answer = await fetch(`http://127.0.0.1:${port}${BASE}${address}`, { redirect: 'manual' })
  const { status, headers } = answer
  return { status, headers, type: headers.get('content-type') ?? '', text: await answer.text() }
}

async function pages(port: number): Promise<void> {
  const page = await asked(port, 'en/')
  assert.equal(page.status, 200)
  assert.equal(page.type, 'text/html; charset=utf-8')
  assert.equal(page.headers.get('content-encoding'), 'gzip')
  assert.equal(page.text, readFileSync(path.join(written, 'en/index.html'), 'utf8'))
  assert.equal(page.headers.get('cache-control'), 'no-cache')
  assert.match(page.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/)
  assert.equal((await asked(port, 'embed/?lang=en')).headers.get('content-security-policy'), null)
  const moved = await asked(port, 'fr/places?theme=dark')
  assert.equal(moved.status, 301)
  assert.match(moved.headers.get('location') ?? '', /\/joliba\/fr\/places\/\?theme=dark$/)
  step('pages, sent compressed; widgets may be framed; a folder without its slash keeps its query')

  const none = await asked(port, 'en/none/')
  assert.equal(none.status, 404)
  assert.equal(none.text, readFileSync(path.join(written, '404.html'), 'utf8'))
  step('a missing page is the 404 page')

  const scripts = readdirSync(path.join(written, '_next/static/chunks')).filter((name) => name.endsWith('.js'))
  const script = await asked(port, `_next/static/chunks/${scripts[0]}`)
  assert.match(script.headers.get('cache-control') ?? '', /immutable/)
  assert.equal((await asked(port, 'sw.js')).headers.get('cache-control'), 'no-cache')
  const talk = readdirSync(path.join(written, 'en/present'))[0]
  assert.equal((await asked(port, `en/present/${talk}/`)).headers.get('cache-control'), 'private, max-age=3600')
  for (const [file, type] of [
    ['data/events.geojson', 'application/geo+json'],
    ['en/map.csv', 'text/csv'],
    ['en/manifest.webmanifest', 'application/manifest+json'],
    ['ogc/collections/events/items.json', 'application/json'],
    ['ogc/collections/', 'application/json'],
  ] as const) {
    const answer = await asked(port, file)
    assert.equal(answer.status, 200, file)
    assert.equal(answer.type.split(';')[0], type, file)
  }
  step('types, and how long each may be kept')
}

/** The port that the addresses in the folder name; undefined if they are at another machine. */
function ownPort(): number | undefined {
  const { links } = JSON.parse(readFileSync(path.join(written, 'ogc/index.json'), 'utf8'))
  const { hostname, port } = new URL(links[0].href)
  return hostname === 'localhost' ? Number(port) : undefined
}

/** GDAL, given the address of the service alone: it follows its links. */
function read(port: number): void {
  if (port !== ownPort()) {
    console.log('GDAL follows links: it is tried with a folder that was written for a free port of localhost.')
    return
  }
  const { error, stdout, stderr } = spawnSync('ogrinfo', ['-al', '-so', `OAPIF:http://localhost:${port}${BASE}ogc`], {
    encoding: 'utf8',
  })
  if (error) {
    console.log('GDAL is not here: Debian has it in the package gdal-bin.')
    return
  }
  const counts = [...stdout.matchAll(/^Layer name: (\w+)[\s\S]*?^Feature Count: (\d+)/gm)]
  assert.ok(counts.length >= 3 && counts.every(([, , count]) => Number(count) > 0), stdout + stderr)
  step(`GDAL reads ${counts.map(([, layer, count]) => `${count} ${layer}`).join(', ')}`)
}

async function main(): Promise<void> {
  if (!existsSync(path.join(written, 'ogc'))) throw new Error('First: npm run static -- --base /joliba/')
  const program = findNginx()
  if (!program) throw new Error(NO_NGINX)
  symlinkSync(written, path.join(folder, 'joliba'))
  const own = ownPort()
  const port = own && (await portState(own)) === 'free' ? own : await freePort()
  writeFileSync(path.join(folder, 'nginx.conf'), configuration(port))
  try {
    await tryWithNginx(program, folder, {
      ask: () => asked(port, 'en/'),
      async trial() {
        await pages(port)
        read(port)
      },
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

await main()
