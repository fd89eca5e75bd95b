import type { Metadata } from 'next'
import { SharedStory } from '@/app/ownStory/SharedStory'
import { sent } from '@/components/language/sent'
import { messagesOf } from '@/components/language/translate'
import { ThemeOfAddress } from '@/components/parts/site/CarriedTheme'
import { pageContext, type RouteProps } from '../../pageContext'

export async function generateMetadata(props: RouteProps): Promise<Metadata> {
  const { t } = await pageContext(props)
  return { title: t('ownStory.linkTitle'), robots: { index: false, follow: false }, referrer: 'no-referrer' }
}

/** A story in the fragment of the address, which the server never sees. */
export default async function SharedStoryRoute(props: RouteProps) {
  const { language } = await pageContext(props)
  return (
    <>
      <ThemeOfAddress />
      <SharedStory language={language} messages={sent(messagesOf('ownStoryShell', language))} />
    </>
  )
}
