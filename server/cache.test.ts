import { expect, it } from 'vitest'
import { createCache } from './cache.mjs'

const entry = (size: number) => ({ size })

it('evicts the least recently used entry when there are too many', () => {
  const cache = createCache({ entries: 2, bytes: 1000 })
  const [a, b, c] = [entry(1), entry(1), entry(1)]
  cache.set('/a', a)
  cache.set('/b', b)
  expect(cache.get('/a')).toBe(a)
  cache.set('/c', c)
  expect([cache.get('/a'), cache.get('/b'), cache.get('/c')]).toEqual([a, undefined, c])
})

it('stays within its byte limit, including keys', () => {
  const cache = createCache({ entries: 10_000, bytes: 1000 })
  let most = 0
  for (let i = 0; i < 20_000; i++) {
    cache.set(`/en?q=${i}`, entry(i % 120))
    most = Math.max(most, cache.bytes)
  }
  expect(most).toBeLessThanOrEqual(1000)
  expect(cache.bytes).toBeGreaterThan(500)
})

it('counts a replaced entry once, and drops the old one if the new is too large to cache', () => {
  const cache = createCache({ entries: 10, bytes: 800 })
  cache.set('/a', entry(50))
  cache.set('/a', entry(60))
  expect(cache.bytes).toBe(62)
  cache.set('/a', entry(101))
  expect([cache.get('/a'), cache.bytes]).toEqual([undefined, 0])
})
