import type { Atlas } from '../join/atlas'
import { gathered } from '../place/gather'
import { standing } from '../place/mark'
import { select } from '../select/select'
import type { Scene, Story } from './story'

/** The scene whose map stands for the whole story: the first of those with the most places on it. */
export function cover(story: Story, atlas: Atlas): Scene | undefined {
  const places = story.scenes.map(({ view }) => {
    return standing(gathered(atlas, select(atlas, view))).filter(({ count }) => count.certain > 0).length
  })
  return story.scenes[places.indexOf(Math.max(...places))]
}
