import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { translatorIn } from '@/components/language/translate'
import { EventList } from '@/components/list/EventList'
import { eventsAt } from '@/components/place/gather'
import { PlaceFacts } from '@/components/place/PlaceFacts'
import { Page } from '@/components/site/Page'
import { isLanguage } from '@/geodata/language/language'
import { loadAtlas } from '@/geodata/read/load'

interface PlacePageProps {
  readonly params: Promise<{ lang: string; id: string }>
}

/** Anything else is answered with the prepared 404 page, which reads without JavaScript; one made on demand would not. */
export const dynamicParams = false

export function generateStaticParams() {
  return loadAtlas().places.map(({ id }) => ({ id }))
}

async function found({ params }: PlacePageProps) {
  const { lang, id } = await params
  const place = loadAtlas().places.find((known) => known.id === id)
  if (!isLanguage(lang) || !place) notFound()
  return { language: lang, place, t: translatorIn(lang) }
}

export async function generateMetadata(props: PlacePageProps): Promise<Metadata> {
  const { language, place } = await found(props)
  return { title: place.name[language] }
}

export default async function PlacePage(props: PlacePageProps) {
  const { language, place, t } = await found(props)
  const atlas = loadAtlas()
  const events = eventsAt(atlas, place, atlas.events)
  return (
    <Page language={language} t={t} path={`/places/${place.id}`}>
      <h1>{place.name[language]}</h1>
      <div>
        <PlaceFacts atlas={atlas} place={place} language={language} t={t} />
        <p>{t(place.point ? 'place.origin' : 'place.originless', { origin: place.origin })}</p>
        {place.note && <p>{place.note[language]}</p>}
      </div>
      <EventList
        atlas={atlas}
        events={events}
        language={language}
        t={t}
        years="h2"
        eventLink={(event) => <a href={`/${language}/events/${event.id}`}>{event.title[language]}</a>}
      />
    </Page>
  )
}
