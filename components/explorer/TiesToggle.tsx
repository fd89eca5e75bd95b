'use client'

import { useTranslations } from 'use-intl'
import type { AtlasEvent } from '@/geodata/join/atlas'
import { tiesOf } from '@/geodata/tie/tie'
import styles from './TiesToggle.module.css'
import { useExplorer } from './useExplorer'

/** Draws what the open event is tied to as arcs on the map, and says what of it no arc can show. */
export function TiesToggle({ event }: { event: AtlasEvent }) {
  const t = useTranslations('event.ties')
  const { atlas, view, go } = useExplorer()
  const { arcs, here, unplaced } = tiesOf(atlas, event)
  if (arcs.length === 0) return null
  return (
    <div className={styles.ties}>
      <button
        type="button"
        aria-pressed={view.ties}
        onClick={() => go((now) => ({ ...now, ties: !now.ties }), 'replace')}
      >
        {t('show')}
      </button>
      {view.ties && here.length + unplaced.length > 0 && (
        <p>
          {here.length > 0 && t('here', { count: here.length })}{' '}
          {unplaced.length > 0 && t('unplaced', { count: unplaced.length })}
        </p>
      )}
    </div>
  )
}
