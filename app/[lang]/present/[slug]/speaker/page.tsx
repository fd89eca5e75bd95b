import type { Metadata } from 'next'
import { messagesOf, translatorIn } from '@/components/language/translate'
import { charactersIn } from '@/components/pages/present/characters'
import { EarlyKeys } from '@/components/pages/present/earlyKeys'
import { Speaker } from '@/components/pages/present/Speaker'
import { withDetailsOf } from '@/geodata/domain/join/details'
import { toPayload } from '@/geodata/domain/join/payload'
import { eventsOnStage } from '@/geodata/domain/story/storyEvents'
import { type StoryParams, storyAt, storySlugs } from '../../../stories/storyPage'

interface RouteProps {
  readonly params: Promise<StoryParams>
}

/** Anything else gets the prerendered 404 page, which lists the stories. */
export const dynamicParams = false

export function generateStaticParams() {
  return storySlugs()
}

export async function generateMetadata({ params }: RouteProps): Promise<Metadata> {
  const { language, story } = storyAt(await params)
  const title = `${translatorIn(language)('present.speaker')} · ${story.title}`
  return { title, robots: { index: false, follow: false } }
}

export default async function SpeakerRoute({ params }: RouteProps) {
  const { atlas, language, story } = storyAt(await params)
  const wire = withDetailsOf(toPayload(atlas, language), eventsOnStage(atlas, story))
  const messages = messagesOf('present', language)
  return (
    <>
      <EarlyKeys />
      <Speaker
        wire={wire}
        language={language}
        messages={messages}
        letters={charactersIn(wire, messages, story)}
        story={story}
        theme={null}
      />
    </>
  )
}
