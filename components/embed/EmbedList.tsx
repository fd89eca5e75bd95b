'use client'

import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { AtlasEvent } from '@/geodata/join/atlas'
import { COLON } from '@/geodata/language/punctuation'
import { EventLink } from '../explorer/EventLink'
import { useExplorer } from '../explorer/useExplorer'
import { STEP } from '../list/cap'
import { EventList } from '../list/EventList'
import styles from './EmbedFrame.module.css'
import { LINES, listed } from './listed'
import { type Side, useSides } from './useSides'

const eventLink = (event: AtlasEvent) => <EventLink event={event} />
const always = () => true

/** What the map shows, as a list below it; one for each of two periods. */
export function EmbedList() {
  return useSides().map((side) => <SideList key={side.id} side={side} />)
}

function SideList({ side: { name, selection } }: { readonly side: Side }) {
  const t = useTranslations()
  const { atlas, language } = useExplorer()
  const [lines, setLines] = useState(LINES)
  const { certain, possible } = useMemo(() => listed(atlas, selection), [atlas, selection])
  const rest = certain.length + possible.length - lines
  const shared = { atlas, language, t, eventLink }
  return (
    <section
      className={styles.list}
      aria-label={name === null ? t('list.title') : t('list.title') + COLON[language] + name}
    >
      {name !== null && <h2 className={styles.listed}>{name}</h2>}
      {certain.length + possible.length === 0 && <p>{t('list.empty')}</p>}
      <EventList {...shared} events={certain.slice(0, lines)} />
      <EventList {...shared} events={possible.slice(0, Math.max(lines - certain.length, 0))} possible={always} />
      {rest > 0 && (
        <button type="button" className={styles.more} onClick={() => setLines(lines + STEP)}>
          {t('embed.more', { rest: Math.min(STEP, rest) })}
        </button>
      )}
    </section>
  )
}
