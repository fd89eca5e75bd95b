import { memo, type ReactNode } from 'react'
import type { Atlas, AtlasEvent } from '@/geodata/domain/join/atlas'
import { kindWith, withId } from '@/geodata/domain/join/lookup'
import type { Language } from '@/geodata/domain/language/language'
import type { Match } from '@/geodata/domain/select/match'
import type { Translate } from '../../language/translate'
import { dateWords } from '../../language/words'
import { KindMark } from '../../ui/KindMark'
import { byYear } from '../../view/years'
import styles from './EventList.module.css'

interface EventListProps {
  readonly atlas: Atlas
  readonly events: readonly AtlasEvent[]
  /** Returns how an event matches; needed if some are not certain. */
  readonly match?: (event: AtlasEvent) => Match | 'out'
  readonly language: Language
  readonly t: Translate
  /** Must be stable in lists that re-render often, so that unchanged lines do not. */
  readonly eventLink: (event: AtlasEvent) => ReactNode
  /** If the events are part of a longer list: the position of the first in it, from 0, and its length. */
  readonly part?: { readonly from: number; readonly count: number }
  /** Heading level of years; without it none are shown. */
  readonly years?: 'h2' | 'h3' | 'h4'
}

/** A short list of events in order of time. */
export function ShortList({ events, ...shared }: Omit<EventListProps, 'match' | 'years' | 'part'>) {
  return (
    <ol className={styles.list}>
      {events.map((event) => (
        <Line key={event.id} event={event} match="certain" {...shared} />
      ))}
    </ol>
  )
}

/** Events in order of time, grouped by the year in which each began or may have begun, as its date is written. */
export function EventList({ events, match, part, years: Year, ...shared }: EventListProps) {
  let at = part?.from ?? 0
  return byYear(events).map(([year, listed]) => (
    <section key={year} className={styles.year}>
      {Year && <Year className={styles.heading}>{year}</Year>}
      <ol className={styles.list}>
        {listed.map((event) => (
          <Line
            key={event.id}
            event={event}
            match={match?.(event) ?? 'certain'}
            {...shared}
            {...(part ? { at: at++, count: part.count } : {})}
          />
        ))}
      </ol>
    </section>
  ))
}

interface LineProps extends Pick<EventListProps, 'atlas' | 'language' | 't' | 'eventLink'> {
  readonly event: AtlasEvent
  readonly match: Match | 'out'
  /** Position in a list of which only a part is in the page, and its length. */
  readonly at?: number
  readonly count?: number
}

const Line = memo(function Line({ atlas, event, match, language, t, eventLink, at, count }: LineProps) {
  return (
    <li
      className={styles.item}
      data-possible={match !== 'certain' || undefined}
      {...(at === undefined ? {} : { 'data-at': at, 'aria-posinset': at + 1, 'aria-setsize': count })}
    >
      <KindMark
        kind={kindWith(atlas, event.kind)}
        status={event.status}
        label={kindWith(atlas, event.kind)?.name[language] ?? ''}
      />
      <div>
        {eventLink(event)}
        <p className={styles.about}>
          <time dateTime={event.date}>{dateWords(event.date, language, t)}</time>
          {' · '}
          {withId(atlas.places, event.place)?.name[language]}
          {event.status !== 'reported' && ` · ${t(`event.status.${event.status}`)}`}
          {match === 'possible' && <span className={`tag ${styles.possible}`}> {t('list.possible')}</span>}
        </p>
      </div>
    </li>
  )
})
