import type { Metadata } from 'next'
import { pageContext, type RouteProps } from '../../../pageContext'
import { ownRoute } from '../../ownRoute'

export async function generateMetadata(props: RouteProps): Promise<Metadata> {
  const { t } = await pageContext(props)
  return { title: t('own.title'), robots: { index: false, follow: false } }
}

/** The events of a data set that only the reader's browser has, as a table: the server knows its name alone. */
export default function OwnTableRoute(props: RouteProps) {
  return ownRoute(props)
}
