import { describe, expect, test } from 'vitest'
import { atlasSource } from '../../load/source'
import { STATUSES } from '../schema/term'
import { ordered, resorted } from './order'
import { SORTS } from './view'

const atlas = atlasSource().atlas()
const { events } = atlas

describe('ordered', () => {
  test('chronological order is unchanged, or reversed', () => {
    expect(ordered(atlas, events, null, 'en')).toEqual(events)
    expect(ordered(atlas, events, { by: 'date', descending: true }, 'en')).toEqual(events.toReversed())
  })

  test('keeps every event, whatever the order', () => {
    for (const by of SORTS)
      for (const descending of [true, false])
        expect(new Set(ordered(atlas, events, { by, descending }, 'fr'))).toEqual(new Set(events))
  })

  test('words are sorted by the rules of the language: accents do not come after z', () => {
    const kinds = ordered(atlas, events, { by: 'kind', descending: false }, 'fr').map(({ kind }) => kind)
    const names = [...new Set(kinds)].map((id) => atlas.kinds.find((kind) => kind.id === id)?.name.fr ?? '')
    expect(names).toEqual(names.toSorted(new Intl.Collator('fr').compare))
    expect(names.at(-1)).not.toMatch(/^É/)
  })

  test('a status is sorted by certainty: reported, announced, judged', () => {
    const mixed = events.slice(0, 6).map((event, i) => ({ ...event, status: STATUSES[2 - (i % 3)] ?? 'reported' }))
    const sorted = (descending: boolean) =>
      ordered(atlas, mixed, { by: 'status', descending }, 'fr').map(({ status }) => status)
    expect(sorted(false)).toEqual(['reported', 'reported', 'announced', 'announced', 'judged', 'judged'])
    expect(sorted(true)).toEqual(sorted(false).toReversed())
  })

  test('ties stay in chronological order, even if words are sorted in reverse', () => {
    for (const descending of [true, false]) {
      const coups = ordered(atlas, events, { by: 'kind', descending }, 'en').filter(({ kind }) => kind === 'coup')
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
