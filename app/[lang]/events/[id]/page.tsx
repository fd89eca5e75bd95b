import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EventDetails } from '@/components/event/EventDetails'
import { translatorIn } from '@/components/language/translate'
import { Page } from '@/components/site/Page'
import { isLanguage } from '@/geodata/language/language'
import { loadAtlas } from '@/geodata/read/load'

interface EventPageProps {
  readonly params: Promise<{ lang: string; id: string }>
}

/** Anything else is answered with the prepared 404 page, which reads without JavaScript; one made on demand would not. */
export const dynamicParams = false

export function generateStaticParams() {
  return loadAtlas().events.map(({ id }) => ({ id }))
}

async function found({ params }: EventPageProps) {
  const { lang, id } = await params
  const event = loadAtlas().events.find((known) => known.id === id)
  if (!isLanguage(lang) || !event) notFound()
  return { language: lang, event, t: translatorIn(lang) }
}

export async function generateMetadata(props: EventPageProps): Promise<Metadata> {
  const { language, event } = await found(props)
  return { title: event.title[language], description: event.summary[language] }
}

export default async function EventPage(props: EventPageProps) {
  const { language, event, t } = await found(props)
  return (
    <Page language={language} t={t} path={`/events/${event.id}`}>
      <EventDetails
        atlas={loadAtlas()}
        event={event}
        language={language}
        t={t}
        heading="h1"
        eventLink={(other) => <a href={`/${language}/events/${other.id}`}>{other.title[language]}</a>}
      />
      <p>
        <a href={`/${language}?event=${event.id}`}>{t('place.onMap')}</a>
      </p>
    </Page>
  )
}
