import type { Metadata } from 'next'
import { toldWords } from '@/components/event/status'
import { EventPage } from '@/components/page/EventPage'
import { LinkedData } from '@/components/page/LinkedData'
import { pageMetadata } from '@/components/page/metadata'
import { ORIGIN } from '@/components/site/origin'
import { eventThing } from '@/geodata/linked/event'
import { storiesIn } from '@/geodata/read/load'
import { loadHistory } from '@/geodata/read/version'
import { tellings, tellingsOf } from '@/geodata/story/telling'
import { type EventAddress, eventParams, found } from './found'

/** Anything else is answered with the prepared 404 page, which reads without JavaScript; one made on demand would not. */
export const dynamicParams = false

export function generateStaticParams() {
  return eventParams()
}

export async function generateMetadata(props: EventAddress): Promise<Metadata> {
  const { language, event, t } = await found(props)
  const description = toldWords(event, language, t)
  return pageMetadata({
    language,
    path: `/events/${event.id}`,
    title: event.title[language],
    description,
    view: { event: event.id },
  })
}

export default async function EventRoute(props: EventAddress) {
  const { atlas, event, language, t } = await found(props)
  const told = tellingsOf(tellings(storiesIn(language)), event.id)
  return (
    <>
      <EventPage atlas={atlas} event={event} language={language} t={t} tellings={told} history={loadHistory()} />
      <LinkedData of={eventThing(atlas, event, { origin: ORIGIN, language })} />
    </>
  )
}
