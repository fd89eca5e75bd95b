import { citationsIn, type Story, type StoryTitle } from './story'

/** Which scenes of which stories rest on an event, small enough to travel with a page. */
export interface Tellings {
  readonly stories: readonly StoryTitle[]
  /** By the event's id: the story's place in `stories`, and the scene's number. */
  readonly scenes: { readonly [event: string]: readonly (readonly [story: number, scene: number])[] }
}

/** A story that rests on an event, with the numbers of the scenes that do, ascending. */
export interface Telling extends StoryTitle {
  readonly scenes: readonly number[]
}

export const NO_TELLINGS: Tellings = { stories: [], scenes: {} }

/** Where each event is told of: a scene tells of what it is about and of what its text cites. */
export function tellings(stories: readonly Story[]): Tellings {
  const scenes = new Map<string, [number, number][]>()
  for (const [i, story] of stories.entries()) {
    for (const { number, focus, text } of story.scenes) {
      for (const event of new Set([...focus, ...citationsIn(text).map((cited) => cited.event)])) {
        const known = scenes.get(event) ?? []
        known.push([i, number])
        scenes.set(event, known)
      }
    }
  }
  return {
    stories: stories.map(({ slug, language, title }) => ({ slug, language, title })),
    scenes: Object.fromEntries(scenes),
  }
}

/** The stories that tell of an event. */
export function tellingsOf({ stories, scenes }: Tellings, event: string): Telling[] {
  const told = scenes[event] ?? []
  return stories.flatMap((story, i) => {
    const numbers = told.filter(([at]) => at === i).map(([, number]) => number)
    return numbers.length > 0 ? [{ ...story, scenes: numbers }] : []
  })
}
