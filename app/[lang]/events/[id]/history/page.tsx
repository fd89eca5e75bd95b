import type { Metadata } from 'next'
import { HistoryPage } from '@/components/pages/record/HistoryPage'
import { pageMetadata } from '@/components/pages/record/metadata'
import { atlasSource } from '@/geodata/load/source'
import { type EventAddress, eventParams, eventRoute } from '../eventRoute'

/** Anything else gets the prerendered 404 page, which works without JavaScript; one rendered on demand would not. */
export const dynamicParams = false

export function generateStaticParams() {
  return eventParams()
}

export async function generateMetadata(props: EventAddress): Promise<Metadata> {
  const { language, event, t } = await eventRoute(props)
  const title = event.title[language]
  return pageMetadata({
    language,
    path: `/events/${event.id}/history`,
    title: t('history.eventTitle', { title }),
    description: t('history.eventDescription', { title }),
    view: { event: event.id },
  })
}

export default async function HistoryRoute(props: EventAddress) {
  return <HistoryPage history={atlasSource().history()} {...(await eventRoute(props))} />
}
