// @ts-check
import { setPriority } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { DIST } from './atlas.mjs'
import { securityHeaders } from './headers.mjs'
import { readInline } from './inline.mjs'
import { createRender } from './render.mjs'
import { readSheets } from './sheets.mjs'
import { answerTo } from './workers.mjs'

/* The thread in which Next renders, so that the main thread is never blocked. */

/** Unix nice value: a third of the main thread's CPU share when both compete. */
const NICE = 5
// On other systems it would affect the whole process.
if (process.platform === 'linux') setPriority(NICE)

/** @type {{ root: string, port: number, origin: string, tiles: string | undefined }} */
const { root, port, origin, tiles } = workerData
const { default: next } = await import('next')
const app = next({ dev: false, dir: root, port })
await app.prepare()
/** @type {{ answerWithoutNext: import('./render.mjs').WithoutNext }} */
const { answerWithoutNext } = await import(pathToFileURL(path.join(root, DIST, 'joliba', 'withoutNext.mjs')).href)
const inline = readInline(path.join(root, DIST))
const render = createRender(
  app.getRequestHandler(),
  (answer) => securityHeaders(answer, { origin, tiles, ...inline }),
  answerWithoutNext,
  readSheets(path.join(root, DIST)),
)
if (parentPort) answerTo(parentPort, render)
