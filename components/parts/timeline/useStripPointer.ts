import { type PointerEvent, useRef } from 'react'
import { band } from '@/geodata/domain/view/parse'
import { gripUnit, wholeUnits } from '@/geodata/drawing/timeline/calendar'
import { dayAt, panned, pixelsADay, zoomed } from '@/geodata/drawing/timeline/focus'
import { latitudeAt } from '@/geodata/drawing/timeline/frame'
import type { SetFocus } from './setFocus'
import type { Scene } from './stripScene'
import type { Draft, Drafting } from './useDraft'

/** Distance after which a press is a drag, and vertical distance after which a drag includes latitude; pixels. */
const DRAG = 6
const TALL = 26

interface Spot {
  readonly x: number
  readonly y: number
}

interface Press extends Spot {
  readonly pan: boolean
  readonly box: DOMRect
  dragging: boolean
  draft: Draft | null
}

interface Fingers {
  readonly scene: Scene | null
  readonly drafting: Drafting
  readonly setFocus: SetFocus
  /** The mouse moved over the strip without a button pressed. */
  readonly hover: (spot: Spot) => void
  /** A drag starts: clears the hover state. */
  readonly leave: () => void
  /** A press without a drag. */
  readonly press: (spot: Spot, by: 'mouse' | 'finger') => void
}

type Handler = (pointer: PointerEvent<HTMLDivElement>) => void

/**
 * Pointer gestures on the strip: a drag selects a window, and on a tall strip a band; with Shift or the middle button
 * it pans; two fingers zoom.
 */
export function useStripPointer({ scene, drafting, setFocus, hover, leave, press: pressAt }: Fingers): {
  readonly onPointerDown: Handler
  readonly onPointerMove: Handler
  readonly onPointerUp: Handler
  readonly onPointerCancel: Handler
} {
  const pointers = useRef(new Map<number, Spot>())
  const press = useRef<Press | null>(null)

  /**
   * The pointer's position on the strip. While pressed, relative to the strip's position at the start, since effects of
   * a drag may move it.
   */
  const place = (pointer: PointerEvent): Spot => {
    const box = press.current?.box ?? pointer.currentTarget.getBoundingClientRect()
    return { x: pointer.clientX - box.left, y: pointer.clientY - box.top }
  }

  const pinch = (id: number, at: Spot) => {
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

  return {
    onPointerDown: (pointer) => {
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
    },
    onPointerMove: (pointer) => {
      if (!scene) return
      const at = place(pointer)
      if (pointers.current.size > 1) {
        pinch(pointer.pointerId, at)
        pointers.current.set(pointer.pointerId, at)
        return
      }
      const pressed = press.current
      if (!pressed) return pointer.pointerType === 'touch' ? undefined : hover(at)
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
      pressed.draft = draftOf(scene, pressed, at)
      drafting.move(pressed.draft)
    },
    onPointerUp: (pointer) => {
      const pressed = press.current
      const at = place(pointer)
      pointers.current.delete(pointer.pointerId)
      press.current = null
      if (!scene || !pressed) return
      if (pressed.dragging) {
        if (pressed.draft && Object.keys(pressed.draft).length > 0) drafting.commit(pressed.draft)
        else if (!pressed.pan) drafting.cancel()
        return
      }
      pressAt(at, pointer.pointerType === 'mouse' ? 'mouse' : 'finger')
    },
    onPointerCancel: (pointer) => {
      pointers.current.delete(pointer.pointerId)
      if (press.current?.dragging && !press.current.pan) drafting.cancel()
      press.current = null
    },
  }
}

/** The window and band for a drag between two points of the strip. */
function draftOf({ focus, width, height, strip }: Scene, from: Spot, to: Spot): Draft {
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
