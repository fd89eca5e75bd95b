import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { OgcApiEndpoint } from '@camptocamp/ogc-client'
import { clientCode } from '@/components/pages/service/clients'
import { openData } from '../folder/openData'
import { write } from '../folder/write'

/**
 * `npm run interop:ogc`: reads the open data service of the build with programs of the field, none of which is given an
 * option: GDAL (`ogrinfo`, `ogr2ogr`), QGIS (its provider OAPIF, without a screen) and @camptocamp/ogc-client; and its
 * FlatGeobuf and vector tiles with GDAL. Then it runs the code that the landing page has to copy, and has GDAL read the
 * files that `npm run static` writes of the service. Fails if any of them
 * finds another number of features than the service says. Needs a build, and Debian's `gdal-bin`, `python3-qgis`,
 * `python3-geopandas` and `r-cran-sf`: what is not installed is named, and not started.
 */
const folder = path.resolve('.cache', 'interop', 'ogc')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

/** Loads each collection in QGIS and writes the numbers of its features as JSON. */
const QGIS = `
import json, os, sys
from qgis.core import QgsApplication, QgsDataSourceUri, QgsVectorLayer
app = QgsApplication([], False)
app.initQgis()
found = {}
for name in ('events', 'places', 'regions', 'stories'):
    uri = QgsDataSourceUri()
    uri.setParam('url', sys.argv[1])
    uri.setParam('typename', name)
    layer = QgsVectorLayer(uri.uri(False), name, 'OAPIF')
    found[name] = [layer.isValid(), layer.featureCount(), sum(1 for _ in layer.getFeatures())]
print(json.dumps(found), flush=True)
# Python's own end would destroy layers after the application, and crash.
os._exit(0)
`

/** Debian's: another in the path may not find its packages. */
const PYTHON = '/usr/bin/python3'
const OFFSCREEN = { QT_QPA_PLATFORM: 'offscreen' }

/** What the console of QGIS has, around the code to copy; then the number of features that its layers draw. */
const BEFORE_QGIS = `
import os
from qgis.core import *
app = QgsApplication([], False)
app.initQgis()
`
const AFTER_QGIS = `
layers = QgsProject.instance().mapLayers().values()
print(sum(1 for layer in layers for feature in layer.getFeatures() if feature.hasGeometry()), flush=True)
os._exit(0)
`

const port = await freePort()
const server = spawn('node', [path.join('server', 'serve.mjs'), '--port', String(port)], { stdio: 'inherit' })
try {
  const root = `http://localhost:${port}/ogc`
  await ready(`http://localhost:${port}/readyz`)
  const counts: Record<string, number> = {}
  for (const name of ['events', 'places', 'regions', 'stories']) {
    const { numberMatched } = await (await fetch(`${root}/collections/${name}/items?limit=1`)).json()
    counts[name] = numberMatched
  }
  console.log(`The service has ${JSON.stringify(counts)}.`)

  for (const [name, count] of Object.entries(counts)) {
    tell(`ogrinfo, ${name}`, countIn(run('ogrinfo', ['-so', `OAPIF:${root}`, name])), count)
    const file = path.join(folder, `${name}.geojson`)
    run('ogr2ogr', [file, `OAPIF:${root}`, name])
    tell(`ogr2ogr, ${name}`, countIn(run('ogrinfo', ['-so', '-al', file])), count)
    const fgb = await download(`${root}/collections/${name}/items?f=fgb&limit=10000`, `${name}.fgb`)
    tell(`FlatGeobuf in GDAL, ${name}`, countIn(run('ogrinfo', ['-so', '-al', fgb])), count)
  }
  const box = '-1,15.5,2,17'
  const within = await (await fetch(`${root}/collections/events/items?bbox=${box}&limit=1000`)).json()
  const located = within.features.filter(({ geometry }: { geometry: object | null }) => geometry !== null).length
  const spat = ['-so', '-spat', ...box.split(','), `OAPIF:${root}`, 'events']
  console.log(`ogrinfo -spat: ${countIn(run('ogrinfo', spat))} of ${located} with a geometry in or near the box`)
  const tile = await download(`${root}/collections/events/tiles/WebMercatorQuad/0/0/0`, 'tile.mvt')
  console.log(
    `A vector tile in GDAL:\n${run('ogrinfo', ['-so', '-al', `MVT:${tile}`]).replace(/^(?!Layer name|Feature Count).*\n/gm, '')}`,
  )

  const isThere = (module: string) => works(PYTHON, ['-c', `import ${module}`])
  const qgis = isThere('qgis.core')
  if (qgis) {
    const script = written('layers.py', QGIS)
    const found: Record<string, [boolean, number, number]> = JSON.parse(
      run(PYTHON, [script, root], OFFSCREEN).trim().split('\n').at(-1) ?? '{}',
    )
    for (const [name, count] of Object.entries(counts)) {
      const [valid, counted, read] = found[name] ?? [false, 0, 0]
      tell(`QGIS, ${name}${valid ? '' : ' (not valid)'}`, read === counted ? read : -1, count)
    }
  } else notStarted('QGIS', 'python3-qgis')

  const code = clientCode(root)
  const events = counts.events ?? 0
  const lastNumber = (said: string) => Number(/(\d+)\s*$/.exec(said)?.[1] ?? -1)
  if (qgis) {
    const program = `${BEFORE_QGIS}${code.qgis}${AFTER_QGIS}`
    const all = await (await fetch(`${root}/collections/events/items?limit=10000`)).json()
    const drawn = all.features.filter(({ geometry }: { geometry: object | null }) => geometry !== null).length
    tell('the code for QGIS', lastNumber(run(PYTHON, [written('page-qgis.py', program)], OFFSCREEN)), drawn)
  }
  const shell = written('page.sh', `set -e\ncd ${folder}\n${code.gdal}\n`)
  tell('the code for GDAL', countIn(run('sh', [shell])), events)
  tell('the GeoPackage of the code for GDAL', countIn(run('ogrinfo', ['-so', '-al', `${folder}/events.gpkg`])), events)
  if (isThere('geopandas')) {
    const said = run(PYTHON, [written('page.py', `${code.python}\nprint(len(events))\n`)])
    tell('the code for Python', lastNumber(said), events)
  } else notStarted('Python', 'python3-geopandas')
  if (works('Rscript', ['-e', 'library(sf)'])) {
    const said = run('Rscript', [written('page.R', `${code.r}\ncat(nrow(events))\n`)])
    tell('the code for R', lastNumber(said), events)
  } else notStarted('R', 'r-cran-sf')
  const node = run(process.execPath, ['--input-type=module', '-e', code.javascript])
  tell('the code for JavaScript', Number(/^(\d+)/.exec(node)?.[1] ?? -1), events)

  const endpoint = new OgcApiEndpoint(root)
  console.log(`@camptocamp/ogc-client: ${JSON.stringify((await endpoint.info).title)}`)
  for (const [name, count] of Object.entries(counts)) {
    const items = await endpoint.getCollectionItems(name, 1000)
    tell(`ogc-client, ${name}`, items.length, count)
  }

  // The same as files, on a host without rules.
  const at = await freePort()
  const asked = async (address: string) => (await fetch(`http://localhost:${port}${address}`)).json()
  const files = await openData(asked, ['en', 'fr'], `http://localhost:${at}`, '/')
  for (const [file, text] of files) write(path.join(folder, 'files'), file, text)
  const host = spawn('node', [
    path.join('scripts', 'folder', 'fileServer.mjs'),
    path.join(folder, 'files'),
    '/',
    `${at}`,
  ])
  try {
    await ready(`http://localhost:${at}/ogc/index.json`)
    for (const [name, count] of Object.entries(counts)) {
      const address = `OAPIF:http://localhost:${at}/ogc/collections/${name}.json`
      tell(`ogrinfo of files, ${name}`, countIn(run('ogrinfo', ['-so', address, name])), count)
    }
  } finally {
    host.kill('SIGTERM')
  }
} finally {
  server.kill('SIGTERM')
}

/** Says what of the programs is missing here. */
function notStarted(program: string, what: string): void {
  console.log(`${program}: not started, as ${what} is not installed`)
}

function works(program: string, parameters: readonly string[]): boolean {
  return spawnSync(program, parameters, { stdio: 'ignore', timeout: 60_000 }).status === 0
}

function written(name: string, text: string): string {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}

function tell(what: string, found: number, expected: number): void {
  console.log(`${what}: ${found} of ${expected}`)
  if (found === expected) return
  console.error(`${what}: ${expected} features were expected`)
  process.exitCode = 1
}

function countIn(said: string): number {
  return Number(/Feature Count: (\d+)/.exec(said)?.[1] ?? -1)
}

function run(program: string, parameters: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  return execFileSync(program, parameters, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 120_000,
  })
}

async function download(address: string, name: string): Promise<string> {
  const file = path.join(folder, name)
  writeFileSync(file, Buffer.from(await (await fetch(address)).arrayBuffer()))
  return file
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function ready(address: string): Promise<void> {
  for (let tries = 0; tries < 120; tries++) {
    const answer = await fetch(address).catch(() => null)
    if (answer?.ok) return
    await new Promise((later) => setTimeout(later, 500))
  }
  throw new Error('The server did not become ready.')
}
