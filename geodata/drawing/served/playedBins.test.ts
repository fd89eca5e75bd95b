import { expect, test } from 'vitest'
import { dayNumber } from '../../domain/time/day'
import { stops } from '../timeline/play'
import { playedBins } from './playedBins'

test('playback stops in the months of bins with events, and in no others', () => {
  const days = [1, 3, 5, 7].map((month) => dayNumber(2012, month, 1))
  const played = playedBins(days, [2, 0.1, 1])
  const range = { start: dayNumber(2012, 1, 1), end: dayNumber(2012, 12, 31) }
  const months = stops(played.each(), { unit: 'month', mode: 'window', possible: false }, range)
  expect(months.map(({ start, end }) => [start, end])).toEqual(
    [1, 2, 5, 6].map((month) => [dayNumber(2012, month, 1), dayNumber(2012, month + 1, 1) - 1]),
  )
})
