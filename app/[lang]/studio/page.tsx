import type { Metadata } from 'next'
import { pageMetadata } from '@/components/pages/record/metadata'
import { pageContext, type RouteProps } from '../pageContext'
import { studioRoute } from './studioRoute'

/** The address of the script that reads files is known after the build only. */
export const dynamic = 'force-dynamic'

export async function generateMetadata(props: RouteProps): Promise<Metadata> {
  const { language, t } = await pageContext(props)
  return pageMetadata({
    language,
    path: '/studio',
    title: t('studioHome.title'),
    description: t('studioHome.description'),
  })
}

/** Where stories are begun, and drafts found again. */
export default function StudioRoute(props: RouteProps) {
  return studioRoute(props)
}
