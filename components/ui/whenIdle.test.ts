import { afterEach, expect, test, vi } from 'vitest'
import { whenIdle } from './whenIdle'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test.each([
  ['without a limit', undefined, undefined],
  ['within a limit', 2000, { timeout: 2000 }],
] as const)('waits until the browser is idle, %s', (_, most, asked) => {
  const ask = vi.fn()
  vi.stubGlobal('requestIdleCallback', ask)
  const act = vi.fn()
  whenIdle(act, most)
  expect(act).not.toHaveBeenCalled()
  expect(ask.mock.calls).toEqual([[act, asked]])
})

test('in a browser that does not say when it is idle, it waits for the current task only', () => {
  vi.useFakeTimers()
  vi.stubGlobal('requestIdleCallback', undefined)
  const act = vi.fn()
  whenIdle(act, 2000)
  expect(act).not.toHaveBeenCalled()
  vi.advanceTimersByTime(0)
  expect(act).toHaveBeenCalledOnce()
})
