'use client'

import { type ComponentProps, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { limitsOf, STEP } from './cap'
import { EventList } from './EventList'
import styles from './EventList.module.css'
import { useListWindow } from './useListWindow'

/** A list of events that shows its beginning, and more on request: a window of a list of any length. */
export function CappedEventList({ events, ...list }: Omit<ComponentProps<typeof EventList>, 'part'>) {
  const t = useTranslations('list')
  const box = useRef<HTMLDivElement>(null)
  const count = events.length
  const { from, to, showAbove, showBelow } = useListWindow(nameOf(events), count, limitsOf(count), box)
  const shown = to - from < count ? events.slice(from, to) : events
  if (shown === events) return <EventList {...list} events={events} />
  return (
    <div ref={box} className={styles.part}>
      {from > 0 && (
        <button type="button" className={`button strong ${styles.more}`} onClick={showAbove}>
          {t('above', { next: Math.min(STEP, from), rest: from })}
        </button>
      )}
      <EventList {...list} events={shown} part={{ from, count }} />
      {to < count && (
        <button type="button" className={`button strong ${styles.more}`} onClick={showBelow}>
          {t('more', { next: Math.min(STEP, count - to), rest: count - to })}
        </button>
      )}
    </div>
  )
}

/** Tells lists of events apart; the same when details of events arrive. */
function nameOf(events: ComponentProps<typeof EventList>['events']): string {
  const id = (at: number) => events[at]?.id
  return [events.length, id(0), id(events.length >> 1), id(events.length - 1)].join(' ')
}
