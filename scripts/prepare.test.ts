import { expect, test } from 'vitest'
import { prepare } from './prepare.mjs'

type Steps = Parameters<typeof prepare>[0]

function run(steps: Partial<Steps>) {
  const done: string[] = []
  const step =
    <T>(name: string, result: T) =>
    async () => {
      done.push(name)
      return result
    }
  const usual: Steps = {
    install: step('install', true),
    isBuilt: () => false,
    check: step('check', 0),
    build: step('build', 0),
    stopSignal: () => undefined,
  }
  return prepare({ ...usual, ...steps }).then((outcome) => ({ ...outcome, done }))
}

test('skips what is already done', async () => {
  expect(await run({})).toEqual({ ready: true, done: ['install', 'check', 'build'] })
  expect(await run({ isBuilt: () => true })).toEqual({ ready: true, done: ['install'] })
})

test.each<[Partial<Steps>, RegExp]>([
  [{ install: async () => false }, /packages are missing/],
  [{ check: async () => 1 }, /the data has the errors/],
  [{ build: async () => 1 }, /The build failed/],
])('a failed step ends it and is reported (%#)', async (steps, said) => {
  expect(await run(steps)).toMatchObject({ ready: false, said: expect.stringMatching(said) })
})

test.each(['install', 'check', 'build'] as const)('a signal during %s is not reported as a fault', async (step) => {
  let signal: NodeJS.Signals | undefined
  const stopped = async () => {
    signal = 'SIGTERM'
    return step === 'install' ? false : 1
  }
  expect(await run({ [step]: stopped, stopSignal: () => signal })).toMatchObject({
    ready: false,
    said: 'Stopped by SIGTERM before the site was ready.',
  })
})
