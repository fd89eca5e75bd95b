import { describe, expect, test } from 'vitest'
import { atlasSource } from '../../load/source'
import { STATUSES } from '../schema/term'
import { ordered, resorted } from './order'
import { SORTS, type Sort } from './view'

const atlas = atlasSource().atlas()
const { events } = atlas
const all = Int32Array.from(events, (_, i) => i)
const sorted = (sort: Sort | null, language: 'en' | 'fr' = 'fr') =>
  Array.from(ordered(atlas, all, sort, language), (at) => events[at] as (typeof events)[number])

describe('ordered', () => {
  test('chronological order is unchanged, or reversed', () => {
    expect(sorted(null)).toEqual(events)
    expect(sorted({ by: 'date', descending: true })).toEqual(events.toReversed())
  })

  test('keeps every event, whatever the order', () => {
    for (const by of SORTS)
      for (const descending of [true, false]) expect(new Set(sorted({ by, descending }))).toEqual(new Set(events))
  })

  test('a column that the atlas does not have leaves the order of time', () => {
    expect(sorted({ by: 'file:deaths', descending: false })).toEqual(events)
  })

  test('words are sorted by the rules of the language: accents do not come after z', () => {
    const kinds = sorted({ by: 'kind', descending: false }).map(({ kind }) => kind)
    const names = [...new Set(kinds)].map((id) => atlas.kinds.find((kind) => kind.id === id)?.name.fr ?? '')
    expect(names).toEqual(names.toSorted(new Intl.Collator('fr').compare))
    expect(names.at(-1)).not.toMatch(/^É/)
  })

  test('a status is sorted by certainty: reported, announced, judged', () => {
    const ranks = (descending: boolean) =>
      sorted({ by: 'status', descending }).map(({ status }) => STATUSES.indexOf(status))
    expect(ranks(false)).toEqual(ranks(false).toSorted((a, b) => a - b))
    expect(ranks(true)).toEqual(ranks(false).toReversed())
    expect(new Set(ranks(true)).size).toBeGreaterThan(1)
  })

  test('ties stay in chronological order, even if words are sorted in reverse', () => {
    for (const descending of [true, false]) {
      const coups = sorted({ by: 'kind', descending }, 'en').filter(({ kind }) => kind === 'coup')
      expect(coups).toEqual(events.filter(({ kind }) => kind === 'coup'))
    }
  })
})

describe('resorted', () => {
  test('a first click sorts ascending, a second descending, and ascending by date is the default', () => {
    expect(resorted(null, 'title')).toEqual({ by: 'title', descending: false })
    expect(resorted({ by: 'title', descending: false }, 'title')).toEqual({ by: 'title', descending: true })
    expect(resorted({ by: 'title', descending: true }, 'title')).toEqual({ by: 'title', descending: false })
    expect(resorted(null, 'date')).toEqual({ by: 'date', descending: true })
    expect(resorted({ by: 'kind', descending: true }, 'date')).toBeNull()
  })
})
