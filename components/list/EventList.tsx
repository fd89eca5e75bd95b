import type { ReactNode } from 'react'
import type { Atlas, AtlasEvent } from '@/geodata/join/atlas'
import type { Language } from '@/geodata/language/language'
import { calendarDate } from '@/geodata/time/day'
import { parseEdtf } from '@/geodata/time/edtf'
import { statedStart } from '@/geodata/time/interval'
import { KindMark } from '../kind/KindMark'
import type { Translate } from '../language/translate'
import { dateWords } from '../language/words'
import styles from './EventList.module.css'

interface EventListProps {
  readonly atlas: Atlas
  readonly events: readonly AtlasEvent[]
  /** Ids of the events that only may match. */
  readonly possible?: ReadonlySet<string>
  readonly language: Language
  readonly t: Translate
  readonly eventLink: (event: AtlasEvent) => ReactNode
  /** Level of the headings of the years; none are shown without it. */
  readonly years?: 'h2' | 'h3'
}

/** Events in order of time, under the year in which each began, or may have begun, as its date is written. */
export function EventList({ atlas, events, possible, language, t, eventLink, years: Year }: EventListProps) {
  const yearOf = (event: AtlasEvent) => calendarDate(startOf(event)).year
  const inOrder = events.toSorted((a, b) => startOf(a) - startOf(b))
  return [...new Set(inOrder.map(yearOf))].map((year) => (
    <section key={year} className={styles.year}>
      {Year && <Year className={styles.heading}>{year}</Year>}
      <ol className={styles.list}>
        {events
          .filter((event) => yearOf(event) === year)
          .map((event) => (
            <li key={event.id} className={styles.item} data-possible={possible?.has(event.id) || undefined}>
              <KindMark
                kind={event.kind}
                label={atlas.kinds.find(({ id }) => id === event.kind)?.name[language] ?? ''}
              />
              <div>
                {eventLink(event)}
                <p className={styles.about}>
                  <time dateTime={event.date}>{dateWords(event.date, language, t)}</time>
                  {' · '}
                  {atlas.places.find(({ id }) => id === event.place)?.name[language]}
                  {possible?.has(event.id) && <span className={styles.possible}> {t('list.possible')}</span>}
                </p>
              </div>
            </li>
          ))}
      </ol>
    </section>
  ))
}

function startOf({ date, earliest }: AtlasEvent): number {
  const written = parseEdtf(date)
  return (written && statedStart(written)) ?? earliest
}
