'use client'

import { type ReactNode, useEffect, useRef } from 'react'
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

/** The open event, in the place of the list. Its title takes the focus when the reader opens it, not when the page is loaded with it. */
export function EventPanel({ atlas, event, language, view, href, go, eventLink }: EventPanelProps) {
  const t = useTranslations()
  const panel = useRef<HTMLDivElement>(null)
  const loadedWith = useRef(event.id)
  const closed: View = { ...view, event: null }

  useEffect(
    function announce() {
      panel.current?.scrollIntoView({ block: 'nearest' })
      if (loadedWith.current === event.id && document.activeElement === document.body && history.length <= 1) return
      panel.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
    },
    [event.id],
  )

  return (
    <div className={styles.panel} ref={panel}>
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
