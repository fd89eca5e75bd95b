import { describe, expect, test } from 'vitest'
import type { AtlasEvent } from '../../domain/join/atlas'
import { placeCounts } from '../../domain/select/placeCounts'
import { select } from '../../domain/select/select'
import { parseView } from '../../domain/view/parse'
import { EMPTY_VIEW } from '../../domain/view/view'
import { atlasSource } from '../../load/source'
import { hatchings, zonesOf } from './hatching'
import { shadings } from './shading'

const atlas = atlasSource().atlas()
const [sample] = atlas.events
if (!sample) throw new RangeError('the atlas must have an event')

/** Counts of an atlas with events at these places only. */
const holding = (...places: readonly string[]) => {
  const events = places.map((place, i): AtlasEvent => ({ ...sample, id: `event-${i}`, place, inferred: [], links: [] }))
  const small = { ...atlas, events }
  return placeCounts(small, select(small, EMPTY_VIEW))
}
const times = (count: number, place: string) => Array.from({ length: count }, () => place)

describe('hatching', () => {
  test('is denser the more events there are', () => {
    const density = (count: number) => hatchings(holding(...times(count, 'north')))[0]?.density
    expect([1, 4, 5, 14, 15, 90].map(density)).toEqual([1, 1, 2, 2, 3, 3])
    expect(hatchings(holding())).toEqual([])
  })

  test('has one direction per area, and another where areas differ', () => {
    const drawn = hatchings(holding('north', 'three-northern-regions', 'east'))
    expect(drawn).toEqual([
      { regions: ['timbuktu', 'gao', 'kidal'], density: 1, turn: 0 },
      { regions: ['gao', 'kidal'], density: 1, turn: 1 },
    ])
    expect(zonesOf(holding('north', 'east', 'segou-region', 'mali', 'gao')).map(({ place }) => place.id)).toEqual([
      'segou-region',
      'north',
      'east',
    ])
  })

  test('never covers the whole country, not even for its open event', () => {
    expect(hatchings(holding('mali', 'mali'))).toEqual([])
    const shapes = shadings(atlas, parseView('', atlas), holding('mali'), 'mali')
    expect(shapes.some(({ pointed, hatchings: lines }) => pointed || lines.length > 0)).toBe(false)
  })
})
