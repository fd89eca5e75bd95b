import { execFileSync } from 'node:child_process'
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import postgres from 'postgres'
import { withBareNode } from '../../../e2e/bench/server/bare'
import { withNginx } from '../../../e2e/bench/server/nginx'
import { comparison } from '../../../e2e/bench/server/rates'
import { type Site, startServer } from '../../../e2e/bench/server/site'
import { MOST_TILE_BYTES } from '../../../geodata/domain/service/tiles'
import { ensurePostgres, startCluster } from '../../postgres.mjs'
import { addCopies, loadSynthetic } from '../millions'
import { wantedAtRandom } from './asking'
import { flatten } from './flat'
import { itemTimes, ownItems } from './items'
import { startRivals, type Wanted } from './rivals'
import { medianOf, tileTimes } from './tiles'
import { viewTimes } from './views'

/*
 * `npm run bench:ogc`, after a build: the open data service and the explorer on PostGIS, next to MapServer, QGIS
 * Server, nginx and ST_AsMVT on the same events, which are synthetic and always the same. Starts everything itself on
 * free ports of this machine and ends it. `--events 400000` around the world are loaded for items and tiles, `--rows`
 * in Mali for the Views (as many unless said, 4000000 for the largest measured); `--questions 40` for items, `--seconds
 * 5` for rates. A short run: `npm run bench:ogc -- --events 20000 --questions 8 --seconds 1`.
 */

/** Around the world, of the events that other servers have as well. */
const PLACES = 5000
/** Questions that are asked before those that are measured. */
const OTHERS = 100
/** Events of the Views that are loaded; further ones are copied in the database. */
const MOST_WITH_TEXTS = 200_000

interface Line {
  readonly what: string
  readonly own: string
  readonly other: string
  readonly ratio: string
  readonly aim: string
}

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '400000' },
    rows: { type: 'string' },
    questions: { type: 'string', default: '40' },
    seconds: { type: 'string', default: '5' },
  },
})
const events = Number(values.events)
const rows = Number(values.rows ?? events)
const questions = Number(values.questions)
const seconds = Number(values.seconds)
if (!(events >= 1000 && rows >= 1000 && questions >= 1 && seconds >= 1))
  throw new RangeError('--events and --rows take a number from 1000 on, --questions and --seconds from 1 on')

const lines: Line[] = []

/** Said at once, and in the table at the end. */
function told(line: Line): void {
  lines.push(line)
  console.log(`  ${line.what}: ${line.own}; ${line.other}; ratio ${line.ratio} (${line.aim})`)
}

const absent: string[] = []
const load = () => loadavg()[0]?.toFixed(1)
const shown = (milliseconds: number) => `${milliseconds.toFixed(0)} ms`

async function transferred(site: Site, log: string, folder: string): Promise<void> {
  const before = requests(log)
  const file = path.join(folder, 'events.geojsonl')
  const began = performance.now()
  try {
    execFileSync('ogr2ogr', ['-f', 'GeoJSONSeq', file, `OAPIF:http://localhost:${site.port}/ogc`, 'events'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: 900_000,
    })
  } catch (error) {
    absent.push(`ogr2ogr did not read the events (Debian has it in gdal-bin): ${String(error)}`)
    return
  }
  const took = (performance.now() - began) / 1000
  const count = Number(execFileSync('wc', ['-l', file], { encoding: 'utf8' }).trim().split(' ')[0])
  rmSync(file)
  const asked = requests(log) - before
  told({
    what: `ogr2ogr reads ${count.toLocaleString('en')} events`,
    own: `${asked} requests, ${took.toFixed(0)} s`,
    other: '–',
    ratio: '–',
    aim: 'all, at most 60 requests',
  })
}

function requests(log: string): number {
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line.includes('"path":"/ogc')).length
}

async function withinBoxes(
  site: Site,
  address: string,
  folder: string,
  wanted: readonly Wanted[],
  before: readonly Wanted[],
): Promise<void> {
  const { rivals, absent: others, stop } = await startRivals(address, path.join(folder, 'rivals'))
  absent.push(...others)
  try {
    const [own, ...theirs] = await itemTimes(site.origin, rivals, wanted, before)
    if (!own) return
    const said = (one: typeof own) =>
      `${shown(one.milliseconds)} (${one.features} features, ${(one.bytes / 1e6).toFixed(0)} MB)`
    for (const one of theirs)
      told({
        what: `${questions} boxes and days, ${one.name}`,
        own: said(own),
        other: said(one),
        ratio: (one.milliseconds / own.milliseconds).toPrecision(2),
        aim: 'ratio at least 5',
      })
    if (theirs.length === 0)
      told({
        what: `${questions} boxes and days`,
        own: said(own),
        other: '–',
        ratio: '–',
        aim: 'none to compare with',
      })
  } finally {
    await stop()
  }
}

async function keptAnswers(site: Site, [wanted]: readonly Wanted[]): Promise<void> {
  if (!wanted) return
  const local = (address: string) => address.slice(site.origin.length)
  const kinds = [
    { name: 'items, kept', address: local(ownItems(site.origin, wanted, 10)), unseen: false },
    { name: 'a tile, kept', address: '/ogc/collections/events/tiles/WebMercatorQuad/4/7/7', unseen: false },
    { name: 'landing page, kept', address: '/ogc?f=json', unseen: false },
  ]
  let shares: number[] = []
  await withBareNode((bare) =>
    withNginx(async (nginx) => {
      shares = await comparison(site, bare, nginx, seconds, kinds)
    }),
  )
  if (shares.length === 0) return
  told({
    what: 'kept answers, nginx with the same bytes',
    own: shares.map((share) => share.toPrecision(2)).join(', '),
    other: '1',
    ratio: Math.min(...shares).toPrecision(2),
    aim: 'least ratio at least 0.5',
  })
}

async function tiles(site: Site, sql: postgres.Sql): Promise<void> {
  const times = await tileTimes(site.origin, sql)
  for (const { name, milliseconds, bytes, byHand, bytesByHand } of times)
    console.log(
      `  ${name.padEnd(40)} ${shown(milliseconds).padStart(8)} ${String(bytes).padStart(6)} bytes; ` +
        `by hand ${shown(byHand).padStart(8)} ${String(bytesByHand).padStart(9)} bytes`,
    )
  const [own, byHand] = [medianOf(times, 'milliseconds'), medianOf(times, 'byHand')]
  told({
    what: `${times.length} tiles, ST_AsMVT by hand`,
    own: `${shown(own)}, at most ${(Math.max(...times.map(({ bytes }) => bytes)) / 1000).toFixed(1)} kB`,
    other: `${shown(byHand)}, at most ${(Math.max(...times.map(({ bytesByHand }) => bytesByHand)) / 1000).toFixed(0)} kB`,
    ratio: (byHand / own).toPrecision(2),
    aim: `ratio at least 1, at most ${MOST_TILE_BYTES / 1000} kB`,
  })
}

function print(): void {
  const cells: (keyof Line)[] = ['what', 'own', 'other', 'ratio', 'aim']
  const head: Line = { what: 'what', own: 'Joliba', other: 'the other', ratio: 'ratio', aim: 'aim' }
  const widths = cells.map((cell) => Math.max(...[head, ...lines].map((line) => line[cell].length)))
  const row = (texts: readonly string[]) =>
    console.log(`| ${texts.map((text, n) => text.padEnd(widths[n] ?? 0)).join(' | ')} |`)
  row(cells.map((cell) => head[cell]))
  row(widths.map((width) => '-'.repeat(width)))
  for (const line of lines) row(cells.map((cell) => line[cell]))
  for (const one of absent) console.log(`Not compared: ${one}`)
}

async function main(): Promise<void> {
  const bin = await ensurePostgres()
  if (!bin) throw new Error('There is no PostgreSQL with PostGIS here.')
  const cluster = await startCluster(bin, { shared_buffers: '1GB', max_parallel_workers_per_gather: 2 })
  const folder = mkdtempSync(path.join(tmpdir(), 'joliba-ogc-'))
  const sql = postgres(cluster.address(), { max: 1, onnotice: () => {} })
  let site: Site | undefined
  try {
    console.log(`${availableParallelism()} cores, load ${load()}, Node ${process.version}, ${bin}`)
    const loaded = await loadSynthetic(sql, events, { places: PLACES })
    await flatten(sql, loaded.schema)
    const all = wantedAtRandom(questions + OTHERS, loaded.atlas.places)
    const [wanted, others] = [all.slice(0, questions), all.slice(questions)]
    console.log(`${events.toLocaleString('en')} events are loaded; load ${load()}`)
    const log = path.join(folder, 'requests.log')
    site = await startServer({ DATABASE_URL: cluster.address(), JOLIBA_LOG: 'json' }, openSync(log, 'a'))
    await withinBoxes(site, cluster.address(), folder, wanted, others)
    await tiles(site, sql)
    await transferred(site, log, folder)
    await site.kill()
    // Without a log, as nginx and bare Node.
    site = await startServer({ DATABASE_URL: cluster.address() })
    await keptAnswers(site, wanted)
    await site.kill()
    site = undefined
    const base = Math.min(rows, MOST_WITH_TEXTS)
    const { schema } = await loadSynthetic(sql, base)
    if (rows > base) await addCopies(sql, schema, base, rows)
    console.log(`Views of ${rows.toLocaleString('en')} events; load ${load()}`)
    const median = await viewTimes(cluster.address(), 3)
    told({
      what: `everything about a View of ${rows.toLocaleString('en')} events`,
      own: shown(median),
      other: '–',
      ratio: '–',
      aim: 'median of the Views at most 300 ms at 4 million',
    })
    print()
    console.log(`Load at the end: ${load()}`)
  } finally {
    await site?.kill()
    await sql.end()
    cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

await main()
