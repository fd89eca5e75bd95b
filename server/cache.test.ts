import { expect, it } from 'vitest'
import { createCache } from './cache.mjs'

const entry = (size: number) => ({ size })

it('drops the entry that was asked for longest ago when there are too many', () => {
  const cache = createCache({ entries: 2, bytes: 1000 })
  const [a, b, c] = [entry(1), entry(1), entry(1)]
  cache.set('/a', a)
  cache.set('/b', b)
  expect(cache.get('/a')).toBe(a)
  cache.set('/c', c)
  expect([cache.get('/a'), cache.get('/b'), cache.get('/c')]).toEqual([a, undefined, c])
})

it('stays within its bytes, keys included, whatever is asked for', () => {
  const cache = createCache({ entries: 10_000, bytes: 1000 })
  let most = 0
  for (let i = 0; i < 20_000; i++) {
    cache.set(`/en?q=${i}`, entry(i % 120))
    most = Math.max(most, cache.bytes)
  }
  expect(most).toBeLessThanOrEqual(1000)
  expect(cache.bytes).toBeGreaterThan(500)
})

it('counts an entry that is replaced once, and forgets the old one when the new is too large to be kept', () => {
  const cache = createCache({ entries: 10, bytes: 800 })
  cache.set('/a', entry(50))
  cache.set('/a', entry(60))
  expect(cache.bytes).toBe(62)
  cache.set('/a', entry(101))
  expect([cache.get('/a'), cache.bytes]).toEqual([undefined, 0])
})
