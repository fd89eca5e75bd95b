// @ts-check
import { setPriority } from 'node:os'
import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { DIST } from './atlas.mjs'
import { securityHeaders } from './headers.mjs'
import { createRender } from './render.mjs'
import { readScripts } from './scripts.mjs'
import { answerTo } from './workers.mjs'

/*
 * The thread in which Next renders, so that the one that answers is never kept from it.
 */

/** As Unix counts priorities: a third of what the thread that answers gets, where there is not enough for both. */
const NICE = 5
// Elsewhere it would be the priority of the whole process.
if (process.platform === 'linux') setPriority(NICE)

/** @type {{ root: string, port: number, origin: string, tiles: string | undefined }} */
const { root, port, origin, tiles } = workerData
const { default: next } = await import('next')
const app = next({ dev: false, dir: root, port })
await app.prepare()
const scripts = readScripts(path.join(root, DIST))
const render = createRender(app.getRequestHandler(), (answer) => securityHeaders(answer, { origin, tiles, scripts }))
if (parentPort) answerTo(parentPort, render)
