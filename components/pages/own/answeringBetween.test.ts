import { expect, test } from 'vitest'
import { answeringBetween } from './answeringBetween'

test('gives the result of all steps, and lets others work between them', async () => {
  const done: string[] = []
  function* steps() {
    for (const step of ['one', 'two', 'three']) {
      done.push(step)
      // Longer than a slice.
      const until = performance.now() + 15
      while (performance.now() < until);
      yield
    }
    return done.length
  }
  const working = answeringBetween(steps())
  queueMicrotask(() => done.push('other work'))
  expect(await working).toBe(3 + 1)
  expect(done.indexOf('other work')).toBe(1)
})

test('rejects as the work throws', async () => {
  function* failing() {
    yield
    throw new Error('no memory')
  }
  await expect(answeringBetween(failing())).rejects.toThrow('no memory')
})
