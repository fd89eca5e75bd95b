import type { ReactNode } from 'react'
import type { Atlas, AtlasEvent } from '@/geodata/join/atlas'
import { summaryText } from '@/geodata/join/summary'
import type { Language } from '@/geodata/language/language'
import { wherePrec } from '@/geodata/schema/term'
import type { Telling } from '@/geodata/story/telling'
import { relatedTo } from '@/geodata/tie/related'
import { KindMark } from '../kind/KindMark'
import type { Translate } from '../language/translate'
import { dateWords } from '../language/words'
import { Citations } from './Citations'
import { CiteThis } from './CiteThis'
import styles from './EventDetails.module.css'
import { FigureTable } from './FigureTable'

export interface EventDetailsProps {
  readonly atlas: Atlas
  readonly event: AtlasEvent
  readonly language: Language
  readonly t: Translate
  /** Makes the link to another event, which differs between the explorer and a page of its own. */
  readonly eventLink: (event: AtlasEvent) => ReactNode
  readonly heading: 'h1' | 'h2'
  /** Stands with what the event is tied to, where a map is near that can show it. */
  readonly tiesControl?: ReactNode
  /** The stories that tell of the event. */
  readonly tellings?: readonly Telling[]
}

/** Everything the atlas knows of one event. Without hooks, so that server pages and the explorer show the same. */
export function EventDetails({
  atlas,
  event,
  language,
  t,
  eventLink,
  heading: Heading,
  tiesControl,
  tellings = [],
}: EventDetailsProps) {
  const place = atlas.places.find(({ id }) => id === event.place)
  const kind = atlas.kinds.find(({ id }) => id === event.kind)
  const actors = event.actors.flatMap(({ id }) => atlas.actors.find((actor) => actor.id === id) ?? [])
  const regions = place?.regions.length === atlas.regions.length ? [] : (place?.regions ?? [])
  const regionNames = regions.flatMap((id) => atlas.regions.find((region) => region.id === id)?.name[language] ?? [])
  const related = relatedTo(atlas, event)
  const Section = Heading === 'h1' ? 'h2' : 'h3'
  return (
    <article className={styles.event} aria-labelledby={`event-${event.id}`}>
      <p className={styles.kind}>
        <KindMark kind={event.kind} status={event.status} size={18} /> {kind?.name[language]}
      </p>
      <Heading className={styles.title} id={`event-${event.id}`} tabIndex={-1}>
        {event.title[language]}
      </Heading>
      <dl className={styles.facts}>
        <dt>{t('event.when')}</dt>
        <dd>
          <time dateTime={event.date} title={`EDTF ${event.date}`}>
            {dateWords(event.date, language, t)}
          </time>
          {event.dating && <p className={styles.reasoning}>{event.dating[language]}</p>}
        </dd>
        <dt>{t('event.whereAt')}</dt>
        <dd>
          {place && <a href={`/${language}/places/${place.id}`}>{place.name[language]}</a>}
          {regionNames.length > 0 && <span className={styles.region}> · {regionNames.join(', ')}</span>}
          {place && (
            <p className={styles.reasoning}>
              {t(`precision.${place.precision}`)} ({t('precision.code', { code: wherePrec(place.precision) })})
              {event.siting && <>. {event.siting[language]}</>}
            </p>
          )}
        </dd>
      </dl>
      <p className={styles.summary}>{summaryText(event, language)}</p>
      {event.figures.length > 0 && (
        <section>
          <Section className={styles.section}>{t('event.figures')}</Section>
          <FigureTable atlas={atlas} figures={event.figures} language={language} t={t} />
        </section>
      )}
      {actors.length > 0 && (
        <section>
          <Section className={styles.section}>{t('event.actors')}</Section>
          <ul className={styles.actors}>
            {actors.map((actor) => (
              <li key={actor.id}>
                <a href={`/${language}/actors/${actor.id}`}>{actor.name[language]}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {related.length > 0 && (
        <section>
          <Section className={styles.section}>{t('event.links')}</Section>
          <dl className={styles.links}>
            {related.map(({ relation, events }) => (
              <div key={relation}>
                <dt>{t(`event.link.${relation}`)}</dt>
                {events.map((other) => (
                  <dd key={other.id}>
                    {eventLink(other)}{' '}
                    <time dateTime={other.date} title={`EDTF ${other.date}`} className={styles.region}>
                      {dateWords(other.date, language, t)}
                    </time>
                  </dd>
                ))}
              </div>
            ))}
          </dl>
          {tiesControl}
        </section>
      )}
      {tellings.length > 0 && (
        <section>
          <Section className={styles.section}>{t('story.toldIn')}</Section>
          <dl className={styles.links}>
            {tellings.map(({ slug, title, scenes }) => (
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
        <Section className={styles.section}>{t('event.sources')}</Section>
        <Citations atlas={atlas} citations={event.citations} language={language} t={t} />
      </section>
      <CiteThis atlas={atlas} event={event} language={language} t={t} />
    </article>
  )
}
