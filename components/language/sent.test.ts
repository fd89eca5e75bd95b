import { expect, test } from 'vitest'
import { received, sent } from './sent'

test('what is sent is received again', () => {
  const value = { a: ['é', null, { b: 1 }] }
  expect(received(sent(value))).toEqual(value)
})

test('the same text is received as the same value, and another as another', () => {
  const one = received(sent({ same: 1 }))
  expect(received(sent({ same: 1 }))).toBe(one)
  expect(received(sent({ same: 2 }))).not.toBe(one)
})

test('what was given as it is stays so', () => {
  const value = { a: 1 }
  expect(received(value)).toBe(value)
})

test('texts without end are forgotten in time and read again', () => {
  const first = sent({ number: 0 })
  const one = received(first)
  for (let number = 1; number < 100; number++) expect(received(sent({ number }))).toEqual({ number })
  expect(received(first)).not.toBe(one)
  expect(received(first)).toEqual(one)
})
