import { messagesOf } from '@/components/language/translate'
import { charactersIn } from '@/components/pages/present/characters'
import type { Atlas } from '@/geodata/domain/join/atlas'
import { withDetailsOf } from '@/geodata/domain/join/details'
import { toPayload } from '@/geodata/domain/join/payload'
import type { Story } from '@/geodata/domain/story/story'
import { eventsOnStage } from '@/geodata/domain/story/storyEvents'

const propsOf = new WeakMap<Story, ReturnType<typeof propsFor>>()

/** What the stage and the speaker view of a story have in common, computed once per process. */
export function windowProps(atlas: Atlas, story: Story) {
  const known = propsOf.get(story) ?? propsFor(atlas, story)
  propsOf.set(story, known)
  return known
}

function propsFor(atlas: Atlas, story: Story) {
  const { language } = story
  const wire = withDetailsOf(toPayload(atlas, language), eventsOnStage(atlas, story))
  const messages = messagesOf('present', language)
  return { wire, language, messages, letters: charactersIn(wire, messages, story) }
}
