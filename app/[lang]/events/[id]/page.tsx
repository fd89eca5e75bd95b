import type { Metadata } from 'next'
import { EventPage } from '@/components/pages/record/EventPage'
import { LinkedData } from '@/components/pages/record/LinkedData'
import { pageMetadata } from '@/components/pages/record/metadata'
import { statusSummary } from '@/components/parts/event/statusWords'
import { ORIGIN } from '@/components/ui/origin'
import { eventThing } from '@/geodata/domain/export/jsonld/event'
import { sceneIndex, storiesCiting } from '@/geodata/domain/story/storiesCiting'
import { atlasSource } from '@/geodata/load/source'
import { type EventAddress, eventParams, eventRoute } from './eventRoute'

/** Anything else gets the prerendered 404 page, which works without JavaScript; one rendered on demand would not. */
export const dynamicParams = false

export function generateStaticParams() {
  return eventParams()
}

export async function generateMetadata(props: EventAddress): Promise<Metadata> {
  const { language, event, t } = await eventRoute(props)
  const description = statusSummary(event, language, t)
  return pageMetadata({
    language,
    path: `/events/${event.id}`,
    title: event.title[language],
    description,
    view: { event: event.id },
  })
}

export default async function EventRoute(props: EventAddress) {
  const { atlas, event, language, t } = await eventRoute(props)
  const citing = storiesCiting(sceneIndex(atlasSource().storiesIn(language)), event.id)
  return (
    <>
      <EventPage
        atlas={atlas}
        event={event}
        language={language}
        t={t}
        citingScenes={citing}
        history={atlasSource().history()}
      />
      <LinkedData of={eventThing(atlas, event, { atlas, origin: ORIGIN, language })} />
    </>
  )
}
