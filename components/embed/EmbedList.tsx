'use client'

import { useTranslations } from 'use-intl'
import type { AtlasEvent } from '@/geodata/join/atlas'
import { matchingEvents, possibleIn } from '@/geodata/select/standing'
import { EventLink } from '../explorer/EventLink'
import { useExplorer, useShown } from '../explorer/useExplorer'
import { CappedEventList } from '../list/CappedEventList'
import styles from './EmbedFrame.module.css'

const eventLink = (event: AtlasEvent) => <EventLink event={event} />

/** What the map shows, as a list that scrolls by itself below it. */
export function EmbedList() {
  const t = useTranslations()
  const { atlas, language } = useExplorer()
  const { selection } = useShown()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard.
    <section className={styles.list} aria-label={t('list.title')} tabIndex={0}>
      <CappedEventList
        atlas={atlas}
        language={language}
        t={t}
        eventLink={eventLink}
        events={matchingEvents(atlas, selection)}
        possible={possibleIn(atlas, selection)}
      />
    </section>
  )
}
