import { expect, it } from 'vitest'
import { QueueFull, queue } from './queue'

/** A job that ends when it is told to. */
function held() {
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  return { ended, end }
}

it('runs so many at once, has the others wait in order, and turns the rest away', async () => {
  const enqueue = queue({ atOnce: 2, waiting: 2 })
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
  expect(begun).toEqual([0, 1])
  jobs[1]?.end()
  await done[1]
  await Promise.resolve()
  expect(begun).toEqual([0, 1, 2])
  for (const { end } of jobs) end()
  expect(await Promise.all(done)).toEqual([0, 1, 2, 3])
  expect(await enqueue(() => 'room again')).toBe('room again')
})

it('goes on after a job that fails', async () => {
  const enqueue = queue({ atOnce: 1, waiting: 1 })
  const failing = enqueue(() => Promise.reject(new Error('spilled')))
  const next = enqueue(() => 'dry')
  await expect(failing).rejects.toThrow('spilled')
  expect(await next).toBe('dry')
})
