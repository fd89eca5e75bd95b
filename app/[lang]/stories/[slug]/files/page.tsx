import type { Metadata } from 'next'
import { sent } from '@/components/language/sent'
import { messagesOf, translatorIn } from '@/components/language/translate'
import { pageMetadata } from '@/components/pages/record/metadata'
import { StoryFiles } from '@/components/pages/story/StoryFiles'
import { Page } from '@/components/parts/site/Page'
import { type StoryParams, storyAt, storySlugs } from '../../storyRoute'

interface RouteProps {
  readonly params: Promise<StoryParams>
}

export const dynamicParams = false

export function generateStaticParams() {
  return storySlugs()
}

export async function generateMetadata({ params }: RouteProps): Promise<Metadata> {
  const { language, story } = storyAt(await params)
  const t = translatorIn(language)
  return pageMetadata({
    language,
    path: `/stories/${story.slug}/files`,
    title: t('carry.files', { title: story.title }),
    description: t('carry.filesUse'),
  })
}

/** A story as files: slides, handout, pictures. */
export default async function StoryFilesRoute({ params }: RouteProps) {
  const { language, story } = storyAt(await params)
  const t = translatorIn(language)
  const path = `/stories/${story.slug}`
  return (
    <Page language={language} t={t} path={`${path}/files`}>
      <h1>{t('carry.files', { title: story.title })}</h1>
      <p>
        <a href={`/${language}${path}`}>{t('present.read')}</a>
      </p>
      <StoryFiles language={language} messages={sent(messagesOf('carry', language))} story={story} />
    </Page>
  )
}
