import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { translatorIn } from '@/components/language/translate'
import { pageMetadata } from '@/components/page/metadata'
import { SourcesPage } from '@/components/page/SourcesPage'
import { isLanguage } from '@/geodata/language/language'
import { loadAtlas } from '@/geodata/read/load'

interface RouteProps {
  readonly params: Promise<{ lang: string }>
}

/** A language that the atlas is not written in is answered with the prepared 404 page. */
export const dynamicParams = false

async function found({ params }: RouteProps) {
  const { lang } = await params
  if (!isLanguage(lang)) notFound()
  return { atlas: loadAtlas(), language: lang, t: translatorIn(lang) }
}

export async function generateMetadata(props: RouteProps): Promise<Metadata> {
  const { atlas, language, t } = await found(props)
  const description = t('pages.sourcesDescription', { count: atlas.sources.length })
  return pageMetadata({ language, path: '/sources', title: t('pages.sources'), description })
}

export default async function SourcesRoute(props: RouteProps) {
  return <SourcesPage {...(await found(props))} />
}
