import { expect, test } from 'vitest'
import { bothRows } from './bothRows'

test('rows of two windows have what matches in either, and never more than all', () => {
  const before = [
    [0, 3, 1, 0, 4],
    [1, 2, 5, 0, 0],
    [2, 7, 0, 1, 2],
  ] as const
  const after = [
    [0, 3, 5, 0, 0],
    [1, 2, 2, 1, 2],
    [2, 7, 0, 2, 1],
    [3, 0, 0, 0, 1],
  ] as const
  expect(bothRows(before, after)).toEqual([
    [0, 3, 1, 0, 4],
    [1, 2, 2, 1, 2],
    [2, 7, 0, 0, 3],
    [3, 0, 0, 0, 1],
  ])
})
