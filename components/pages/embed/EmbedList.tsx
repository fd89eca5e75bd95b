'use client'

import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import { COLON } from '@/geodata/domain/language/punctuation'
import { MATCHES } from '@/geodata/domain/select/match'
import { EventLink } from '../../parts/event/EventLink'
import { STEP } from '../../parts/list/cap'
import { EventList } from '../../parts/list/EventList'
import { useExplorer } from '../../view/useExplorer'
import styles from './EmbedFrame.module.css'
import { type Side, useSides } from './useSides'
import { LINES, widgetEvents } from './widgetEvents'

const eventLink = (event: AtlasEvent) => <EventLink event={event} />

/** The events on the map as a list below it; one list per period in a comparison. */
export function EmbedList() {
  return useSides().map((side) => <SideList key={side.id} side={side} />)
}

function SideList({ side: { name, selection } }: { readonly side: Side }) {
  const t = useTranslations()
  const { atlas, language } = useExplorer()
  const [lines, setLines] = useState(LINES)
  const all = useMemo(() => widgetEvents(atlas, selection), [atlas, selection])
  const rest = all.length - lines
  const shared = { atlas, language, t, eventLink }
  return (
    <section
      className={styles.list}
      aria-label={name === null ? t('list.title') : t('list.title') + COLON[language] + name}
    >
      {name !== null && <h2 className={styles.listed}>{name}</h2>}
      {all.length === 0 && <p>{t('list.empty')}</p>}
      {MATCHES.map((match) => {
        const events = all.slice(0, lines).flatMap((one) => (one.match === match ? [one.event] : []))
        return <EventList key={match} {...shared} events={events} match={() => match} />
      })}
      {rest > 0 && (
        <button type="button" className={`button strong ${styles.more}`} onClick={() => setLines(lines + STEP)}>
          {t('embed.more', { rest: Math.min(STEP, rest) })}
        </button>
      )}
    </section>
  )
}
