import { describe, expect, test } from 'vitest'
import { atlasSource } from '../../load/source'
import { dayNumber } from '../time/day'
import { byDecade, byRegion, byStatus, values, voices } from './coverage'

const atlas = atlasSource().atlas()

describe('what the atlas covers', () => {
  test('is counted by decade, without gaps, each event certain in at most one', () => {
    const decades = byDecade(atlas)
    expect(decades[0]?.id).toBe('195X')
    expect(decades.map(({ id }) => Number.parseInt(id, 10))).toEqual(decades.map((_, i) => 195 + i))
    const nineties = atlas.events.filter(
      ({ earliest, latest, inferred }) =>
        earliest >= dayNumber(1990, 1, 1) && latest < dayNumber(2000, 1, 1) && !inferred.includes('date'),
    )
    expect(decades.find(({ id }) => id === '199X')?.certain).toBeGreaterThanOrEqual(nineties.length)
    expect(decades.reduce((sum, { certain }) => sum + certain, 0)).toBeLessThanOrEqual(atlas.events.length)
  })

  test('is counted by region and abroad', () => {
    expect(byRegion(atlas).map(({ id }) => id)).toEqual([...atlas.regions.map(({ id }) => id), 'abroad'])
  })

  test('is counted by status and by claimer, completely', () => {
    expect(byStatus(atlas).reduce((sum, { count }) => sum + count, 0)).toBe(atlas.events.length)
    const figures = atlas.events.flatMap((event) => event.figures)
    expect(voices(atlas, 'en').reduce((sum, { count }) => sum + count, 0)).toBe(figures.length)
  })
})

/** The text makes claims about the documents that cannot be counted; review it if another document is added. */
test('the documents are as the text says', () => {
  expect(atlas.sources.map(({ language }) => language)).toEqual(atlas.sources.map(() => 'en'))
  expect(atlas.sources.filter(({ id }) => id.startsWith('wiki-'))).toHaveLength(2)
  expect(atlas.sources.filter(({ author }) => author?.endsWith('Wing'))).toHaveLength(2)
  expect(values(atlas)).toMatchObject({ documents: 5, undated: 4 })
  expect(
    atlasSource()
      .prose('coverage', 'en')
      .sections.map(({ id }) => id),
  ).toContain('missing')
})
