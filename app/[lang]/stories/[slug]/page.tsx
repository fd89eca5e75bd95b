import type { Metadata } from 'next'
import { StoryPage } from '../storyPage'
import { type StoryParams, storyMetadata, storySlugs } from '../storyRoute'

interface RouteProps {
  readonly params: Promise<StoryParams>
}

/** Anything else gets the prerendered 404 page, which works without JavaScript and lists the stories. */
export const dynamicParams = false

export function generateStaticParams() {
  return storySlugs()
}

export async function generateMetadata({ params }: RouteProps): Promise<Metadata> {
  return storyMetadata(await params, null)
}

export default async function StoryRoute({ params }: RouteProps) {
  return <StoryPage params={await params} number={null} />
}
