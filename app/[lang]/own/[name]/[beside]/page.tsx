import type { Metadata } from 'next'
import { sent } from '@/components/language/sent'
import { messagesOf } from '@/components/language/translate'
import { OwnBeside } from '@/components/pages/own/OwnBeside'
import { pageContext, type RouteProps } from '../../../pageContext'
import { importerScript } from '../../importerScript'

interface OwnBesideRouteProps {
  readonly params: Promise<{ lang: string; name: string; beside: string }>
}

export async function generateMetadata(props: RouteProps): Promise<Metadata> {
  const { t } = await pageContext(props)
  return { title: t('own.title'), robots: { index: false, follow: false } }
}

/** Two data sets that only the reader's browser has, or one of them and this site's atlas. */
export default async function OwnBesideRoute(props: OwnBesideRouteProps) {
  const { language } = await pageContext(props)
  const { name, beside } = await props.params
  return (
    <OwnBeside
      language={language}
      messages={sent(messagesOf('ownExplorer', language))}
      script={importerScript()}
      name={name}
      beside={beside}
    />
  )
}
