import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { toldWords } from '@/components/event/status'
import { translatorIn } from '@/components/language/translate'
import { EventPage } from '@/components/page/EventPage'
import { LinkedData } from '@/components/page/LinkedData'
import { pageMetadata } from '@/components/page/metadata'
import { ORIGIN } from '@/components/site/origin'
import { isLanguage } from '@/geodata/language/language'
import { eventThing } from '@/geodata/linked/event'
import { loadAtlas, storiesIn } from '@/geodata/read/load'
import { loadHistory } from '@/geodata/read/version'
import { tellings, tellingsOf } from '@/geodata/story/telling'

interface RouteProps {
  readonly params: Promise<{ lang: string; id: string }>
}

/** Anything else is answered with the prepared 404 page, which reads without JavaScript; one made on demand would not. */
export const dynamicParams = false

export function generateStaticParams() {
  return loadAtlas().events.map(({ id }) => ({ id }))
}

async function found({ params }: RouteProps) {
  const { lang, id } = await params
  const atlas = loadAtlas()
  const event = atlas.events.find((known) => known.id === id)
  if (!isLanguage(lang) || !event) notFound()
  return { atlas, language: lang, event, t: translatorIn(lang) }
}

export async function generateMetadata(props: RouteProps): Promise<Metadata> {
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

export default async function EventRoute(props: RouteProps) {
  const { atlas, event, language, t } = await found(props)
  const told = tellingsOf(tellings(storiesIn(language)), event.id)
  return (
    <>
      <EventPage atlas={atlas} event={event} language={language} t={t} tellings={told} history={loadHistory()} />
      <LinkedData of={eventThing(atlas, event, { origin: ORIGIN, language })} />
    </>
  )
}
