import { expect, it } from 'vitest'
import { createQueue, QueueFull } from './queue.mjs'
import { held } from './testing'

it('limits concurrency, keeps others waiting in order, and rejects the rest', async () => {
  const { enqueue } = createQueue({ atOnce: 2, waiting: 2 })
  const jobs = [held(), held(), held(), held()]
  const begun: number[] = []
  const done = jobs.map(({ ended }, i) =>
    enqueue(async () => {
      begun.push(i)
      await ended
      return i
    }),
  )
  await expect(enqueue(() => 'too much')).rejects.toThrow(QueueFull)
  await expect.poll(() => begun).toEqual([0, 1])
  jobs[1]?.end()
  await done[1]
  await expect.poll(() => begun).toEqual([0, 1, 2])
  for (const { end } of jobs) end()
  expect(await Promise.all(done)).toEqual([0, 1, 2, 3])
  expect(await enqueue(() => 'room again')).toBe('room again')
})

it('limits the total cost of waiting jobs, and lets an expensive one wait alone', async () => {
  const { enqueue, isFull } = createQueue({ atOnce: 1, waiting: 3 })
  const job = held()
  const running = enqueue(() => job.ended, undefined, 10)
  const first = enqueue(() => 'first', undefined, 2.5)
  await expect(enqueue(() => 'too much')).rejects.toThrow(QueueFull)
  expect([isFull(), isFull(0.5)]).toEqual([true, false])
  const second = enqueue(() => 'second', undefined, 0.5)
  await expect(enqueue(() => 'too much', undefined, 0.5)).rejects.toThrow(QueueFull)
  job.end()
  expect(await Promise.all([running, first, second])).toEqual([undefined, 'first', 'second'])

  const other = held()
  const controller = new AbortController()
  const before = enqueue(() => other.ended)
  const leaving = enqueue(() => 'leaving', controller.signal, 9)
  await expect(enqueue(() => 'too much')).rejects.toThrow(QueueFull)
  controller.abort(new Error('gone'))
  await expect(leaving).rejects.toThrow('gone')
  const costly = enqueue(() => 'costly', undefined, 9)
  other.end()
  expect(await Promise.all([before, costly])).toEqual([undefined, 'costly'])
})

it('continues after a job fails', async () => {
  const { enqueue } = createQueue({ atOnce: 1, waiting: 1 })
  const failing = enqueue(() => Promise.reject(new Error('spilled')))
  const next = enqueue(() => 'dry')
  await expect(failing).rejects.toThrow('spilled')
  expect(await next).toBe('dry')
})

it('never starts a job aborted while waiting, and frees its place immediately', async () => {
  const { enqueue } = createQueue({ atOnce: 1, waiting: 1 })
  const first = held()
  const running = enqueue(() => first.ended)
  const controller = new AbortController()
  let begun = false
  const waiting = enqueue(() => {
    begun = true
  }, controller.signal)
  controller.abort(new Error('gone'))
  await expect(waiting).rejects.toThrow('gone')
  const next = enqueue(() => 'next')
  first.end()
  await running
  expect(await next).toBe('next')
  expect(begun).toBe(false)
})

it('finishes a job aborted while running', async () => {
  const { enqueue } = createQueue({ atOnce: 1, waiting: 1 })
  const controller = new AbortController()
  const [begun, job] = [held(), held()]
  const done = enqueue(() => {
    begun.end()
    return job.ended.then(() => 'done')
  }, controller.signal)
  await begun.ended
  controller.abort(new Error('gone'))
  job.end()
  expect(await done).toBe('done')
  await expect(enqueue(() => 'other', AbortSignal.abort(new Error('gone before')))).rejects.toThrow('gone before')
})

it('does not start a job if its abort is pending in the event loop', async () => {
  const { enqueue } = createQueue({ atOnce: 1, waiting: 1 })
  const controller = new AbortController()
  setImmediate(() => controller.abort(new Error('gone')))
  await expect(enqueue(() => 'begun', controller.signal)).rejects.toThrow('gone')
  expect(await enqueue(() => 'room again')).toBe('room again')
})

it('yields to the event loop between two jobs', async () => {
  const { enqueue } = createQueue({ atOnce: 1, waiting: 5 })
  const order: string[] = []
  const first = enqueue(() => {
    setImmediate(() => order.push('health'))
    order.push('first')
  })
  const second = enqueue(() => order.push('second'))
  await Promise.all([first, second])
  expect(order).toEqual(['first', 'health', 'second'])
})
