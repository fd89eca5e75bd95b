'use client'

import { useTranslations } from 'use-intl'
import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import type { View } from '@/geodata/domain/view/view'
import { linkArcsOf } from '@/geodata/drawing/link/linkArcs'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/Checkbox'
import { useExplorer } from '../../view/useExplorer'
import styles from './LinksToggle.module.css'

/**
 * Shows the open event's links as arcs on the map, inferred ones only on request, and mentions links that cannot be
 * drawn.
 */
export function LinksToggle({ event }: { event: AtlasEvent }) {
  const t = useTranslations('event.linksOnMap')
  const { atlas, view, go } = useExplorer()
  const stated = linkArcsOf(atlas, event, 'stated')
  const all = linkArcsOf(atlas, event, 'all')
  if (all.arcs.length === 0) return null
  const show = (links: View['links']) => go((now) => ({ ...now, links }), 'replace')
  const nothingStated = stated.arcs.length === 0
  const shown = view.links === 'all' ? all : nothingStated ? null : view.links && stated
  const inferred = all.arcs.flatMap(({ ends }) => ends).filter(({ basis }) => basis === 'inferred').length
  return (
    <div className={styles.links}>
      <Button
        className="button strong"
        aria-pressed={shown !== null}
        onClick={() => show(shown ? null : nothingStated ? 'all' : 'stated')}
      >
        {t(nothingStated ? 'showInferred' : 'show')}
      </Button>
      {!nothingStated && inferred > 0 && (
        <label>
          <Checkbox checked={view.links === 'all'} choose={(on) => show(on ? 'all' : 'stated')} />{' '}
          {t('alsoInferred', { count: inferred })}
        </label>
      )}
      {shown && shown.here.length + shown.unplaced.length > 0 && (
        <p>
          {shown.here.length > 0 && t('here', { count: shown.here.length })}{' '}
          {shown.unplaced.length > 0 && t('unplaced', { count: shown.unplaced.length })}
        </p>
      )}
    </div>
  )
}
