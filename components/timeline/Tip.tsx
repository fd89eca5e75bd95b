import { useTranslations } from 'use-intl'
import { standingOf } from '@/geodata/select/standing'
import { positionOf } from '@/geodata/timeline/placing'
import { usePointed } from '../explorer/pointed'
import { useExplorer, useShown } from '../explorer/useExplorer'
import { KindMark } from '../kind/KindMark'
import { dateWords } from '../language/words'
import type { Scene } from './stage'
import styles from './Timeline.module.css'

/** The mark of the event that is pointed at, here or on the map or in the list, with its title and date. */
export function Tip({ scene }: { scene: Scene }) {
  const t = useTranslations()
  const { atlas, language } = useExplorer()
  const { selection } = useShown()
  const pointed = usePointed((id) => (id === null ? -1 : (scene.marks.at.get(id) ?? -1)))
  const at = positionOf(scene.placed, pointed)
  const event = atlas.events[pointed]
  if (!event || at < 0) return null
  const x = scene.placed.x[at] ?? 0
  const y = scene.placed.y[at] ?? 0
  const left = scene.placed.left[at] ?? 0
  const right = scene.placed.right[at] ?? 0
  const place = atlas.places.find(({ id }) => id === event.place)?.name[language]
  return (
    <div className={styles.pointed} aria-hidden="true">
      {right - left > 12 && <span className={styles.stretch} style={{ left, width: right - left, top: y }} />}
      <span className={styles.ring} style={{ left: x, top: y }}>
        <KindMark kind={event.kind} status={event.status} size={16} />
      </span>
      <div className={styles.tip} data-side={x > scene.width / 2 ? 'left' : 'right'} style={{ left: x }}>
        <strong>{event.title[language]}</strong>
        <span>
          {dateWords(event.date, language, t)} · {place}
          {event.status !== 'reported' && ` · ${t(`event.status.${event.status}`)}`}
          {standingOf(selection, pointed) === 'possible' && ` · ${t('list.possible')}`}
        </span>
      </div>
    </div>
  )
}
