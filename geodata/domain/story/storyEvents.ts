import type { Atlas } from '../join/atlas'
import { select } from '../select/select'
import { citationsIn, type Story } from './story'

type Scenes = Pick<Story, 'scenes'>

/**
 * The ids of the events that a reader of a story reads about: those that its scenes cite or are about. All of the
 * atlas's where a scene searches for words, for any event may have them.
 */
export function eventsCited(atlas: Atlas, story: Scenes): ReadonlySet<string> {
  if (story.scenes.some(({ view }) => view.q !== '')) return new Set(atlas.events.map(({ id }) => id))
  return new Set(
    story.scenes.flatMap(({ text, notes, focus }) => [
      ...citationsIn([...text, ...notes]).map(({ event }) => event),
      ...focus,
    ]),
  )
}

/** The same with every event that a scene's map shows: on a stage each of them can be opened. */
export function eventsOnStage(atlas: Atlas, story: Scenes): ReadonlySet<string> {
  const shown = story.scenes.flatMap(({ view }) => {
    const { certain, possible, nationwide } = select(atlas, view)
    return [...certain, ...possible, ...nationwide]
  })
  return new Set([...eventsCited(atlas, story), ...shown])
}
