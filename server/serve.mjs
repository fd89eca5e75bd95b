// @ts-check
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { builtAtlas, builtOrigin, DIST, readAtlas } from './atlas.mjs'
import { readFiles } from './files.mjs'
import { securityHeaders } from './headers.mjs'
import { readInline } from './inline.mjs'
import { createLines, createLog } from './log.mjs'
import { readMessages } from './messages.mjs'
import { readPort } from './port.mjs'
import { createReadiness, incomplete } from './readiness.mjs'
import { createRemote } from './remote.mjs'
import { newKey } from './rooms.mjs'
import { createServed, versionFrom } from './served.mjs'
import { readSettings } from './settings.mjs'
import { stopOnSignals } from './signals.mjs'
import { createSite } from './site.mjs'
import { createWorkers } from './workers.mjs'

// Serves the build: node server/serve.mjs --port 3000. See docs/operations.md.

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Listen backlog: with Node's 511, a thousand simultaneous connections would be dropped and retried after a second. */
const BACKLOG = 2048

/** Rendering threads. One core is reserved for the thread that answers, so that it is never blocked. */
const WORKERS = Math.max(1, availableParallelism() - 1)
/**
 * Heap of a rendering thread, in megabytes; if it runs out, only that thread ends and is replaced. It needs 70 of
 * `maxOldGenerationSizeMb`, but V8 collects the old generation less than half as often with a limit of 2 GB as of 1 GB.
 * A young generation of twice the default makes collecting a page's garbage a third faster.
 */
const HEAP = { maxOldGenerationSizeMb: 2048, maxYoungGenerationSizeMb: 96 }
/**
 * Bytes of bytecode that a function runs before V8 compiles it anew, faster: by default 132 kB. A page consists of
 * thousands of functions, each short; compiling them again and again took a seventh of the processor time of a View.
 */
setFlagsFromString('--interrupt-budget=600000')

/**
 * @param {number} port
 * @param {import('./settings.mjs').Settings} settings
 */
async function serve(port, settings) {
  const named = builtOrigin(ROOT, settings.origin)
  if (named.warning) console.warn(named.warning)
  const origin = named.origin ?? `http://localhost:${port}`
  const workers = createWorkers({ count: WORKERS, start: () => startWorker({ port, origin, tiles: settings.tiles }) })
  await workers.ready

  const inline = readInline(path.join(ROOT, DIST))
  /** @type {import('./render.mjs').Secured} */
  const secured = (answer) => securityHeaders(answer, { origin, tiles: settings.tiles, ...inline })
  const words = readMessages(ROOT, (await readAtlas(ROOT, built.folder)).languages)
  const { host } = new URL(origin)
  const key = settings.remote === 'code' ? newKey() : undefined
  // The home page of each language, recompressed in advance; and an answer of another sort, as Next loads their code
  // and what they are made of apart, and with it the data set of a database.
  const languages = [...words.keys()]
  const homes = languages.map((language) => `/${language}`)
  const service = `/ogc?f=json&lang=${languages[0]}`
  const readiness = createReadiness(ROOT, homes, [service], (page) => site.prepare(page))
  const lines = createLines((text) => process.stdout.write(text))
  process.once('exit', lines.flush)
  const site = createSite({
    render: workers.render,
    atOnce: WORKERS,
    canonical: await readCanonical(),
    files: readFiles(ROOT, (address, type) => secured({ path: address, status: 200, type, body: undefined })),
    words,
    secured,
    host,
    ...(process.env.DATABASE_URL?.trim() ? { served: createServed(versionFrom(workers.render, host)) } : {}),
    missing: readiness.missing,
    remote: createRemote({ on: settings.remote !== 'off', key, secured, proxies: settings.proxies }),
    ...(settings.log ? { log: createLog(lines.write) } : {}),
  })
  stopOnSignals(async () => {
    await site.drain()
    await workers.end()
  })
  site.server.on('error', (error) => {
    console.error(listenFault(port, error))
    process.exit(1)
  })
  site.server.listen({ port, backlog: BACKLOG }, () => {
    console.log(`Ready on http://localhost:${port}`)
    if (key) console.log(`Phones may follow a talk: the stage asks for the code ${key}`)
    readiness.prepare()
  })
}

/** @param {{ port: number, origin: string, tiles: string | undefined }} given */
function startWorker(given) {
  return new Worker(new URL('worker.mjs', import.meta.url), {
    workerData: { root: ROOT, ...given },
    // React and Next read this on load.
    env: { ...process.env, JOLIBA_SERVED: given.origin, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    resourceLimits: HEAP,
  })
}

/** @returns {Promise<import('./site.mjs').Parts['canonical']>} */
async function readCanonical() {
  const file = path.join(ROOT, DIST, 'joliba', 'address.mjs')
  return (await import(pathToFileURL(file).href)).canonicalAddress
}

/**
 * @param {number} port
 * @param {NodeJS.ErrnoException} error
 */
function listenFault(port, error) {
  if (error.code === 'EADDRINUSE') return `Port ${port} is taken by another program. Choose another with --port.`
  if (error.code === 'EACCES') return `Port ${port} may not be used by this user. Choose one above 1023 with --port.`
  return `Port ${port} cannot be used: ${error.message}`
}

const [flag, wanted] = process.argv.slice(2)
const port = flag === '--port' ? readPort(wanted) : undefined
const { settings, faults } = readSettings(process.env)
if (port === undefined) faults.unshift('Give a port: node server/serve.mjs --port 3000')
const part = incomplete(ROOT)
if (part) faults.push(part)
const built = builtAtlas(ROOT, process.env.JOLIBA_ATLAS?.trim())
if (built.fault) faults.push(built.fault)
if (faults.length > 0 || port === undefined) {
  console.error(faults.join('\n'))
  process.exitCode = 1
} else await serve(port, settings)
