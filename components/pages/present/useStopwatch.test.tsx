import { act, cleanup, renderHook } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { useCharacterKeys } from './useCharacterKeys'
import { useStopwatch } from './useStopwatch'

const NOON = Date.UTC(2012, 2, 22, 12)

/** Simulates a browser that blocks site data. */
function blockStorage() {
  for (const area of ['localStorage', 'sessionStorage'] as const)
    vi.spyOn(window, area, 'get').mockImplementation(() => {
      throw new DOMException('Access is denied for this document.', 'SecurityError')
    })
}

/** Simulates full storage: reads work, writes throw. */
function fillStorage() {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('There is no room left.', 'QuotaExceededError')
  })
}

beforeEach(() => {
  vi.useFakeTimers({ now: NOON })
})

const watch = () => renderHook(() => useStopwatch('a-story', 20)).result

it('continues after a reload', () => {
  const first = watch()
  act(() => first.current.press(1))
  act(() => first.current.setTarget(15))
  cleanup()
  vi.setSystemTime(NOON + 65_000)
  const second = watch()
  expect(second.current).toMatchObject({ spent: 65_000, running: true, target: 15 })
})

it.each([
  ['site data is blocked', blockStorage],
  ['there is no room', fillStorage],
])('runs without a memory where %s', (_, trouble) => {
  trouble()
  const { current } = watch()
  expect(current.running).toBe(false)
  const time = watch()
  act(() => time.current.press(1))
  act(() => {
    vi.advanceTimersByTime(30_000)
  })
  expect(time.current).toMatchObject({ spent: 30_000, running: true })
})

it('starts afresh if the stored value is invalid', () => {
  window.sessionStorage.setItem('joliba-time-a-story', '{"watch":{"before":"x","since":null},"target":3}')
  expect(watch().current).toMatchObject({ spent: 0, running: false, target: 20 })
})

it('stores that character keys are off, where possible', () => {
  const keys = () => renderHook(useCharacterKeys).result
  const first = keys()
  expect(first.current[0]).toBe(true)
  act(() => first.current[1](false))
  expect(keys().current[0]).toBe(false)
  cleanup()
  blockStorage()
  const second = keys()
  expect(second.current[0]).toBe(true)
  act(() => second.current[1](false))
  expect(second.current[0]).toBe(false)
})
