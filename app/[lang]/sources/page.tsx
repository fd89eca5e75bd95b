import type { Metadata } from 'next'
import { pageMetadata } from '@/components/pages/record/metadata'
import { SourcesPage } from '@/components/pages/record/SourcesPage'
import { pageContext, type RouteProps } from '../pageContext'

/** Other languages get the prerendered 404 page. */
export const dynamicParams = false

export async function generateMetadata(props: RouteProps): Promise<Metadata> {
  const { atlas, language, t } = await pageContext(props)
  const description = t('pages.sourcesDescription', { count: atlas.sources.length })
  return pageMetadata({ language, path: '/sources', title: t('pages.sources'), description })
}

export default async function SourcesRoute(props: RouteProps) {
  return <SourcesPage {...(await pageContext(props))} />
}
