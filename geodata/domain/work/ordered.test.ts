import fc from 'fast-check'
import { expect, test } from 'vitest'
import { everyPosition, ordered } from './ordered'

test.for([
  ['close together', 50],
  ['far apart', 2 ** 31 - 1],
] as const)('positions are in the order of their numbers, and those of the same in their own: %s', ([, most]) => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -most, max: most })), (numbers) => {
      const expected = numbers.map((number, i) => [number, i] as const).sort((a, b) => a[0] - b[0] || a[1] - b[1])
      expect([...ordered(everyPosition(numbers.length), Int32Array.from(numbers))]).toEqual(expected.map(([, i]) => i))
    }),
  )
})
