import type { Metadata } from 'next'
import { DraftStory } from '@/app/ownStory/DraftStory'
import { sent } from '@/components/language/sent'
import { messagesOf } from '@/components/language/translate'
import { pageContext, type RouteProps } from '../../pageContext'

export async function generateMetadata(props: RouteProps): Promise<Metadata> {
  const { t } = await pageContext(props)
  return { title: t('story.present'), robots: { index: false, follow: false } }
}

/** Where drafts, which only the reader's browser has, are presented. */
export default async function PresentedDraftRoute(props: RouteProps) {
  const { language } = await pageContext(props)
  return <DraftStory language={language} messages={sent(messagesOf('ownStoryShell', language))} />
}
