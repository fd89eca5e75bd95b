import type { Metadata } from 'next'
import { CorrectionsPage } from '@/components/pages/record/CorrectionsPage'
import { pageMetadata } from '@/components/pages/record/metadata'
import { atlasSource } from '@/geodata/load/source'
import { pageContext, type RouteProps } from '../pageContext'

/** Other languages get the prerendered 404 page. */
export const dynamicParams = false

export async function generateMetadata(props: RouteProps): Promise<Metadata> {
  const { language, t } = await pageContext(props)
  return pageMetadata({
    language,
    path: '/corrections',
    title: t('site.corrections'),
    description: t('history.description'),
  })
}

export default async function CorrectionsRoute(props: RouteProps) {
  return <CorrectionsPage history={atlasSource().history()} {...(await pageContext(props))} />
}
