import { expect, test } from 'vitest'
import { gathered } from '../place/gather'
import { standing } from '../place/mark'
import { loadAtlas, loadStories } from '../read/load'
import { select } from '../select/select'
import { cover } from './cover'

test('no scene of a story has more places on its map than the cover', () => {
  const atlas = loadAtlas()
  const marks = (view: Parameters<typeof select>[1] | undefined) =>
    view
      ? standing(gathered(atlas, select(atlas, view).counts.place)).filter(({ count }) => count.certain > 0).length
      : -1
  for (const story of loadStories()) {
    const most = marks(cover(story, atlas)?.view)
    for (const { view } of story.scenes) expect(marks(view)).toBeLessThanOrEqual(most)
  }
})

test('a story without scenes has no cover', () => {
  const [story] = loadStories()
  if (!story) throw new Error('there is no story')
  expect(cover({ ...story, scenes: [] }, loadAtlas())).toBeUndefined()
})
