import { array, assert, maxSafeNat, nat, oneof, property } from 'fast-check'
import { expect, test } from 'vitest'
import { packNumbers, unpackNumbers } from './smallNumbers'

test('integers from 0 are read as they were written; small ones take a character each', () => {
  assert(
    property(array(oneof(nat(40), maxSafeNat())), (numbers) => {
      expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers)
    }),
  )
  expect(packNumbers([0, 1, 31])).toHaveLength(3)
  expect(packNumbers([32, 1023])).toHaveLength(4)
})

test('other numbers and texts are refused', () => {
  for (const number of [-1, 0.5, Number.NaN, 2 ** 60]) expect(() => packNumbers([number])).toThrow('is no integer')
  expect(() => unpackNumbers('A B')).toThrow('is no digit')
  expect(() => unpackNumbers('Ag')).toThrow('has no end')
})
