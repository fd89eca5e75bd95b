'use client'

import {
  type Dispatch,
  type KeyboardEvent,
  type PointerEvent as ReactPointerEvent,
  type RefObject,
  type SetStateAction,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react'
import { useTranslations } from 'use-intl'
import { dayAt, type Focus, following, panned, pixelsADay, zoomed } from '@/geodata/timeline/focus'
import { latitudeAt } from '@/geodata/timeline/frame'
import { beyond, positionOf, STATE, within } from '@/geodata/timeline/placing'
import { gripUnit, wholeUnits } from '@/geodata/timeline/unit'
import { band } from '@/geodata/view/parse'
import { useSetPointed } from '../explorer/pointed'
import { useSetting } from '../explorer/useExplorer'
import { draw } from './draw'
import type { Here } from './here'
import { Options, optionId } from './Options'
import type { Scene } from './stage'
import styles from './Timeline.module.css'
import type { Draft, Drafting } from './useDraft'

interface StripProps {
  /** null as long as the strip has no size or no colours. */
  readonly scene: Scene | null
  /** How each event stood to the View before a drag or playback began: what is read out. */
  readonly settled: Uint8Array
  readonly frame: RefObject<HTMLDivElement | null>
  readonly drafting: Drafting
  readonly setFocus: (change: (focus: Focus) => Focus) => void
  readonly togglePlay: () => void
  readonly active: number
  readonly setActive: (event: number) => void
  readonly here: Here | null
  readonly setHere: Dispatch<SetStateAction<Here | null>>
  readonly openEvent: (event: number) => void
}

/** How far a pointer must go before a press is a drag, and how far up or down before a drag is about latitude too; pixels. */
const DRAG = 6
const TALL = 26

/** How far from a mark it still counts as met, in pixels. */
const REACH = { mouse: 8, finger: 22 } as const

interface Press {
  readonly x: number
  readonly y: number
  readonly pan: boolean
  readonly box: DOMRect
  dragging: boolean
  draft: Draft | null
}

/** The marks: pointing, opening, brushing, moving and zooming by mouse, touch and keyboard. For assistive technology it is a list box. */
export function Strip(props: StripProps) {
  const { scene, settled, frame, drafting, setFocus, togglePlay, active, setActive, here, setHere, openEvent } = props
  const t = useTranslations()
  const { atlas } = useSetting()
  const setPointed = useSetPointed()
  const canvas = useRef<HTMLCanvasElement>(null)
  const pointers = useRef(new Map<number, { x: number; y: number }>())
  const press = useRef<Press | null>(null)
  const hovered = useRef(-1)

  useLayoutEffect(
    function paint() {
      if (canvas.current && scene) draw(canvas.current, scene)
    },
    [scene],
  )

  const latest = useRef(scene)
  useEffect(function keepLatest() {
    latest.current = scene
  })

  useEffect(
    function zoomByWheel() {
      const element = frame.current
      if (!element) return
      const onWheel = (wheel: WheelEvent) => {
        const now = latest.current
        // Where the page itself scrolls, the wheel is the page's unless Ctrl (or a pinch, which browsers report so) asks for zoom.
        const pageScrolls = document.documentElement.scrollHeight > window.innerHeight + 1
        if (!now || (pageScrolls && !wheel.ctrlKey)) return
        wheel.preventDefault()
        const x = wheel.clientX - element.getBoundingClientRect().left
        const { width, marks } = now
        const sideways = wheel.shiftKey ? wheel.deltaY : wheel.deltaX
        if (Math.abs(sideways) > Math.abs(wheel.deltaY) || wheel.shiftKey)
          setFocus((focus) => panned(focus, sideways / width, marks.span))
        else {
          const step = wheel.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
          const factor = Math.exp(Math.max(Math.min(wheel.deltaY * step, 200), -200) * (wheel.ctrlKey ? 0.01 : 0.002))
          setFocus((focus) => zoomed(focus, factor, dayAt(focus, width, x), marks.span))
        }
      }
      element.addEventListener('wheel', onWheel, { passive: false })
      return () => element.removeEventListener('wheel', onWheel)
    },
    [frame, setFocus],
  )

  /** Where a pointer is on the strip. As long as it is down, on the strip as it then stood: what a drag changes around it may move it. */
  const place = (pointer: ReactPointerEvent): { x: number; y: number } => {
    const box = press.current?.box ?? pointer.currentTarget.getBoundingClientRect()
    return { x: pointer.clientX - box.left, y: pointer.clientY - box.top }
  }

  const point = (event: number) => {
    if (event === hovered.current) return
    hovered.current = event
    setPointed(atlas.events[event]?.id ?? null)
  }

  /** Points at what lies under a mouse, and tells of how many that is one. A list that is open stays. */
  const hover = (x: number, y: number) => {
    if (!scene || here?.listed) return
    const events = within(scene.placed, x, y, REACH.mouse)
    point(events[0] ?? -1)
    setHere((now) => {
      if (now?.listed || events.join() === now?.events.join()) return now
      return events.length > 1 ? { events, x, listed: false } : null
    })
  }

  const leave = () => {
    point(-1)
    setHere((now) => (now?.listed ? now : null))
  }

  /** Opens the event that lies at a point; where several do, the list of them. */
  const choose = (x: number, y: number, reach: number) => {
    const events = scene ? within(scene.placed, x, y, reach) : []
    const [nearest] = events
    if (nearest === undefined) return
    setActive(nearest)
    if (events.length > 1) setHere({ events, x, listed: true })
    else openEvent(nearest)
  }

  const draftOf = (from: Press, to: { x: number; y: number }): Draft => {
    if (!scene) return {}
    const { focus, width, height, strip } = scene
    const [x0, x1] = [from.x, to.x].map((x) => Math.min(Math.max(x, 0), width - 0.01)) as [number, number]
    const wide = Math.abs(x1 - x0) >= DRAG
    const days = [dayAt(focus, width, x0), dayAt(focus, width, x1)] as const
    const unit = gripUnit(Math.min(...days.map((day) => pixelsADay(focus, width, day))))
    const window = wholeUnits(...days, unit)
    const [y0, y1] = [from.y, Math.min(Math.max(to.y, 0), height)]
    const tall = Math.abs(y1 - y0) >= TALL
    const latitudes = tall ? band(latitudeAt(strip, y0), latitudeAt(strip, y1)) : null
    return { ...(wide ? { time: window } : {}), ...(latitudes ? { band: latitudes } : {}) }
  }

  const onPointerDown = (pointer: ReactPointerEvent<HTMLDivElement>) => {
    if (!scene || pointer.button > 1) return
    const at = place(pointer)
    pointers.current.set(pointer.pointerId, at)
    if (pointers.current.size > 1) {
      if (press.current?.dragging) drafting.cancel()
      press.current = null
      return
    }
    press.current = {
      ...at,
      pan: pointer.shiftKey || pointer.button === 1,
      box: pointer.currentTarget.getBoundingClientRect(),
      dragging: false,
      draft: null,
    }
    if (pointer.pointerType === 'mouse') pointer.currentTarget.setPointerCapture(pointer.pointerId)
  }

  const pinch = (id: number, at: { x: number; y: number }) => {
    const before = pointers.current.get(id)
    const other = [...pointers.current].find(([key]) => key !== id)?.[1]
    if (!scene || !before || !other) return
    const { width, marks } = scene
    const [wasApart, isApart] = [Math.abs(before.x - other.x), Math.abs(at.x - other.x)]
    const [wasMiddle, isMiddle] = [(before.x + other.x) / 2, (at.x + other.x) / 2]
    setFocus((focus) => {
      const factor = Math.max(wasApart, 24) / Math.max(isApart, 24)
      const closer = zoomed(focus, factor, dayAt(focus, width, isMiddle), marks.span)
      return panned(closer, (wasMiddle - isMiddle) / width, marks.span)
    })
  }

  const onPointerMove = (pointer: ReactPointerEvent<HTMLDivElement>) => {
    if (!scene) return
    const at = place(pointer)
    if (pointers.current.size > 1) {
      pinch(pointer.pointerId, at)
      pointers.current.set(pointer.pointerId, at)
      return
    }
    const pressed = press.current
    if (!pressed) return pointer.pointerType === 'touch' ? undefined : hover(at.x, at.y)
    const before = pointers.current.get(pointer.pointerId) ?? at
    pointers.current.set(pointer.pointerId, at)
    if (!pressed.dragging && Math.hypot(at.x - pressed.x, at.y - pressed.y) < DRAG) return
    if (!pressed.dragging) pointer.currentTarget.setPointerCapture(pointer.pointerId)
    pressed.dragging = true
    leave()
    if (pressed.pan) {
      const { width, marks } = scene
      setFocus((focus) => panned(focus, (before.x - at.x) / width, marks.span))
      return
    }
    pressed.draft = draftOf(pressed, at)
    drafting.move(pressed.draft)
  }

  const onPointerUp = (pointer: ReactPointerEvent<HTMLDivElement>) => {
    const pressed = press.current
    const { x, y } = place(pointer)
    pointers.current.delete(pointer.pointerId)
    press.current = null
    if (!scene || !pressed) return
    if (pressed.dragging) {
      if (pressed.draft && Object.keys(pressed.draft).length > 0) drafting.commit(pressed.draft)
      else if (!pressed.pan) drafting.cancel()
      return
    }
    choose(x, y, pointer.pointerType === 'mouse' ? REACH.mouse : REACH.finger)
  }

  const onPointerCancel = (pointer: ReactPointerEvent<HTMLDivElement>) => {
    pointers.current.delete(pointer.pointerId)
    if (press.current?.dragging && !press.current.pan) drafting.cancel()
    press.current = null
  }

  /** The next or previous of the events that the filters let through. */
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
    // From nowhere, the first step leads to the first event in sight.
    const first = active >= 0 ? active : (placed.event[0] ?? 0) - 1
    const act = (): boolean => {
      switch (key.key) {
        case 'ArrowRight':
          if (key.shiftKey) pan(0.15)
          else activate(neighbour(1, first))
          return true
        case 'ArrowLeft':
          if (key.shiftKey) pan(-0.15)
          else activate(neighbour(-1, active >= 0 ? active : first + 2))
          return true
        case 'ArrowUp':
          vertical(-1)
          return true
        case 'ArrowDown':
          vertical(1)
          return true
        case 'Home':
          activate(neighbour(1, -1))
          return true
        case 'End':
          activate(neighbour(-1, marks.ids.length))
          return true
        case 'PageUp':
          pan(-0.9)
          return true
        case 'PageDown':
          pan(0.9)
          return true
        case '+':
        case '=':
          zoom(0.6)
          return true
        case '-':
          zoom(1 / 0.6)
          return true
        case ' ':
          togglePlay()
          return true
        case 'Enter':
          if (key.shiftKey) list()
          else openEvent(active)
          return true
        case 'Escape':
          drafting.cancel()
          leave()
          return true
        default:
          return false
      }
    }
    if (act()) key.preventDefault()
  }

  const listed = (settled[active] ?? 0) >= STATE.possible
  return (
    <div
      ref={frame}
      className={styles.strip}
      role="listbox"
      tabIndex={0}
      aria-label={t('timeline.marks')}
      aria-describedby="timeline-keys"
      aria-activedescendant={listed ? optionId(active) : undefined}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerCancel}
      onPointerLeave={leave}
      onClick={({ target }) => {
        // What a screen reader's own click reaches; a pointer's opens an event when it goes up.
        const option = target instanceof HTMLElement ? target.closest<HTMLElement>('[role=option]') : null
        if (option) openEvent(Number(option.dataset.at))
      }}
      onDoubleClick={(click) => {
        if (!scene) return
        setHere(null)
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
