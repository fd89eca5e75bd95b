import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../../server/port.mjs'
import type { Kept } from './nginx'
import { exitOf, type Served } from './site'

/** A bare server of `node:http` that writes given answers from memory at `/0`, `/1` … */
export interface BareNode extends Served {
  readonly serve: (answers: readonly Kept[]) => Promise<void>
}

/** Runs the bare server during a measurement. */
export async function withBareNode(measure: (bare: BareNode) => Promise<void>): Promise<void> {
  const port = await freePort()
  const file = fileURLToPath(new URL('bareNode.mjs', import.meta.url))
  // Without the options of this process, which runs TypeScript.
  const child = fork(file, [String(port)], { execArgv: [], serialization: 'advanced' })
  const exit = exitOf(child)
  try {
    await measure({
      origin: `http://127.0.0.1:${port}`,
      port,
      pid: child.pid ?? 0,
      serve: async (answers) => {
        child.send(answers.map(({ headers, body }) => ({ headers, body })))
        await once(child, 'message')
      },
    })
  } finally {
    child.kill()
    await exit
  }
}
