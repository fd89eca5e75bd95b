import { describe, expect, test } from 'vitest'
import { atlasSource } from '../../load/source'
import { eventWith } from '../join/lookup'
import { countOf, NO_EVENTS, totalOf } from '../select/match'
import { select } from '../select/select'
import type { Positions } from '../select/selection'
import { formatView } from '../view/format'
import { parseView } from '../view/parse'
import { EMPTY_VIEW } from '../view/view'
import { differences } from './difference'
import { compared, periods, swapped } from './period'
import { presetsOf } from './preset'
import { shares } from './shared'
import { together } from './union'

const atlas = atlasSource().atlas()
const view = (query: string) => parseView(query, atlas)
const selection = (query: string) => select(atlas, view(query))

describe('periods', () => {
  test('a View without a comparison has none', () => {
    expect(periods(EMPTY_VIEW, atlas)).toBeNull()
  })

  test('starting a comparison keeps the current time on the left, or uses the default', () => {
    expect(formatView(compared(EMPTY_VIEW, atlas))).toBe('time=1990/1992&compare=2012')
    expect(formatView(compared(view('time=1991&where=kidal&event=2012-03-22-coup'), atlas))).toBe(
      'time=1991&where=kidal&compare=2012',
    )
  })

  test('both sides share every filter but time', () => {
    const both = periods(view('time=1991&where=kidal&compare=2012'), atlas)
    expect(both && [formatView(both.before), formatView(both.after)]).toEqual([
      'time=1991&where=kidal',
      'time=2012&where=kidal',
    ])
    const bare = periods(view('compare=2012'), atlas)
    expect(bare && formatView(bare.before)).toBe('time=1990/1992')
  })

  test('swapping twice changes nothing', () => {
    const start = view('time=1991&compare=2012')
    expect(formatView(swapped(start, atlas))).toBe('time=2012&compare=1991')
    expect(swapped(swapped(start, atlas), atlas)).toEqual(start)
    expect(swapped(EMPTY_VIEW, atlas)).toEqual(EMPTY_VIEW)
  })
})

describe('differences', () => {
  const [before, after] = [selection('time=1990/1992'), selection('time=2012')]

  test('by region they equal the counts of the filter', () => {
    const { where } = differences(atlas, before, after)
    for (const row of where) {
      expect(row.before).toEqual(before.counts.where[row.id])
      expect(row.after).toEqual(after.counts.where[row.id])
      expect(row.change.certain).toBe(row.after.certain - row.before.certain)
    }
  })

  test('groups, country and abroad hold every certain event with a stated place once', () => {
    const { where, country } = differences(atlas, before, after)
    const groups = where.filter(({ id }) => ['north', 'south', 'abroad'].includes(id))
    const stated = before.certain.filter((id) => !eventWith(atlas, id)?.inferred.includes('place'))
    expect([...groups, country].reduce((sum, row) => sum + row.before.certain, 0)).toBe(stated.length)
  })

  test('by kind they add up to the number of events shown', () => {
    const { kind } = differences(atlas, before, after)
    expect(kind.reduce((sum, row) => sum + row.before.certain, 0)).toBe(before.certain.length)
    expect(kind.reduce((sum, row) => sum + row.after.possible, 0)).toBe(after.possible.length)
  })

  test('under a filter by region, only shown events count', () => {
    const north = differences(atlas, selection('time=1990/1992&where=north'), selection('time=2012&where=north'))
    expect(north.where.find(({ id }) => id === 'bamako')?.after.certain).toBe(0)
    expect(north.where.find(({ id }) => id === 'abroad')?.after).toEqual(NO_EVENTS)
  })

  test('with certain only, nothing is possible', () => {
    const sure = differences(atlas, selection('time=1990/1992&sure=1'), selection('time=2012&sure=1'), true)
    expect(
      [...sure.where, ...sure.kind].every(
        (row) => row.before.possible + row.after.possible + row.before.nationwide + row.after.nationwide === 0,
      ),
    ).toBe(true)
  })

  test('with the periods swapped, every change changes its sign', () => {
    const forth = differences(atlas, before, after).where
    const back = differences(atlas, after, before).where
    expect(back.map(({ change }) => change.certain)).toEqual(forth.map(({ change }) => 0 - change.certain))
  })
})

describe('together', () => {
  test('adds the counts and keeps each event once', () => {
    const [a, b] = [selection('time=1990/1992'), selection('time=2012')]
    const both = together(a, b)
    expect(new Set([...both.certain, ...both.possible, ...both.nationwide]).size).toBe(totalOf(countOf(both)))
    expect(both.counts.kind.coup?.certain).toBe((a.counts.kind.coup?.certain ?? 0) + (b.counts.kind.coup?.certain ?? 0))
    const [one, other] = [a.counts.status.judged, b.counts.status.judged]
    expect(both.counts.status.judged?.certain).toBe((one?.certain ?? 0) + (other?.certain ?? 0))
  })
})

describe('shares', () => {
  test.each([
    ['time=1990/1992', 'time=2012'],
    ['time=1990/1992', 'time=1991/2012'],
    ['time=2012', 'time=2012'],
    ['time=1958', 'time=2012&where=kidal'],
  ])('contain every event of %s and %s once, with its certainty', (first, second) => {
    const [a, b] = [selection(first), selection(second)]
    const { before, after, both } = shares(a.positions, b.positions)
    const listed = (all: readonly Positions[]) => all.flatMap(({ certain, possible }) => [...certain, ...possible])
    const sorted = (all: Iterable<number>) => [...all].sort((x, y) => x - y)
    const all = listed([before, after, both])
    expect(sorted(all)).toEqual(sorted(new Set(listed([a.positions, b.positions]))))
    for (const [own, whole] of [
      [before, a.positions],
      [after, b.positions],
    ] as const) {
      expect(own.certain.every((at) => whole.certain.includes(at))).toBe(true)
      expect(own.possible.every((at) => whole.possible.includes(at))).toBe(true)
    }
    for (const at of both.certain) expect([a, b].every(({ positions }) => positions.certain.includes(at))).toBe(true)
  })
})

describe('presets', () => {
  test('are the same days around the coups of 1991 and 2012, as the data dates them', () => {
    const found = presetsOf(atlas)
    expect(found?.turns.map(({ id }) => id)).toEqual(['1991-03-26-coup', '2012-03-21-coup'])
    for (const { days, time, compare } of found?.presets ?? []) {
      const lengths = [time, compare].map(({ start, end }) => (end ?? 0) - (start ?? 0))
      if (days !== null) expect(lengths).toEqual([2 * days, 2 * days])
      const query = formatView({ ...EMPTY_VIEW, time, compare })
      expect(formatView(view(query))).toBe(query)
    }
    const years = found?.presets.at(-1)
    expect(formatView({ ...EMPTY_VIEW, time: years?.time ?? null, compare: years?.compare ?? null })).toBe(
      'time=1991&compare=2012',
    )
  })

  test('need no event details, which a page loads later', () => {
    const withoutDetails = atlas.events.map((event) => ({ ...event, links: [] }))
    expect(presetsOf({ ...atlas, events: withoutDetails })?.presets).toEqual(presetsOf(atlas)?.presets)
  })

  test('are empty without two coups of different years', () => {
    expect(presetsOf({ ...atlas, events: atlas.events.filter(({ id }) => id.startsWith('2012-03')) })).toBeNull()
    expect(presetsOf({ ...atlas, events: [] })).toBeNull()
  })
})
