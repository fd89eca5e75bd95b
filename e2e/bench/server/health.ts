import { Agent, get } from 'node:http'
import { pause, type Site } from './site'

/** Timeout in milliseconds after which the server counts as down. */
const TIMEOUT = 30_000
const EVERY = 50

/** Polls `/healthz` on its own connection until stopped; milliseconds. */
export function watchHealth({ port }: Site): { readonly end: () => Promise<{ p50: number; most: number }> } {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const taken: number[] = []
  let ending = false
  const watch = async () => {
    while (!ending) {
      taken.push(await asked(port, agent))
      await pause(EVERY)
    }
  }
  const watching = watch()
  return {
    end: async () => {
      ending = true
      await watching
      agent.destroy()
      taken.sort((a, b) => a - b)
      return { p50: taken[Math.floor(taken.length / 2)] ?? 0, most: taken.at(-1) ?? 0 }
    },
  }
}

function asked(port: number, agent: Agent): Promise<number> {
  const began = performance.now()
  return new Promise((resolve) => {
    const done = () => resolve(performance.now() - began)
    get({ host: '127.0.0.1', port, path: '/healthz', agent, timeout: TIMEOUT }, (answer) =>
      answer.resume().on('end', done),
    )
      .on('timeout', done)
      .on('error', done)
  })
}
