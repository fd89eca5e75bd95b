import type { Metadata } from 'next'
import { translatorIn } from '@/components/language/translate'
import { EarlyKeys } from '@/components/pages/present/earlyKeys'
import { Speaker } from '@/components/pages/present/Speaker'
import { type StoryParams, storyAt, storySlugs } from '../../../stories/storyRoute'
import { windowProps } from '../windowProps'

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
  const { atlas, story } = storyAt(await params)
  return (
    <>
      <EarlyKeys />
      <Speaker {...windowProps(atlas, story)} story={story} theme={null} />
    </>
  )
}
