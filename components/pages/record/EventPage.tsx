import type { History } from '@/geodata/domain/history/history'
import type { Atlas, AtlasEvent } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import type { CitingStory } from '@/geodata/domain/story/storiesCiting'
import type { Translate } from '../../language/translate'
import { EventDetails } from '../../parts/event/EventDetails'
import { ReportLink } from '../../parts/event/ReportLink'
import { CitedVersion } from '../../parts/history/CitedVersion'
import { EventChanges } from '../../parts/history/EventChanges'
import { noticesOf } from '../../parts/history/notices'
import { ShareRecord } from '../../parts/share/ShareRecord'
import { Breadcrumbs } from '../../parts/site/Breadcrumbs'
import { Page } from '../../parts/site/Page'
import { MapLinks } from './MapLinks'
import { PreviousNext } from './PreviousNext'

interface EventPageProps {
  readonly atlas: Atlas
  readonly event: AtlasEvent
  readonly language: Language
  readonly t: Translate
  /** The stories that cite the event. */
  readonly citingScenes: readonly CitingStory[]
  /** The published versions. */
  readonly history: History
}

/** The page of an event. */
export function EventPage({ atlas, event, language, t, citingScenes, history }: EventPageProps) {
  const path = `/events/${event.id}`
  return (
    <Page
      language={language}
      t={t}
      path={path}
      view={{ event: event.id }}
      share={<ShareRecord language={language} path={path} title={event.title[language]} view={{ event: event.id }} />}
    >
      <Breadcrumbs language={language} t={t} collection="events" here={event.title[language]} />
      <CitedVersion {...noticesOf(history, event.id, language, t)} />
      <EventDetails
        atlas={atlas}
        event={event}
        language={language}
        t={t}
        heading="h1"
        citingScenes={citingScenes}
        eventLink={(other) => <a href={`/${language}/events/${other.id}`}>{other.title[language]}</a>}
      />
      <MapLinks language={language} t={t} views={[{ view: { event: event.id }, name: t('pages.onMap') }]} />
      <EventChanges atlas={atlas} event={event} history={history} language={language} t={t} />
      <p>
        <ReportLink language={language} t={t} record={{ event: event.id }} />
      </p>
      <PreviousNext events={atlas.events} event={event} language={language} t={t} />
    </Page>
  )
}
