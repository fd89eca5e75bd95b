import { describe, expect, test } from 'vitest'
import { atlasSource } from '../../load/source'
import { countOf, totalOf } from '../select/match'
import { select } from '../select/select'
import { parseView } from '../view/parse'
import { byStatus } from './status'

const atlas = atlasSource().atlas()

function counted(query: string) {
  const view = parseView(query, atlas)
  const selection = select(atlas, view)
  return { shown: byStatus(view, selection), events: totalOf({ ...countOf(selection), nationwide: 0 }) }
}

describe('events by status', () => {
  test.each([
    '',
    'where=kidal',
    'time=2012',
    'time=2012&sure=1',
    'status=judged',
    'status=reported,announced&where=gao',
  ])('add up to the number shown: %s', (query) => {
    const { shown, events } = counted(query)
    expect(events).toBeGreaterThan(0)
    expect(shown.reduce((sum, { count }) => sum + count, 0)).toBe(events)
  })

  test('counts only those that the filter lets through', () => {
    expect(counted('status=judged').shown.map(({ status }) => status)).toEqual(['judged'])
    expect(counted('time=1850').shown).toEqual([])
  })
})
