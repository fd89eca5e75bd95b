import type { Metadata } from 'next'
import { pageMetadata } from '@/components/pages/record/metadata'
import { PlacesPage } from '@/components/pages/record/PlacesPage'
import { pageContext, type RouteProps } from '../pageContext'

/** Other languages get the prerendered 404 page. */
export const dynamicParams = false

export async function generateMetadata(props: RouteProps): Promise<Metadata> {
  const { language, t } = await pageContext(props)
  const description = t('pages.placesDescription')
  return pageMetadata({ language, path: '/places', title: t('pages.places'), description })
}

export default async function PlacesRoute(props: RouteProps) {
  return <PlacesPage {...(await pageContext(props))} />
}
