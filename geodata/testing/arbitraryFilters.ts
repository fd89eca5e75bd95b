import fc from 'fast-check'
import type { Atlas } from '../domain/join/atlas'
import { ROLES } from '../domain/schema/term'
import { dayNumber } from '../domain/time/day'
import { byFacet } from '../domain/view/facets'
import { EMPTY_VIEW, type View, whereIds } from '../domain/view/view'
import { arbitraryArea, arbitraryBand, arbitraryNear, arbitraryWindow } from './arbitraryView'

/**
 * Random filters that intersect; drawn polygons and circles come from a pool, so that the oracle clips each footprint
 * only once.
 */
export function arbitraryFilters(atlas: Atlas): fc.Arbitrary<View> {
  const pool = <T>(arbitrary: fc.Arbitrary<T>, seed: number) =>
    fc.constantFrom(...fc.sample(arbitrary, { numRuns: 40, seed }))
  const days = (from: number, to: number) => arbitraryWindow(dayNumber(from, 1, 1), dayNumber(to, 12, 31))
  const ids = (items: readonly { readonly id: string }[]) =>
    fc.subarray(
      items.map(({ id }) => id),
      { minLength: 1 },
    )
  const near = arbitraryNear(atlas, 1500) ?? fc.constant(null)
  const word = fc.constantFrom(
    ...[
      'mali',
      'coup',
      'traore',
      'Traoré',
      'kidal',
      'nord',
      'tombouctou',
      'junta rebel',
      'march',
      'ar',
      'é',
      '1991',
      '1931',
      'xyz',
      'traroe',
      'tombuctu',
      'bamaco rebels',
      'kiddal',
      'word',
      'zzyzx',
      'touarègues',
      'tués',
      '-coup',
      'coup -1991 -"Ansar Dine"',
      '"general strike"',
      '"grève générale" mars',
      '—',
    ],
  )
  const some = <T>(arbitrary: fc.Arbitrary<T>, weight = 1) =>
    fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight, arbitrary })
  return fc
    .record({
      time: some(fc.oneof(days(1955, 2022), days(1990, 1992), days(2012, 2012)), 3),
      where: some(ids(whereIds(atlas).map((id) => ({ id })))),
      near: some(pool(near, 1)),
      area: some(pool(arbitraryArea({ lng: [-12, 4], lat: [10.5, 24.5], reach: 9 }), 2)),
      band: some(pool(arbitraryBand(4, 30), 3)),
      ...byFacet(({ values }) => (values(atlas).length === 0 ? fc.constant(undefined) : some(ids(values(atlas))))),
      role: some(fc.subarray([...ROLES], { minLength: 1 })),
      q: some(word),
      sure: fc.boolean(),
    })
    .map(({ sure, ...filters }) => ({
      ...EMPTY_VIEW,
      sure,
      ...Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)),
    }))
}
