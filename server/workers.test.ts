import { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createWorkers } from './workers.mjs'

type Workers = ReturnType<typeof createWorkers>

const running: Workers[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ end }) => end()))
  vi.restoreAllMocks()
})

/** The handler of the test threads; the path selects its behaviour. */
const THREAD = `
const { parentPort, threadId } = require('node:worker_threads')
const routes = {
  '/thread': () => String(threadId),
  '/large': () => 'x'.repeat(300_000),
  '/fault': () => { throw new TypeError('no such place') },
  '/uncaught': () => new Promise(() => setTimeout(() => { throw new Error('spilled') })),
  '/exit': () => process.exit(3),
  '/memory': () => { const kept = []; for (;;) kept.push(Array(1e5).fill(kept.length)) },
  '/forever': () => { for (;;); },
  '/never': () => new Promise(() => {}),
}
import(${JSON.stringify(new URL('./workers.mjs', import.meta.url).href)}).then(({ answerTo }) =>
  answerTo(parentPort, async ({ target }) => ({
    status: 200,
    headers: [['Content-Type', 'text/plain']],
    body: Buffer.from(await routes[target]()),
  })),
)`

function start(parts: Partial<Parameters<typeof createWorkers>[0]> = {}): Workers {
  const workers = createWorkers({
    count: 1,
    start: () => new Worker(THREAD, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 32 } }),
    ...parts,
  })
  running.push(workers)
  return workers
}

function rendered({ render }: Workers, target: string) {
  return render({ target, headers: {} })
}

describe('a rendering thread', () => {
  it('returns the complete answer, small or large', async () => {
    const workers = start()
    const { status, headers, body } = await rendered(workers, '/thread')
    expect([status, headers]).toEqual([200, [['Content-Type', 'text/plain']]])
    expect(Number(body.toString())).toBeGreaterThan(0)
    expect((await rendered(workers, '/large')).body.equals(Buffer.alloc(300_000, 'x'))).toBe(true)
  })

  it('shares the work with others', async () => {
    const workers = start({ count: 2 })
    const threads = await Promise.all(['/thread', '/thread'].map((target) => rendered(workers, target)))
    expect(new Set(threads.map(({ body }) => body.toString())).size).toBe(2)
  })

  it('reports rendering errors, and continues', async () => {
    const workers = start()
    const before = await rendered(workers, '/thread')
    const fault = rendered(workers, '/fault')
    await expect(fault).rejects.toThrow('no such place')
    await expect(fault).rejects.toHaveProperty('stack', expect.stringContaining('/fault'))
    expect((await rendered(workers, '/thread')).body).toEqual(before.body)
  })

  it.each([
    ['an error that nobody caught', '/uncaught', 'spilled'],
    ['an exit', '/exit', undefined],
    ['no memory left', '/memory', 'memory'],
  ])(
    'is replaced if it ends with %s, which is logged and reported to all waiting requests',
    async (_, target, cause) => {
      const said = vi.spyOn(console, 'error').mockImplementation(() => {})
      const workers = start()
      const before = await rendered(workers, '/thread')
      const lost = [rendered(workers, '/never'), rendered(workers, target)]
      for (const one of lost) await expect(one).rejects.toThrow('A thread that renders has ended with')
      expect(said).toHaveBeenCalledOnce()
      expect(String(said.mock.calls[0]?.[0].cause)).toContain(String(cause))
      expect((await rendered(workers, '/thread')).body).not.toEqual(before.body)
    },
  )

  it('is replaced if it hangs', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const workers = start({ timeout: 500 })
    await workers.ready
    await expect(rendered(workers, '/forever')).rejects.toThrow('A thread that renders has ended')
    // A new thread may take longer to start than the timeout in this test.
    await expect
      .poll(() =>
        rendered(workers, '/thread').then(
          ({ status }) => status,
          () => 0,
        ),
      )
      .toBe(200)
  })
})

describe('a thread that never becomes ready', () => {
  const broken = () => new Worker(`throw new Error('no build')`, { eval: true })

  it('prevents startup', async () => {
    const { ready } = start({ start: broken })
    await expect(ready).rejects.toHaveProperty('cause.message', 'no build')
  })

  it('is restarted after a while; meanwhile rendering fails', async () => {
    let tries = 0
    const workers = start({
      pause: 20,
      start: () => (tries++ === 0 ? broken() : new Worker(THREAD, { eval: true })),
    })
    await workers.ready.catch(() => {})
    await expect(rendered(workers, '/thread')).rejects.toThrow('No thread that renders is running.')
    await expect
      .poll(() =>
        rendered(workers, '/thread').then(
          ({ status }) => status,
          () => 0,
        ),
      )
      .toBe(200)
  })
})
