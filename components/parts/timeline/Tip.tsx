import { useTranslations } from 'use-intl'
import { kindWith, positionOfEvent, withId } from '@/geodata/domain/join/lookup'
import { standingOf } from '@/geodata/domain/select/standing'
import { yOf } from '@/geodata/drawing/timeline/frame'
import { positionOf } from '@/geodata/drawing/timeline/layout'
import { dateWords } from '../../language/words'
import { KindMark } from '../../ui/KindMark'
import { useHovered } from '../../view/hovered'
import { useExplorer, useShown } from '../../view/useExplorer'
import type { Hits } from './hits'
import styles from './Strip.module.css'
import type { Scene } from './stripScene'

interface TipProps {
  readonly scene: Scene
  readonly hits: Hits | null
}

/**
 * The tooltip of the highlighted event, hovered here, on the map or in the list: its symbol, title and date, and the
 * number of overlapping events.
 */
export function Tip({ scene, hits }: TipProps) {
  const t = useTranslations()
  const { atlas, language } = useExplorer()
  const { selection } = useShown()
  const { marks, placed, strip, width } = scene
  const pointed = useHovered((id) => positionOfEvent(atlas, id))
  const at = positionOf(placed, pointed)
  const event = atlas.events[pointed]
  if (!event || at < 0) return null
  const [x = 0, y = 0, left = 0, right = 0] = [placed.x[at], placed.y[at], placed.left[at], placed.right[at]]
  const symbol = placed.symbol[at] === 1
  const [south = Number.NaN, north = Number.NaN] = [marks.south[pointed], marks.north[pointed]]
  const place = withId(atlas.places, event.place)?.name[language]
  const top = yOf(strip, north)
  return (
    <div className={styles.pointed} aria-hidden="true">
      {!Number.isNaN(south) && (
        <span
          className={styles.area}
          style={{
            left: symbol ? x : left,
            width: symbol ? 0 : right - left,
            top,
            height: yOf(strip, south) - top,
          }}
        />
      )}
      {(!symbol || right - left > 12) && (
        <span className={styles.stretch} style={{ left, width: Math.max(right - left, 4), top: y }} />
      )}
      {symbol && (
        <span className={styles.ring} style={{ left: x, top: y }}>
          <KindMark kind={kindWith(atlas, event.kind)} status={event.status} size={16} />
        </span>
      )}
      {!hits?.listed && (
        <div className={styles.tip} data-side={x > width / 2 ? 'left' : 'right'} style={{ left: x }}>
          <strong>
            <KindMark kind={kindWith(atlas, event.kind)} status={event.status} /> {event.title[language]}
          </strong>
          <span>
            {dateWords(event.date, language, t)} · {place}
            {event.status !== 'reported' && ` · ${t(`event.status.${event.status}`)}`}
            {standingOf(selection, pointed) === 'possible' && ` · ${t('list.possible')}`}
          </span>
          {hits && <span>{t('timeline.choose', { count: hits.events.length })}</span>}
        </div>
      )}
    </div>
  )
}
