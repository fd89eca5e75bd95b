'use client'

import { useTranslations } from 'use-intl'
import type { AtlasEvent } from '@/geodata/join/atlas'
import type { View } from '@/geodata/view/view'
import { EventDetails } from '../event/EventDetails'
import { PlainLink } from '../navigation/PlainLink'
import { EventLink } from './EventLink'
import styles from './Explorer.module.css'
import { TiesToggle } from './TiesToggle'
import { useExplorer } from './useExplorer'

/** The open event, in the place of the list. */
export default function EventPanel({ event }: { event: AtlasEvent }) {
  const t = useTranslations()
  const { atlas, language, view, href, go } = useExplorer()
  const closed: View = { ...view, event: null }
  return (
    <div className={styles.panel}>
      <PlainLink className={styles.back ?? ''} href={href(closed)} follow={() => go(closed)}>
        ← {t('event.back')}
      </PlainLink>
      <EventDetails
        atlas={atlas}
        event={event}
        language={language}
        t={t}
        eventLink={(other) => <EventLink event={other} />}
        heading="h2"
        tiesControl={<TiesToggle event={event} />}
      />
      <p className={styles.permalink}>
        <a href={`/${language}/events/${event.id}`}>{t('event.page')}</a>
      </p>
    </div>
  )
}
