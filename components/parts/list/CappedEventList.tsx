'use client'

import { type ComponentProps, useState } from 'react'
import { useTranslations } from 'use-intl'
import { STEP, shownAtFirst } from './cap'
import { EventList } from './EventList'
import styles from './EventList.module.css'

/** A list of events that shows its beginning, and more on request. */
export function CappedEventList({ events, ...list }: ComponentProps<typeof EventList>) {
  const t = useTranslations('list')
  const [asked, setAsked] = useState(0)
  const shown = shownAtFirst(events.length) + asked
  const rest = events.length - shown
  return (
    <>
      <EventList {...list} events={rest > 0 ? events.slice(0, shown) : events} />
      {rest > 0 && (
        <button type="button" className={`button strong ${styles.more}`} onClick={() => setAsked(asked + STEP)}>
          {t('more', { next: Math.min(STEP, rest), rest })}
        </button>
      )}
    </>
  )
}
