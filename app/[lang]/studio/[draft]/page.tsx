import type { Metadata } from 'next'
import { pageContext, type RouteProps } from '../../pageContext'
import { studioRoute } from '../studioRoute'

export async function generateMetadata(props: RouteProps): Promise<Metadata> {
  const { t } = await pageContext(props)
  return { title: t('studioHome.title'), robots: { index: false, follow: false } }
}

/** A draft that only the reader's browser has: the server knows its id alone. */
export default function DraftRoute(props: RouteProps) {
  return studioRoute(props)
}
