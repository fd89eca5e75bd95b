import type { Metadata } from 'next'
import { MessagesProvider } from '@/components/language/MessagesProvider'
import { messagesOf } from '@/components/language/translate'
import { pageMetadata } from '@/components/pages/record/metadata'
import { KeepOffline } from '@/components/parts/offline/KeepOffline'
import { Page } from '@/components/parts/site/Page'
import { pageContext, type RouteProps } from '../pageContext'

/** Other languages get the prerendered 404 page. */
export const dynamicParams = false

export async function generateMetadata(props: RouteProps): Promise<Metadata> {
  const { language, t } = await pageContext(props)
  return pageMetadata({ language, path: '/offline', title: t('offline.title'), description: t('offline.intro') })
}

/** Where readers keep the site in their browser, and install it. */
export default async function OfflineRoute(props: RouteProps) {
  const { language, t } = await pageContext(props)
  return (
    <Page language={language} t={t} path="/offline">
      <h1>{t('offline.title')}</h1>
      <p>{t('offline.intro')}</p>
      <p>{t('offline.everything')}</p>
      <MessagesProvider language={language} messages={messagesOf('offline', language)}>
        <KeepOffline />
      </MessagesProvider>
      <noscript>
        <p>{t('offline.noScript')}</p>
      </noscript>
      <p>{t('offline.notes')}</p>
    </Page>
  )
}
