import type { Metadata } from 'next'
import { CorrectionsPage } from '@/components/pages/record/CorrectionsPage'
import { pageMetadata } from '@/components/pages/record/metadata'
import { atlasSource } from '@/geodata/load/source'
import { opened, type RouteProps } from '../opened'

/** Other languages get the prerendered 404 page. */
export const dynamicParams = false

export async function generateMetadata(props: RouteProps): Promise<Metadata> {
  const { language, t } = await opened(props)
  return pageMetadata({
    language,
    path: '/corrections',
    title: t('site.corrections'),
    description: t('history.description'),
  })
}

export default async function CorrectionsRoute(props: RouteProps) {
  return <CorrectionsPage history={atlasSource().history()} {...(await opened(props))} />
}
