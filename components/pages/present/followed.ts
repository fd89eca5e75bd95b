import type { Atlas } from '@/geodata/domain/join/atlas'
import { eventWith } from '@/geodata/domain/join/lookup'
import { summaryText } from '@/geodata/domain/join/summary'
import type { Scene, Story } from '@/geodata/domain/story/story'
import type { Translate } from '../../language/translate'
import { dateWords } from '../../language/words'
import { posterAddress } from '../../parts/scene/posterAddress'

/** A story for phones: the text, and for each scene a picture instead of the live map. */
export interface FollowedStory {
  readonly title: string
  readonly scenes: readonly FollowedScene[]
}

export interface FollowedScene extends Pick<Scene, 'heading' | 'text' | 'notes'> {
  readonly number: number
  /** URL of its map as a picture. */
  readonly picture: string
  readonly events: readonly FollowedEvent[]
}

interface FollowedEvent {
  readonly id: string
  readonly title: string
  readonly date: string
  readonly summary: string
}

/** Size in pixels, for a phone in portrait. */
export const PICTURE = { width: 720, height: 480, small: true } as const

export function followed(story: Story, atlas: Atlas, version: string, t: Translate): FollowedStory {
  const { language } = story
  const followedEvents = (id: string): FollowedEvent[] => {
    const event = eventWith(atlas, id)
    if (!event) return []
    const date = dateWords(event.date, language, t)
    return [{ id, title: event.title[language], date, summary: summaryText(event, language) }]
  }
  return {
    title: story.title,
    scenes: story.scenes.map((scene) => ({
      number: scene.number,
      heading: scene.heading,
      text: scene.text,
      notes: scene.notes,
      picture: posterAddress(scene, language, version, PICTURE),
      events: scene.focus.flatMap(followedEvents),
    })),
  }
}
