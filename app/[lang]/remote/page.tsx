import type { Metadata } from 'next'
import { messagesOf } from '@/components/language/translate'
import { RemotePage } from '@/components/pages/present/RemotePage'
import { pageContext, type RouteProps } from '../pageContext'

export async function generateMetadata(props: RouteProps): Promise<Metadata> {
  const { t } = await pageContext(props)
  return { title: t('remote.title'), robots: { index: false, follow: false } }
}

/** For phones that follow a talk; the content comes from the room. */
export default async function RemoteRoute(props: RouteProps) {
  const { language } = await pageContext(props)
  return <RemotePage language={language} messages={messagesOf('remote', language)} />
}
