import { expect, test } from 'vitest'
import { OPEN_END } from './interval'
import { reachOf } from './reach'

test('an open end extends no further than the last known day', () => {
  const open = { earliest: 30, latest: OPEN_END }
  expect(reachOf([{ earliest: 10, latest: 20 }, open])).toEqual({ earliest: 10, latest: 30 })
  expect(reachOf([open, { earliest: 10, latest: 40 }])).toEqual({ earliest: 10, latest: 40 })
  expect(reachOf([])).toBeNull()
})
