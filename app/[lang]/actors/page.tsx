import type { Metadata } from 'next'
import { ActorsPage } from '@/components/pages/record/ActorsPage'
import { pageMetadata } from '@/components/pages/record/metadata'
import { pageContext, type RouteProps } from '../pageContext'

/** Other languages get the prerendered 404 page. */
export const dynamicParams = false

export async function generateMetadata(props: RouteProps): Promise<Metadata> {
  const { language, t } = await pageContext(props)
  const description = t('pages.actorsDescription')
  return pageMetadata({ language, path: '/actors', title: t('pages.actors'), description })
}

export default async function ActorsRoute(props: RouteProps) {
  return <ActorsPage {...(await pageContext(props))} />
}
