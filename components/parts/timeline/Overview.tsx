import { memo, type PointerEvent, useLayoutEffect, useMemo, useRef } from 'react'
import { calendarDate } from '@/geodata/domain/time/day'
import type { TimeWindow } from '@/geodata/domain/time/window'
import { density } from '@/geodata/drawing/timeline/density'
import { between, dayAt, type Focus, shifted, xOf } from '@/geodata/drawing/timeline/focus'
import { STATE } from '@/geodata/drawing/timeline/layout'
import type { Marks } from '@/geodata/drawing/timeline/marks'
import { ticks } from '@/geodata/drawing/timeline/ticks'
import { sized } from './fitCanvas'
import styles from './Timeline.module.css'
import type { Colours } from './useColours'
import { useSize } from './useSize'

interface OverviewProps {
  readonly marks: Marks
  /** What is hidden, whatever window is chosen. */
  readonly around: Uint8Array
  readonly states: Uint8Array
  readonly colours: Colours | null
  readonly focus: Focus
  readonly window: TimeWindow | null
  readonly setFocus: (change: (focus: Focus) => Focus) => void
}

type Grip = { readonly part: 'body' | 'from' | 'to' | 'new'; readonly day: number; readonly focus: Focus }

/** How near to an edge of the frame a press takes hold of it; pixels. */
const EDGE = 9

/** How far apart its years are at least, in pixels. */
const YEARS = 44

/**
 * The whole of the time at one scale, with its crowds and its years, and a frame around what the strip shows: drag the frame to move it, its edges to widen it, anything else to draw
 * another. For the pointer only; the strip's keys and the buttons do the same.
 */
export const Overview = memo(function Overview(props: OverviewProps) {
  const { marks, around, states, colours, focus, window, setFocus } = props
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const grip = useRef<Grip | null>(null)
  const { width, height } = useSize(box)
  const { span } = marks
  // At one scale, whatever the strip folds.
  const whole = useMemo<Focus>(() => ({ from: span.from, to: span.to }), [span])

  const bins = Math.floor(width / 3)
  const all = useMemo(() => density(marks, span, bins, (i) => around[i] !== STATE.hidden), [marks, span, bins, around])
  const shown = useMemo(
    () => density(marks, span, bins, (i) => (states[i] as number) >= STATE.possible),
    [marks, span, bins, states],
  )

  useLayoutEffect(
    function paint() {
      if (!canvas.current || !colours || width === 0) return
      const context = sized(canvas.current, width, height)
      if (!context) return
      const most = all.reduce((a, b) => Math.max(a, b), 1)
      // Square roots, so that a single event is still seen beside a crowd of fifty.
      const bar = (count: number) => Math.sqrt(count / most) * (height - 3)
      const paintBars = (counts: Float32Array, alpha: number) => {
        context.globalAlpha = alpha
        counts.forEach((count, bin) => {
          if (count > 0.01) context.fillRect(bin * 3, height - bar(count), 2, bar(count))
        })
      }
      context.fillStyle = colours.ink
      paintBars(all, 0.25)
      paintBars(shown, 0.75)
    },
    [colours, width, height, all, shown],
  )

  const xIn = (pointer: PointerEvent<HTMLDivElement>) =>
    pointer.clientX - pointer.currentTarget.getBoundingClientRect().left
  const left = xOf(whole, width, focus.from)
  const right = xOf(whole, width, focus.to)

  const onPointerDown = (pointer: PointerEvent<HTMLDivElement>) => {
    if (pointer.button !== 0) return
    pointer.currentTarget.setPointerCapture(pointer.pointerId)
    const x = xIn(pointer)
    const part =
      Math.abs(x - left) <= EDGE ? 'from' : Math.abs(x - right) <= EDGE ? 'to' : x > left && x < right ? 'body' : 'new'
    grip.current = { part, day: dayAt(whole, width, x), focus }
    // A press beside the frame brings it there; dragging on draws another.
    if (part === 'new') {
      const day = dayAt(whole, width, x)
      setFocus((now) => shifted(now, day - (now.from + now.to) / 2, span))
    }
  }
  const onPointerMove = (pointer: PointerEvent<HTMLDivElement>) => {
    const held = grip.current
    if (!held) return
    const day = dayAt(whole, width, Math.min(Math.max(xIn(pointer), 0), width))
    if (held.part === 'new' && Math.abs(xOf(whole, width, day) - xOf(whole, width, held.day)) < 6) return
    const moved: Readonly<Record<Grip['part'], () => Focus>> = {
      body: () => shifted(held.focus, day - held.day, span),
      from: () => between(day, held.focus.to, span),
      to: () => between(held.focus.from, day, span),
      new: () => between(held.day, day, span),
    }
    setFocus(moved[held.part])
  }

  const start = window && xOf(whole, width, window.start ?? span.from)
  const end = window && xOf(whole, width, window.end === null ? span.to : window.end + 1)
  return (
    <div className={styles.overview} aria-hidden="true">
      <div
        ref={box}
        className={styles.crowds}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => {
          grip.current = null
        }}
        onPointerCancel={() => {
          grip.current = null
        }}
      >
        <canvas ref={canvas} className={styles.canvas} />
        {start !== null && end !== null && (
          <div className={styles.overviewWindow} style={{ left: start, width: Math.max(end - start, 2) }} />
        )}
        <div className={styles.overviewFocus} style={{ left, width: Math.max(right - left, 4) }} />
      </div>
      {width > 0 &&
        ticks(whole, width, YEARS).map(({ day }) => (
          <span key={day} className={styles.year} style={{ left: xOf(whole, width, day) }}>
            {calendarDate(day).year}
          </span>
        ))}
    </div>
  )
})
