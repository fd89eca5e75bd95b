import { describe, expect, test } from 'vitest'
import { atlasSource } from '../../load/source'
import { eventWith } from '../join/lookup'
import { NO_EVENTS, totalOf } from '../select/match'
import { select } from '../select/select'
import { parseView } from '../view/parse'
import { type Halves, halvesByKind, PARTS } from './halves'

const atlas = atlasSource().atlas()

/** Mali has halves, so the result is not null. */
function halves(...asked: Parameters<typeof halvesByKind>) {
  const counted = halvesByKind(...asked)
  if (!counted) throw new Error('the atlas has no halves')
  return counted
}

function summary(query = '') {
  const view = parseView(query, atlas)
  const selection = select(atlas, view)
  return { selection, summary: halves(atlas, selection, view.sure) }
}

/** Sum of certain or possible events over all parts. */
function sum(halves: Halves, standing: 'certain' | 'possible'): number {
  return PARTS.reduce((total, part) => total + halves[part][standing], 0)
}

describe('halvesByKind', () => {
  test('counts every event once, as certain as in the selection, if no place lies in both halves', () => {
    const { selection, summary: counted } = summary()
    const inferred = selection.certain.filter((id) => eventWith(atlas, id)?.inferred.includes('place')).length
    expect(sum(counted.total, 'certain')).toBe(selection.certain.length - inferred)
    expect(sum(counted.total, 'possible')).toBe(selection.possible.length + inferred)
  })

  test('the kinds add up to the total', () => {
    const { summary: counted } = summary('time=2012')
    for (const part of PARTS)
      for (const standing of ['certain', 'possible'] as const)
        expect(counted.kinds.reduce((n, { halves }) => n + halves[part][standing], 0)).toBe(
          counted.total[part][standing],
        )
  })

  test('agrees with the filter by half, apart from the whole country', () => {
    const { selection, summary: counted } = summary()
    for (const [half, group] of [
      ['first', 'north'],
      ['second', 'south'],
    ] as const) {
      const { nationwide, ...there } = selection.counts.where[group] ?? NO_EVENTS
      expect(counted.total[half]).toMatchObject(there)
      expect(totalOf(counted.total.country)).toBe(nationwide)
    }
    expect(counted.total.abroad.certain).toBe(selection.counts.where.abroad?.certain)
  })

  test('a possible match is possible in its half', () => {
    const { selection, summary: counted } = summary('where=kidal')
    expect(counted.total.first.certain).toBe(selection.certain.length)
    expect(counted.total.first.possible).toBe(selection.possible.length)
    expect(counted.total.country).toEqual({ ...NO_EVENTS, nationwide: selection.nationwide.length })
    expect(counted.total.second).toEqual(NO_EVENTS)
  })

  test('a place in both halves is possible in both, and omitted with sure', () => {
    const [place] = atlas.places
    const [event] = atlas.events
    if (!place || !event) throw new Error('the atlas is empty')
    const across = { ...place, id: 'across', precision: 'part', regions: ['mopti', 'gao'] } as const
    const small = { ...atlas, places: [across], events: [{ ...event, place: 'across' }] }
    const selection = { ...select(small, parseView('', small)) }
    const { first, second } = halves(small, selection).total
    expect([first, second]).toEqual([
      { ...NO_EVENTS, possible: 1 },
      { ...NO_EVENTS, possible: 1 },
    ])
    expect(sum(halves(small, selection, true).total, 'possible')).toBe(0)
  })

  test('an inferred place is only possible in its half, and omitted with sure', () => {
    const [event] = atlas.events
    if (!event) throw new Error('the atlas is empty')
    const small = { ...atlas, events: [{ ...event, place: 'kidal', inferred: ['place' as const] }] }
    const selection = select(small, parseView('', small))
    expect(halves(small, selection).total.first).toEqual({ ...NO_EVENTS, possible: 1 })
    expect(halves(small, selection, true).total.first).toEqual(NO_EVENTS)
  })

  test('has only kinds that occur', () => {
    expect(summary('kind=coup').summary.kinds.map(({ id }) => id)).toEqual(['coup'])
    expect(summary('q=zzyzx').summary.kinds).toEqual([])
  })
})
