'use client'

import { type Dispatch, type KeyboardEvent, type RefObject, type SetStateAction, useLayoutEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { dayAt, following, panned, zoomed } from '@/geodata/drawing/timeline/focus'
import { beyond, positionOf, STATE, within } from '@/geodata/drawing/timeline/layout'
import { useSetHovered } from '../../view/hovered'
import { useSetting } from '../../view/useExplorer'
import { draw } from './draw'
import type { Hits } from './hits'
import { Options, optionId } from './Options'
import styles from './Strip.module.css'
import type { SetFocus } from './setFocus'
import type { Scene } from './stripScene'
import type { Drafting } from './useDraft'
import { useStripPointer } from './useStripPointer'
import { useWheel } from './useWheel'

interface StripProps {
  /** null until the strip has a size and colours. */
  readonly scene: Scene | null
  /** The state of each event before the current drag or playback: this is what is read out. */
  readonly settled: Uint8Array
  readonly frame: RefObject<HTMLDivElement | null>
  readonly drafting: Drafting
  readonly setFocus: SetFocus
  readonly togglePlay: () => void
  readonly endPlay: () => void
  readonly active: number
  readonly setActive: (event: number) => void
  readonly hits: Hits | null
  readonly setHits: Dispatch<SetStateAction<Hits | null>>
  readonly openEvent: (event: number) => void
}

/** Maximum distance from a mark that counts as a hit, in pixels. */
const REACH = { mouse: 8, finger: 22 } as const

/**
 * The marks: hovering, opening, brushing, panning and zooming by mouse, touch and keyboard. A list box for assistive
 * technology.
 */
export function Strip(props: StripProps) {
  const { scene, settled, frame, drafting, setFocus, active, setActive, hits, setHits, openEvent } = props
  const t = useTranslations()
  const { atlas } = useSetting()
  const setHovered = useSetHovered()
  const canvas = useRef<HTMLCanvasElement>(null)
  const hovered = useRef(-1)
  useWheel(frame, scene, setFocus)

  useLayoutEffect(
    function paint() {
      if (canvas.current && scene) draw(canvas.current, scene)
    },
    [scene],
  )

  const point = (event: number) => {
    if (event === hovered.current) return
    hovered.current = event
    setHovered(atlas.events[event]?.id ?? null)
  }

  const leave = () => {
    point(-1)
    setHits((now) => (now?.listed ? now : null))
  }

  /** Opens the event at a point, or the list of events if there are several. */
  const choose = (x: number, y: number, reach: number) => {
    const events = scene ? within(scene.placed, x, y, reach) : []
    const [nearest] = events
    if (nearest === undefined) return
    setActive(nearest)
    if (events.length > 1) setHits({ events, x, listed: true })
    else openEvent(nearest)
  }

  const pointer = useStripPointer({
    scene,
    drafting,
    setFocus,
    leave,
    press: ({ x, y }, by) => choose(x, y, REACH[by]),
    hover({ x, y }) {
      // Updates the tooltip. An open list stays.
      if (!scene || hits?.listed) return
      const events = within(scene.placed, x, y, REACH.mouse)
      point(events[0] ?? -1)
      setHits((now) => {
        if (now?.listed || events.join() === now?.events.join()) return now
        return events.length > 1 ? { events, x, listed: false } : null
      })
    },
  })

  /** The next or previous matching event. */
  const neighbour = (direction: 1 | -1, from: number): number => {
    const states = scene?.states ?? new Uint8Array(0)
    for (let i = from + direction; i >= 0 && i < states.length; i += direction)
      if ((states[i] ?? 0) >= STATE.possible) return i
    return -1
  }

  const activate = (event: number) => {
    const record = atlas.events[event]
    if (!record || !scene) return
    setActive(event)
    point(event)
    const { from, to, span } = scene.marks
    const window = { start: from[event] ?? record.earliest, end: to[event] ?? record.latest }
    setFocus((focus) => following(focus, window, span))
  }

  const onKeyDown = (key: KeyboardEvent<HTMLDivElement>) => {
    if (!scene || key.ctrlKey || key.metaKey || key.altKey) return
    const { marks, placed } = scene
    const zoom = (factor: number) => setFocus((focus) => zoomed(focus, factor, dayAt(focus, 1, 0.5), marks.span))
    const pan = (share: number) => setFocus((focus) => panned(focus, share, marks.span))
    const vertical = (direction: 1 | -1) => {
      const at = positionOf(placed, active)
      activate(at < 0 ? neighbour(1, -1) : beyond(placed, at, direction))
    }
    const list = () => {
      const at = positionOf(placed, active)
      if (at >= 0) choose(placed.x[at] ?? 0, placed.y[at] ?? 0, REACH.mouse)
    }
    // Without an active event, the first step leads to the first visible one.
    const first = active >= 0 ? active : (placed.event[0] ?? 0) - 1
    const act = (): unknown => {
      switch (key.key) {
        case 'ArrowRight':
          return key.shiftKey ? pan(0.15) : activate(neighbour(1, first))
        case 'ArrowLeft':
          return key.shiftKey ? pan(-0.15) : activate(neighbour(-1, active >= 0 ? active : first + 2))
        case 'ArrowUp':
          return vertical(-1)
        case 'ArrowDown':
          return vertical(1)
        case 'Home':
          return activate(neighbour(1, -1))
        case 'End':
          return activate(neighbour(-1, marks.length))
        case 'PageUp':
          return pan(-0.9)
        case 'PageDown':
          return pan(0.9)
        case '+':
        case '=':
          return zoom(0.6)
        case '-':
          return zoom(1 / 0.6)
        case ' ':
          return props.togglePlay()
        case 'Enter':
          return key.shiftKey ? list() : openEvent(active)
        case 'Escape':
          drafting.cancel()
          props.endPlay()
          return leave()
        default:
          return 'unused'
      }
    }
    if (act() !== 'unused') key.preventDefault()
  }

  const listed = (settled[active] ?? 0) >= STATE.possible
  return (
    <div
      ref={frame}
      className={styles.strip}
      role="listbox"
      // Without events there is nothing to choose.
      {...(scene?.counted ? { role: 'group' } : {})}
      tabIndex={0}
      aria-label={t('timeline.marks')}
      aria-describedby="timeline-keys"
      aria-activedescendant={listed ? optionId(active) : undefined}
      {...pointer}
      onPointerLeave={leave}
      onClick={({ target }) => {
        // A screen reader's click reaches the option; pointers open an event on pointerup.
        const option = target instanceof HTMLElement ? target.closest<HTMLElement>('[role=option]') : null
        if (option) openEvent(Number(option.dataset.at))
      }}
      onDoubleClick={(click) => {
        if (!scene) return
        setHits(null)
        const { width, marks } = scene
        const x = click.clientX - click.currentTarget.getBoundingClientRect().left
        setFocus((focus) => zoomed(focus, click.shiftKey ? 2.5 : 0.4, dayAt(focus, width, x), marks.span))
      }}
      onKeyDown={onKeyDown}
      onBlur={leave}
    >
      <canvas ref={canvas} className={styles.canvas} />
      {scene && <Options states={settled} active={active} open={scene.open} />}
    </div>
  )
}
