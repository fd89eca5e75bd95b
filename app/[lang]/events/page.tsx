import type { Metadata } from 'next'
import { EventsPage } from '@/components/page/EventsPage'
import { pageMetadata } from '@/components/page/metadata'
import { opened, type RouteProps } from '../opened'

/** A language that the atlas is not written in is answered with the prepared 404 page. */
export const dynamicParams = false

export async function generateMetadata(props: RouteProps): Promise<Metadata> {
  const { language, t } = await opened(props)
  const description = t('pages.eventsDescription')
  return pageMetadata({ language, path: '/events', title: t('pages.events'), description })
}

export default async function EventsRoute(props: RouteProps) {
  return <EventsPage {...(await opened(props))} />
}
