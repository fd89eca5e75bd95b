import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDifference } from './wordDifference'

test('deleted and inserted words are in their place', () => {
  expect(wordDifference('The army held the town on Monday.', 'The army held most of the town on Tuesday.')).toEqual([
    { in: 'both', text: 'The army held ' },
    { in: 'after', text: 'most of ' },
    { in: 'both', text: 'the town on ' },
    { in: 'before', text: 'Monday.' },
    { in: 'after', text: 'Tuesday.' },
  ])
})

test('a no-break space belongs to its word', () => {
  expect(wordDifference('au moins 200\u202f000 morts en tout', 'au moins 300\u202f000 morts en tout')).toContainEqual({
    in: 'before',
    text: '200\u202f000 ',
  })
})

test('dissimilar texts are shown one after the other', () => {
  expect(wordDifference('Soldiers seized the palace.', 'A strike was called by unions in Bamako.')).toBeNull()
})

test('both texts can be reconstructed from the difference', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd', '.', 'é'), { minLength: 1, maxLength: 30 })
    .map((list) => list.join(' '))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = wordDifference(before, after)
      if (!runs) return
      const read = (side: 'before' | 'after') =>
        runs
          .filter((run) => run.in === 'both' || run.in === side)
          .map((run) => run.text)
          .join('')
          .replace(/\s+/g, '')
      expect(read('before')).toBe(before.replace(/\s+/g, ''))
      expect(read('after')).toBe(after.replace(/\s+/g, ''))
    }),
  )
})
