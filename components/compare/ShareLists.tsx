import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { shares } from '@/geodata/compare/shared'
import type { AtlasEvent } from '@/geodata/join/atlas'
import type { Positions } from '@/geodata/select/selection'
import { matchingEvents, possibleIn } from '@/geodata/select/standing'
import { EventLink } from '../explorer/EventLink'
import { useExplorer } from '../explorer/useExplorer'
import { CappedEventList } from '../list/CappedEventList'
import styles from './Comparison.module.css'
import type { Period } from './PeriodMap'

const eventLink = (event: AtlasEvent) => <EventLink event={event} />

/** The events of two periods, each once: what only the first holds, what only the second, and what both may. */
export function ShareLists({ before, after }: { readonly before: Period; readonly after: Period }) {
  const t = useTranslations('compare')
  const parts = useMemo(
    () => shares(before.selection.positions, after.selection.positions),
    [before.selection, after.selection],
  )
  return (
    <>
      <ShareList title={t('only', { window: before.name })} part={parts.before} />
      <ShareList title={t('only', { window: after.name })} part={parts.after} />
      <ShareList title={t('both')} part={parts.both} />
    </>
  )
}

function ShareList({ title, part }: { readonly title: string; readonly part: Positions }) {
  const t = useTranslations()
  const { atlas, language } = useExplorer()
  const events = useMemo(() => matchingEvents(atlas, { positions: part }), [atlas, part])
  const possible = useMemo(() => possibleIn(atlas, { positions: part }), [atlas, part])
  const count = t('list.count', { certain: part.certain.length, possible: part.possible.length })
  return (
    <details className={styles.list} open>
      <summary>
        <h3 className={styles.heading}>
          {title} <span aria-live="polite">{count}</span>
        </h3>
      </summary>
      {events.length === 0 ? (
        <p>{t('compare.none')}</p>
      ) : (
        <CappedEventList
          atlas={atlas}
          events={events}
          possible={possible}
          language={language}
          t={t}
          eventLink={eventLink}
        />
      )}
    </details>
  )
}
