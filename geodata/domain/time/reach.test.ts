import { expect, test } from 'vitest'
import { OPEN_END } from './interval'
import { reachOf } from './reach'

test('an open end reaches no further than the days that are known', () => {
  const open = { earliest: 30, latest: OPEN_END }
  expect(reachOf([{ earliest: 10, latest: 20 }, open])).toEqual({ earliest: 10, latest: 30 })
  expect(reachOf([open, { earliest: 10, latest: 40 }])).toEqual({ earliest: 10, latest: 40 })
  expect(reachOf([])).toBeNull()
})
