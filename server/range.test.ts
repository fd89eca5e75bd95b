import { expect, test } from 'vitest'
import { readRange } from './range.mjs'

test.each([
  ['bytes=0-', { first: 0, last: 99 }],
  ['bytes=10-19', { first: 10, last: 19 }],
  ['bytes=90-1000', { first: 90, last: 99 }],
  ['bytes=-10', { first: 90, last: 99 }],
  ['bytes=-1000', { first: 0, last: 99 }],
  ['bytes=99999999-', 'unsatisfiable'],
  ['bytes=99999999999999999999999-', 'unsatisfiable'],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
])('%s of 100 bytes is %o', (field, range) => {
  expect(readRange(field, 100)).toEqual(range)
})

test.each(['bytes=5-2', 'bytes=-', 'bytes=a-b', 'bytes=0-1,5-6', 'lines=1-2', 'bytes=1e3-', '', 'bytes=--5'])(
  '%j is ignored',
  (field) => {
    expect(readRange(field, 100)).toBeUndefined()
  },
)
