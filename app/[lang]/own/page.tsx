import type { Metadata } from 'next'
import { pageMetadata } from '@/components/pages/record/metadata'
import { pageContext, type RouteProps } from '../pageContext'
import { ownRoute } from './ownRoute'

/** The address of the script that reads files is known after the build only. */
export const dynamic = 'force-dynamic'

export async function generateMetadata(props: RouteProps): Promise<Metadata> {
  const { language, t } = await pageContext(props)
  return pageMetadata({ language, path: '/own', title: t('own.title'), description: t('own.description') })
}

/** Where readers open files of their own. */
export default function OwnRoute(props: RouteProps) {
  return ownRoute(props)
}
