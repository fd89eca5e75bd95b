import { beforeEach, expect, test, vi } from 'vitest'
import { afterNextPaint } from './afterNextPaint'

beforeEach(() => {
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

test('is called after the frame, once', () => {
  const act = vi.fn()
  afterNextPaint(act)
  vi.advanceTimersToNextFrame()
  expect(act).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(act).toHaveBeenCalledOnce()
  vi.advanceTimersByTime(5000)
  expect(act).toHaveBeenCalledOnce()
})

test('a hidden page, which gets no frames, does not wait for ever', () => {
  vi.stubGlobal('requestAnimationFrame', () => 0)
  const act = vi.fn()
  afterNextPaint(act)
  vi.advanceTimersByTime(1000)
  expect(act).toHaveBeenCalledOnce()
})

test('can be cancelled before and after the frame', () => {
  const act = vi.fn()
  afterNextPaint(act)()
  const cancel = afterNextPaint(act)
  vi.advanceTimersToNextFrame()
  cancel()
  vi.advanceTimersByTime(5000)
  expect(act).not.toHaveBeenCalled()
})
