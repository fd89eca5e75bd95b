import { describe, expect, it } from 'vitest'
import { atlasSource } from '../../load/source'
import type { EventState, History } from './history'
import { since, versionNamed } from './since'

/** Any published state. */
const [entry] = Object.values(atlasSource().history().events)[0] ?? []
const state = entry?.state as EventState

const history: History = {
  versions: [
    { number: 1, date: '2026-01-01', hash: '0'.repeat(12) },
    { number: 2, date: '2026-02-02', hash: '1'.repeat(12) },
    { number: 3, date: '2026-03-03', hash: '2'.repeat(12) },
  ],
  events: {
    same: [{ version: 1, state }],
    moved: [
      { version: 1, state },
      { version: 2, state: { ...state, date: '1999' } },
    ],
    reworded: [
      { version: 1, state },
      { version: 3, state: { ...state, summary: { ...state.summary, en: 'Other words.' } } },
    ],
    late: [
      { version: 2, state },
      { version: 3, state: { ...state, place: 'elsewhere' } },
    ],
  },
}

describe('changes of events after a version', () => {
  it('are none if no event changed', () => {
    expect(since(history, ['same'], 1)).toEqual({ corrected: 0, added: 0, last: null })
    expect(since(history, [], 0).last).toBeNull()
  })

  it('count as corrections if facts changed, not if only wording did', () => {
    expect(since(history, ['same', 'moved', 'reworded'], 1)).toMatchObject({ corrected: 1, last: { number: 2 } })
    expect(since(history, ['moved'], 2)).toMatchObject({ corrected: 0, last: null })
  })

  it('count later events as added, once each', () => {
    expect(since(history, ['late', 'moved', 'unpublished'], 1)).toMatchObject({ corrected: 1, added: 2 })
  })

  it('start from the first version of each event if no version is given', () => {
    expect(since(history, Object.keys(history.events), 0)).toMatchObject({ corrected: 2, last: { number: 3 } })
  })
})

it('a version is found by number and by hash', () => {
  expect(versionNamed(history, '2')?.date).toBe('2026-02-02')
  expect(versionNamed(history, '222222222222')?.number).toBe(3)
  expect(versionNamed(history, '9')).toBeUndefined()
})
