import { expose } from 'comlink'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LostReader, startImporter } from '@/components/pages/own/importer'
import { eventually } from '../../testing/eventually'
import { makeImporter } from './importing'

/** What becomes of each worker, in the order in which they are started. */
let fates: ('lives' | 'cannot start' | 'dies')[]
let started: StandIn[]

/** A worker of this thread. */
class StandIn extends EventTarget {
  readonly #channel = new MessageChannel()
  readonly #fate = fates.shift() ?? 'lives'
  terminated = false

  constructor() {
    super()
    started.push(this)
    if (this.#fate === 'cannot start') queueMicrotask(() => this.dispatchEvent(new Event('error')))
    else
      expose({ ...makeImporter(), ...(this.#fate === 'dies' ? { serve: () => this.#die() } : {}) }, this.#channel.port1)
    this.#channel.port2.addEventListener('message', ({ data }) =>
      this.dispatchEvent(new MessageEvent('message', { data })),
    )
    this.#channel.port2.start()
  }

  /** Is ready to help, and then answers nothing. */
  #die(): void {
    setTimeout(() => this.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' })))
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.#channel.port2.postMessage(message, transfer)
  }

  terminate(): void {
    this.terminated = true
    this.#channel.port1.close()
  }
}

beforeEach(() => {
  started = []
  vi.stubGlobal('Worker', StandIn)
  vi.stubGlobal('navigator', { hardwareConcurrency: 4 })
})

afterEach(() => {
  vi.unstubAllGlobals()
})

test('a reader that cannot start says so to whoever waits', async () => {
  fates = ['cannot start']
  const { open, lost } = startImporter('')
  await expect(open(new Blob(['title,date\na,2012']), 'a.csv', null)).rejects.toBeInstanceOf(LostReader)
  await lost
})

const ROWS = 20_000
const large = new Blob([`date,title\n${`2012-01-01,${'A well '.repeat(62)}\n`.repeat(ROWS)}`])

test.for([
  ['lives', 'cannot start'],
  ['lives', 'lives', 'dies'],
  ['lives', 'dies', 'cannot start'],
] as const)('without helpers, or with those that are left, all rows are read: %s', async (given) => {
  fates = [...given]
  const importer = startImporter('')
  const { tables } = await importer.open(large, 'wells.csv', null)
  await eventually(() => expect(started.length).toBeGreaterThan(1))
  const [table] = tables
  if (!table) throw new Error('no table')
  const { events } = await importer.build(0, table.mapping, () => {})
  expect(events.row).toHaveLength(ROWS)
  expect(events.row.every((row, i) => row === i)).toBe(true)
  importer.stop()
  expect(started.every(({ terminated }) => terminated)).toBe(true)
})
