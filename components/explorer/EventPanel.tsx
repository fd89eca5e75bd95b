'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Atlas, AtlasEvent } from '@/geodata/join/atlas'
import type { Language } from '@/geodata/language/language'
import type { View } from '@/geodata/view/view'
import { EventDetails } from '../event/EventDetails'
import { PlainLink } from '../navigation/PlainLink'
import styles from './Explorer.module.css'

interface EventPanelProps {
  readonly atlas: Atlas
  readonly event: AtlasEvent
  readonly language: Language
  readonly view: View
  readonly href: (view: View) => string
  readonly go: (view: View) => void
  readonly eventLink: (event: AtlasEvent) => ReactNode
}

/** The open event, in the place of the list. */
export function EventPanel({ atlas, event, language, view, href, go, eventLink }: EventPanelProps) {
  const t = useTranslations()
  const closed: View = { ...view, event: null }

  return (
    <div className={styles.panel}>
      <PlainLink className={styles.back ?? ''} href={href(closed)} follow={() => go(closed)}>
        ← {t('event.back')}
      </PlainLink>
      <EventDetails atlas={atlas} event={event} language={language} t={t} eventLink={eventLink} heading="h2" />
      <p className={styles.permalink}>
        <a href={`/${language}/events/${event.id}`}>{t('event.page')}</a>
      </p>
    </div>
  )
}
