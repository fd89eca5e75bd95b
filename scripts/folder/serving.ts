import { spawn } from 'node:child_process'
import { ROOT } from '../process.mjs'

/** What the server answered. */
interface Answered {
  readonly status: number
  readonly type: string
  readonly policy: string
  readonly location: string
  readonly body: Buffer
}

/** A full queue is empty again after a while; milliseconds. */
const BUSY = 1500

/** Runs the production server on a free port of this machine while something asks it. */
export async function serving<T>(
  port: number,
  work: (ask: (address: string) => Promise<Answered>) => Promise<T>,
): Promise<T> {
  const server = spawn(process.execPath, ['server/serve.mjs', '--port', String(port)], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', JOLIBA_REMOTE: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    await new Promise<void>((resolve, reject) => {
      server.stdout.on('data', (text) => String(text).includes('Ready') && resolve())
      server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
    })
    return await work((address) => asked(`http://127.0.0.1:${port}${address}`))
  } finally {
    server.kill('SIGTERM')
  }
}

async function asked(url: string): Promise<Answered> {
  const answer = await fetch(url, { redirect: 'manual' })
  if (answer.status === 503) {
    await new Promise((resolve) => setTimeout(resolve, BUSY))
    return asked(url)
  }
  return {
    status: answer.status,
    type: answer.headers.get('content-type') ?? '',
    policy: answer.headers.get('content-security-policy') ?? '',
    location: answer.headers.get('location') ?? '',
    body: Buffer.from(await answer.arrayBuffer()),
  }
}
