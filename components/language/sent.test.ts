import { expect, test } from 'vitest'
import { received, sent } from './sent'

test('a sent value is received unchanged', () => {
  const value = { a: ['é', null, { b: 1 }] }
  expect(received(sent(value))).toEqual(value)
})

test('the same text yields the same object, another text another object', () => {
  const one = received(sent({ same: 1 }))
  expect(received(sent({ same: 1 }))).toBe(one)
  expect(received(sent({ same: 2 }))).not.toBe(one)
})

test('a value passed unserialised is returned as it is', () => {
  const value = { a: 1 }
  expect(received(value)).toBe(value)
})

test('the cache of parsed texts is bounded', () => {
  const first = sent({ number: 0 })
  const one = received(first)
  for (let number = 1; number < 100; number++) expect(received(sent({ number }))).toEqual({ number })
  expect(received(first)).not.toBe(one)
  expect(received(first)).toEqual(one)
})
