'use client'

import { type ComponentProps, useState } from 'react'
import { useTranslations } from 'use-intl'
import { EventList } from './EventList'
import styles from './EventList.module.css'

/** How many events are listed at first, and how many more at each asking: thousands of lines at once would stop the browser. */
const STEP = 200

/** The list of events, as far as it is asked for. */
export function CappedEventList({ events, ...list }: ComponentProps<typeof EventList>) {
  const t = useTranslations('list')
  const [asked, setAsked] = useState(STEP)
  const rest = events.length - asked
  return (
    <>
      <EventList {...list} events={rest > 0 ? events.slice(0, asked) : events} />
      {rest > 0 && (
        <button type="button" className={styles.more} onClick={() => setAsked(asked + STEP)}>
          {t('more', { next: Math.min(STEP, rest), rest })}
        </button>
      )}
    </>
  )
}
