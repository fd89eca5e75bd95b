import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'
import { useTranslations } from 'use-intl'
import type { DraftAnnotation } from '@/geodata/domain/draft/draft'
import { keptOnMap, moveOf } from '../draw/crosshair'
import { edgeOf, latLng } from '../position'
import styles from './Annotate.module.css'
import { type Handle, handlesOf, moved, type Spot } from './placing'

interface HandlesProps {
  readonly annotations: readonly DraftAnnotation[]
  /** Position of the chosen one, which has all of its handles; the others have one to choose them by. */
  readonly chosen: number | null
  readonly choose: (at: number) => void
  /** What each is, in words. */
  readonly words: readonly string[]
  /** Called while the chosen one is moved. */
  readonly preview: (annotation: DraftAnnotation) => void
  /** Called once it is where it shall be. */
  readonly keep: (annotation: DraftAnnotation) => void
  readonly remove: () => void
}

/** The points on the map by which annotations are chosen, moved and changed: by pointer, touch and keys. */
export function Handles({ annotations, chosen, choose, words, preview, keep, remove }: HandlesProps) {
  const t = useTranslations('annotate')
  const map = useMap()
  const [, redraw] = useState(0)
  useMapEvents({
    move: () => redraw((times) => times + 1),
    zoomend: () => redraw((times) => times + 1),
    resize: () => redraw((times) => times + 1),
  })
  /** What is being moved, as it was at first, and as it is. */
  const moving = useRef<{ readonly from: DraftAnnotation; readonly handle: Handle; now: DraftAnnotation } | null>(null)

  const placed = (spot: Spot) => {
    const { x, y } = map.latLngToContainerPoint(latLng(spot))
    return { insetInlineStart: `${x}px`, insetBlockStart: `${y}px` }
  }
  const moveTo = (spot: Spot) => {
    const present = moving.current
    if (!present) return
    present.now = moved(present.from, present.handle, keptOnMap(spot, edgeOf(map)))
    preview(present.now)
  }
  const end = () => {
    const present = moving.current
    moving.current = null
    if (present && present.now !== present.from) keep(present.now)
  }
  const press = (event: PointerEvent<HTMLButtonElement>, from: DraftAnnotation, handle: Handle) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    moving.current = { from, handle, now: from }
  }
  const key = (event: KeyboardEvent, annotation: DraftAnnotation, handle: Handle) => {
    const move = moveOf(event.nativeEvent)
    if (event.key === 'Delete' || event.key === 'Backspace') remove()
    else if (move) {
      moving.current ??= { from: annotation, handle, now: annotation }
      const at = handlesOf(annotation).find(({ id }) => id === handle.id)?.at ?? handle.at
      const { x, y } = map.latLngToContainerPoint(latLng(at))
      const { lng, lat } = map.containerPointToLatLng([x + move[0], y + move[1]])
      moveTo([lng, lat])
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.handles}>
      {annotations.map((annotation, i) => {
        const what = words[i] ?? ''
        const handles = handlesOf(annotation)
        const shown = i === chosen ? handles : handles.slice(0, 1)
        return shown.map((handle) => {
          const label =
            i !== chosen
              ? t('choose', { what })
              : handle.id === 'all'
                ? t('move', { what })
                : handle.id === 'edge'
                  ? t('edge')
                  : t('point', { number: handle.id + 1 })
          return (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: annotations have no identity but their order
              key={`${i} ${handle.id}`}
              type="button"
              className={styles.handle}
              data-handle={i === chosen ? handle.id : 'choose'}
              style={placed(handle.at)}
              aria-label={label}
              title={label}
              onClick={() => choose(i)}
              {...(i === chosen && {
                onPointerDown: (event) => press(event, annotation, handle),
                onPointerMove: (event) => {
                  if (!moving.current) return
                  const { lng, lat } = map.mouseEventToLatLng(event.nativeEvent)
                  moveTo([lng, lat])
                },
                onPointerUp: end,
                onPointerCancel: end,
                onKeyDown: (event) => key(event, annotation, handle),
                onKeyUp: end,
                onBlur: end,
              })}
            />
          )
        })
      })}
    </div>
  )
}
