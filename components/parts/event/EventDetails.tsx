import type { ReactNode } from 'react'
import type { Atlas, AtlasEvent } from '@/geodata/domain/join/atlas'
import { kindWith } from '@/geodata/domain/join/lookup'
import { relatedTo } from '@/geodata/domain/join/related'
import type { Language } from '@/geodata/domain/language/language'
import type { CitingStory } from '@/geodata/domain/story/storiesCiting'
import type { Translate } from '../../language/translate'
import { KindMark } from '../../ui/KindMark'
import { Actors } from './Actors'
import { Citations } from './Citations'
import { CiteThis } from './CiteThis'
import styles from './EventDetails.module.css'
import { EventFacts } from './EventFacts'
import { FigureTable } from './FigureTable'
import { Related } from './Related'
import { type Reference, Summary } from './Summary'
import { statusWords } from './statusWords'

export interface EventDetailsProps {
  readonly atlas: Atlas
  readonly event: AtlasEvent
  readonly language: Language
  readonly t: Translate
  /** Renders a link to another event; the explorer and event pages differ. */
  readonly eventLink: (event: AtlasEvent) => ReactNode
  /** Renders a reference number of the summary, linked to its passage below. */
  readonly reference?: (reference: Reference) => ReactNode
  readonly heading: 'h1' | 'h2'
  /** Shown with the related events if there is a map. */
  readonly linksToggle?: ReactNode
  /** The stories that cite the event. */
  readonly citingScenes?: readonly CitingStory[]
  /** Renders what follows the summary: the explorer paints the summary first. */
  readonly rest?: (sections: ReactNode) => ReactNode
}

/** All details of an event. Without hooks, so that server pages and the explorer can share it. */
export function EventDetails({
  atlas,
  event,
  language,
  t,
  eventLink,
  reference = plainReference,
  heading: Heading,
  linksToggle,
  citingScenes = [],
  rest = (sections) => sections,
}: EventDetailsProps) {
  const kind = atlas.kinds.find(({ id }) => id === event.kind)
  return (
    <article className={styles.event} aria-labelledby={`event-${event.id}`}>
      <p className={styles.kind}>
        <KindMark kind={kindWith(atlas, event.kind)} status={event.status} size={18} />
        <span>{[kind?.name[language], statusWords(event, t)].filter(Boolean).join(' · ')}</span>
      </p>
      <Heading className={styles.title} id={`event-${event.id}`} tabIndex={-1}>
        {event.title[language]}
      </Heading>
      <EventFacts atlas={atlas} event={event} language={language} t={t} />
      <Summary event={event} language={language} t={t} reference={reference} />
      {rest(
        <Sections
          atlas={atlas}
          event={event}
          language={language}
          t={t}
          eventLink={eventLink}
          heading={Heading === 'h1' ? 'h2' : 'h3'}
          linksToggle={linksToggle}
          citingScenes={citingScenes}
        />,
      )}
    </article>
  )
}

interface SectionsProps
  extends Pick<EventDetailsProps, 'atlas' | 'event' | 'language' | 't' | 'eventLink' | 'linksToggle'> {
  readonly heading: 'h2' | 'h3'
  readonly citingScenes: readonly CitingStory[]
}

/** Below the summary. */
function Sections({
  atlas,
  event,
  language,
  t,
  eventLink,
  heading: Section,
  linksToggle,
  citingScenes,
}: SectionsProps) {
  const related = relatedTo(atlas, event)
  return (
    <>
      {event.figures.length > 0 && (
        <section>
          <Section className={`small-heading ${styles.section}`}>{t('event.figures')}</Section>
          <FigureTable atlas={atlas} figures={event.figures} language={language} t={t} />
        </section>
      )}
      {event.actors.length > 0 && (
        <section>
          <Section className={`small-heading ${styles.section}`}>{t('event.actors')}</Section>
          <Actors atlas={atlas} event={event} language={language} t={t} />
        </section>
      )}
      {related.length > 0 && (
        <section>
          <Section className={`small-heading ${styles.section}`}>{t('event.links')}</Section>
          <Related atlas={atlas} groups={related} language={language} t={t} eventLink={eventLink} />
          {linksToggle}
        </section>
      )}
      {citingScenes.length > 0 && (
        <section>
          <Section className={`small-heading ${styles.section}`}>{t('story.toldIn')}</Section>
          <dl className={styles.links}>
            {citingScenes.map(({ slug, title, scenes }) => (
              <div key={slug}>
                <dt>{title}</dt>
                {scenes.map((number) => (
                  <dd key={number}>
                    <a href={`/${language}/stories/${slug}/${number}`}>{t('story.number', { number })}</a>
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </section>
      )}
      <section>
        <Section className={`small-heading ${styles.section}`}>{t('event.sources')}</Section>
        <Citations atlas={atlas} event={event} language={language} t={t} />
      </section>
      {!atlas.own && <CiteThis atlas={atlas} event={event} language={language} t={t} />}
    </>
  )
}

function plainReference({ id, number, name }: Reference) {
  return (
    <a href={`#${id}`} aria-label={name}>
      {number}
    </a>
  )
}
