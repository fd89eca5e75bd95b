import { citationsIn, type Story, type StoryTitle } from './story'

/** Index of the scenes that cite each event, small enough for a page's payload. */
export interface SceneIndex {
  readonly stories: readonly StoryTitle[]
  /** By event id: index of the story in `stories`, and number of the scene. */
  readonly scenes: { readonly [event: string]: readonly (readonly [story: number, scene: number])[] }
}

/** A story that cites an event, with the numbers of those scenes, ascending. */
export interface CitingStory extends StoryTitle {
  readonly scenes: readonly number[]
}

export const NO_SCENES: SceneIndex = { stories: [], scenes: {} }

/** Indexes the scenes for each event in their focus or cited by their text. */
export function sceneIndex(stories: readonly Story[]): SceneIndex {
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

/** The stories that cite an event. */
export function storiesCiting({ stories, scenes }: SceneIndex, event: string): CitingStory[] {
  const told = scenes[event] ?? []
  return stories.flatMap((story, i) => {
    const numbers = told.filter(([at]) => at === i).map(([, number]) => number)
    return numbers.length > 0 ? [{ ...story, scenes: numbers }] : []
  })
}
