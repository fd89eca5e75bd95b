'use client'

import { useTranslations } from 'use-intl'
import type { AtlasEvent } from '@/geodata/join/atlas'
import { matchingEvents, possibleIn } from '@/geodata/select/standing'
import { EventLink } from '../explorer/EventLink'
import { useExplorer } from '../explorer/useExplorer'
import { CappedEventList } from '../list/CappedEventList'
import styles from './EmbedFrame.module.css'
import { useSides } from './useSides'

const eventLink = (event: AtlasEvent) => <EventLink event={event} />

/** What the map shows, as a list that scrolls by itself below it; one for each of two periods. */
export function EmbedList() {
  const t = useTranslations()
  const { atlas, language } = useExplorer()
  return useSides().map(({ id, name, selection }) => (
    <section
      key={id}
      className={styles.list}
      aria-label={name === null ? t('list.title') : `${t('list.title')}: ${name}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard.
      tabIndex={0}
    >
      {name !== null && <h2 className={styles.listed}>{name}</h2>}
      <CappedEventList
        atlas={atlas}
        language={language}
        t={t}
        eventLink={eventLink}
        events={matchingEvents(atlas, selection)}
        possible={possibleIn(atlas, selection)}
      />
    </section>
  ))
}
