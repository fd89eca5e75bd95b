import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { pageMetadata } from '@/components/pages/record/metadata'
import { StoriesPage } from '@/components/pages/story/StoriesPage'
import { atlasSource } from '@/geodata/load/source'
import { pageContext, type RouteProps } from '../pageContext'

/** Other languages get the prerendered 404 page. */
export const dynamicParams = false

export async function generateMetadata(props: RouteProps): Promise<Metadata> {
  const { language, t } = await pageContext(props)
  return pageMetadata({ language, path: '/stories', title: t('story.title'), description: t('story.description') })
}

export default async function StoriesRoute(props: RouteProps) {
  const { atlas, language, t } = await pageContext(props)
  const stories = atlasSource().storiesIn(language)
  if (stories.length === 0) notFound()
  return <StoriesPage atlas={atlas} stories={stories} language={language} t={t} version={atlasSource().version()} />
}
