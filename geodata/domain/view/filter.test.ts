import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atlasSource } from '../../load/source'
import { arbitraryView } from '../../testing/arbitraryView'
import { SMALL_VOCABULARY } from '../../testing/viewVocabulary'
import { countOf, totalOf } from '../select/match'
import { whereValues } from '../select/membership'
import { relaxed } from '../select/relax'
import { select } from '../select/select'
import { activeFilters, activeKeys, narrowing, toggled, withoutFilters, withRoleToggled } from './filter'
import { formatView } from './format'
import { parseView } from './parse'
import { EMPTY_VIEW } from './view'

const atlas = atlasSource().atlas()
const read = (query: string) => parseView(query, atlas)

describe('active filters', () => {
  test('are listed one by one, including each value of a facet', () => {
    const view = read(
      'time=2012&where=gao,kidal&lat=15,20&q=mnla&sure=1&status=judged,reported&actor=mnla&role=named,acts&theme=dark&at=17,-3,5',
    )
    expect(activeFilters(view).map(({ key, id }) => `${key} ${id}`.trim())).toEqual([
      'q',
      'time',
      'where gao',
      'where kidal',
      'band',
      'actor mnla',
      'role',
      'status reported',
      'status judged',
      'sure',
    ])
    expect(activeKeys(view)).toEqual(['q', 'time', 'where', 'band', 'actor', 'role', 'status', 'sure'])
  })

  test('can be removed until none is left, in any View', () => {
    fc.assert(
      fc.property(arbitraryView(SMALL_VOCABULARY), (view) => {
        let rest = view
        for (let most = 40; activeFilters(rest).length > 0 && most > 0; most--) {
          const before = activeFilters(rest).length
          rest = activeFilters(rest)[0]?.rest ?? rest
          expect(activeFilters(rest).length).toBe(before - 1)
        }
        expect(rest).toEqual(withoutFilters(view))
        expect({
          ...rest,
          event: null,
          links: null,
          place: null,
          at: null,
          theme: null,
          compare: null,
          swipe: false,
          sort: null,
        }).toEqual(EMPTY_VIEW)
      }),
      { numRuns: 40, seed: 1 },
    )
  }, 30_000)

  test('of a facet are toggled', () => {
    const order = whereValues(atlas)
    const view = toggled(read('where=kidal'), 'where', 'gao', order)
    expect(formatView(view)).toBe('where=gao,kidal')
    expect(formatView(toggled(view, 'where', 'gao', order))).toBe('where=kidal')
  })
})

describe('roles', () => {
  test('are toggled one by one, in canonical order; all of them means no choice', () => {
    const named = withRoleToggled(read('actor=mnla'), 'named')
    expect(formatView(named)).toBe('actor=mnla&role=named')
    const two = withRoleToggled(named, 'acts')
    expect(formatView(two)).toBe('actor=mnla&role=acts,named')
    expect(formatView(withRoleToggled(two, 'acted-on'))).toBe('actor=mnla')
    expect(formatView(withRoleToggled(named, 'named'))).toBe('actor=mnla')
  })

  test('filter nothing without an actor', () => {
    expect(activeKeys(narrowing(read('role=acts&kind=coup')))).toEqual(['kind'])
    expect(activeKeys(narrowing(read('role=acts&actor=mnla')))).toEqual(['actor', 'role'])
  })

  test('are suggested for removal if they leave no events of an actor', () => {
    const { id } = atlas.actors.find(
      (one) => select(atlas, read(`actor=${one.id}&role=acted-on`)).certain.length === 0,
    ) ?? {
      id: '',
    }
    expect(relaxed(atlas, read(`actor=${id}&role=acted-on`)).map(({ key }) => key)).toContain('role')
    expect(relaxed(atlas, read('role=acted-on&q=zzyzx'))).not.toContainEqual(expect.objectContaining({ key: 'role' }))
  })
})

describe('a View without results', () => {
  test('suggests filters to remove, the best first, with the number of results', () => {
    const view = read('where=kidal&kind=election&time=1991-03-26')
    expect(select(atlas, view).certain).toEqual([])
    const ways = relaxed(atlas, view)
    for (const { rest, count } of ways) {
      expect(countOf(select(atlas, rest))).toEqual(count)
      expect(totalOf(count)).toBeGreaterThan(0)
    }
    const certain = ways.map(({ count }) => count.certain)
    expect(certain).toEqual(certain.toSorted((a, b) => b - a))
  })

  test('suggests none if no single one helps', () => {
    expect(relaxed(atlas, read('time=1850&q=zzyzx'))).toEqual([])
  })
})
