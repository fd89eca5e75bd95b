import type { Atlas } from '../../domain/join/atlas'
import { placeCounts } from '../../domain/select/placeCounts'
import { select } from '../../domain/select/select'
import type { Scene, Story } from '../../domain/story/story'
import { placedMarks } from '../mark/markStyle'

/** The scene that represents the whole story: the first of those with the most places on the map. */
export function cover(story: Story, atlas: Atlas): Scene | undefined {
  const places = story.scenes.map(({ view }) => {
    return placedMarks(placeCounts(atlas, select(atlas, view)), atlas.config.map).filter(
      ({ count }) => count.certain > 0,
    ).length
  })
  return story.scenes[places.indexOf(Math.max(...places))]
}
