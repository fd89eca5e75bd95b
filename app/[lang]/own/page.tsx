import type { Metadata } from 'next'
import { sent } from '@/components/language/sent'
import { messagesOf } from '@/components/language/translate'
import { OwnPage } from '@/components/pages/own/OwnPage'
import { pageMetadata } from '@/components/pages/record/metadata'
import { Page } from '@/components/parts/site/Page'
import type { KnownPlace } from '@/geodata/domain/import/offers'
import { pageContext, type RouteProps } from '../pageContext'
import { importerScript } from './importerScript'

/** The script's address is known after the build only. */
export const dynamic = 'force-dynamic'

export async function generateMetadata(props: RouteProps): Promise<Metadata> {
  const { language, t } = await pageContext(props)
  return pageMetadata({ language, path: '/own', title: t('own.title'), description: t('own.description') })
}

/** Where readers open files of their own. */
export default async function OwnRoute(props: RouteProps) {
  const { atlas, language, t } = await pageContext(props)
  const known = atlas.places.flatMap(({ name, spellings, precision, point }): KnownPlace[] => {
    const [lng, lat] = point?.coordinates ?? []
    if (precision !== 'exact' || lng === undefined || lat === undefined) return []
    const names = new Set([name[language], ...Object.values(name), ...spellings])
    return [{ names: [...names], point: [lng, lat], origin: 'atlas' }]
  })
  return (
    <Page language={language} t={t} path="/own">
      <h1>{t('own.title')}</h1>
      <OwnPage
        language={language}
        messages={sent(messagesOf('own', language))}
        script={importerScript()}
        known={known}
      />
    </Page>
  )
}
