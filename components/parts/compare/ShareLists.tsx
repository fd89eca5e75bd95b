import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { shares } from '@/geodata/domain/compare/shared'
import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import { eventsAtPositions } from '@/geodata/domain/join/lookup'
import { countOf } from '@/geodata/domain/select/match'
import type { Positions } from '@/geodata/domain/select/selection'
import { matchIn, matchingEvents } from '@/geodata/domain/select/standing'
import { useExplorer } from '../../view/useExplorer'
import { EventLink } from '../event/EventLink'
import { CappedEventList } from '../list/CappedEventList'
import styles from './Comparison.module.css'
import type { Period } from './PeriodMap'

const eventLink = (event: AtlasEvent) => <EventLink event={event} />

/** The events of both periods, each once: only in the first, only in the second, possible in both. */
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

const NONE = new Int32Array()

/** The events of a selection under a heading with their number. */
export function ShareList({ title, part }: { readonly title: string; readonly part: Positions }) {
  const t = useTranslations()
  const { atlas, language } = useExplorer()
  const { here, nationwide } = useMemo(
    () => ({
      here: matchingEvents(atlas, { positions: { ...part, nationwide: NONE } }),
      nationwide: eventsAtPositions(atlas, part.nationwide),
    }),
    [atlas, part],
  )
  const match = useMemo(() => matchIn(atlas, { positions: part }), [atlas, part])
  const list = { atlas, match, language, t, eventLink }
  return (
    <details className={styles.list} open>
      <summary>
        <h3 className={styles.heading}>
          {title} <span aria-live="polite">{t('list.count', { ...countOf(part) })}</span>
        </h3>
      </summary>
      {here.length + nationwide.length === 0 && <p>{t('compare.none')}</p>}
      <CappedEventList {...list} events={here} />
      {nationwide.length > 0 && (
        <>
          <p>{t('list.alsoNationwide', { nationwide: nationwide.length })}</p>
          <CappedEventList {...list} events={nationwide} />
        </>
      )}
    </details>
  )
}
