import { type ChildProcess, spawn } from 'node:child_process'
import { freePort } from '../../../server/port.mjs'

/** A server on a free port of this machine. */
export interface Served {
  readonly origin: string
  readonly port: number
  readonly pid: number
}

export interface Site extends Served {
  /** Resolves with the exit code; null if the server was killed by a signal. */
  readonly exit: Promise<number | null>
  readonly kill: () => Promise<void>
  /** Asks it to finish its answers and end. */
  readonly stop: () => void
}

/** Timeout in milliseconds for the server's start. */
const START = 90_000

/**
 * Starts the production server. Rejects without a build, or if it does not become ready.
 * @param env its settings
 * @param log the file descriptor of its log
 */
export async function startServer(
  env: Readonly<Record<string, string>> = {},
  log: number | 'ignore' = 'ignore',
): Promise<Site> {
  const port = await freePort()
  const child = spawn('node', ['server/serve.mjs', '--port', String(port)], {
    stdio: ['ignore', log, 'inherit'],
    env: { ...process.env, ...env },
  })
  const exit = exitOf(child)
  const origin = `http://127.0.0.1:${port}`
  const site = {
    origin,
    port,
    pid: child.pid ?? 0,
    exit,
    kill: async () => {
      child.kill('SIGKILL')
      await exit
    },
    stop: () => {
      child.kill('SIGTERM')
    },
  }
  const until = performance.now() + START
  while (!(await isReady(origin))) {
    if (child.exitCode !== null) throw new Error('the server did not start; is there a build? npm run build')
    if (performance.now() > until) {
      await site.kill()
      throw new Error(`the server was not ready after ${START / 1000} seconds`)
    }
    await pause(100)
  }
  return site
}

export function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', resolve))
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

function isReady(origin: string): Promise<boolean> {
  return fetch(`${origin}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )
}
