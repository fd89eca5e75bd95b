import { expect, test } from 'vitest'
import { placeCounts } from '../../domain/select/placeCounts'
import { select } from '../../domain/select/select'
import { atlasSource } from '../../load/source'
import { placedMarks } from '../mark/markStyle'
import { cover } from './cover'

test('the cover is the scene of a story with the most places on its map', () => {
  const atlas = atlasSource().atlas()
  for (const story of atlasSource().storiesIn('en')) {
    const marks = story.scenes.map(({ view }) => {
      return placedMarks(placeCounts(atlas, select(atlas, view)), atlas.config.map).filter(
        ({ count }) => count.certain > 0,
      ).length
    })
    const { number = 0 } = cover(story, atlas) ?? {}
    expect(marks[number - 1]).toBe(Math.max(...marks))
  }
})

test('a story without scenes has no cover', () => {
  const [story] = atlasSource().storiesIn('en')
  if (!story) throw new Error('there is no story')
  expect(cover({ ...story, scenes: [] }, atlasSource().atlas())).toBeUndefined()
})
