import type { Metadata } from 'next'
import { sent } from '@/components/language/sent'
import { messagesOf } from '@/components/language/translate'
import { pageContext, type RouteProps } from '../../pageContext'
import { importerScript } from '../importerScript'
import { ExploredOwn } from './ExploredOwn'

interface OwnExplorerRouteProps {
  readonly params: Promise<{ lang: string; name: string }>
}

export async function generateMetadata(props: RouteProps): Promise<Metadata> {
  const { t } = await pageContext(props)
  return { title: t('own.title'), robots: { index: false, follow: false } }
}

/** The explorer over a data set that only the reader's browser has: the server knows its name alone. */
export default async function OwnExplorerRoute(props: OwnExplorerRouteProps) {
  const { language } = await pageContext(props)
  const { name } = await props.params
  return (
    <ExploredOwn
      language={language}
      messages={sent(messagesOf('ownExplorer', language))}
      script={importerScript()}
      name={name}
    />
  )
}
