import { EventList } from '../list/EventList'
import { CollectionPage, type CollectionProps } from './CollectionPage'

/** Every event in order of time. */
export function EventsPage({ atlas, language, t }: CollectionProps) {
  return (
    <CollectionPage atlas={atlas} language={language} t={t} collection="events">
      <div>
        <EventList
          atlas={atlas}
          events={atlas.events}
          language={language}
          t={t}
          years="h2"
          eventLink={(event) => <a href={`/${language}/events/${event.id}`}>{event.title[language]}</a>}
        />
      </div>
    </CollectionPage>
  )
}
