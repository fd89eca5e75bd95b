import { memo, type PointerEvent, useCallback, useLayoutEffect, useMemo, useRef } from 'react'
import type { TimeWindow } from '@/geodata/domain/time/window'
import { gripUnit, wholeUnits } from '@/geodata/drawing/timeline/calendar'
import { density } from '@/geodata/drawing/timeline/density'
import { between, dayAt, type Focus, pixelsADay, shifted, xOf } from '@/geodata/drawing/timeline/focus'
import { STATE } from '@/geodata/drawing/timeline/layout'
import type { Marks } from '@/geodata/drawing/timeline/marks'
import { ticks } from '@/geodata/drawing/timeline/ticks'
import { useSetting } from '../../view/useExplorer'
import { fitCanvas } from './fitCanvas'
import styles from './Timeline.module.css'
import { tickWords } from './tickWords'
import type { Colours } from './useColours'
import type { Drafting } from './useDraft'
import { useSize } from './useSize'

interface OverviewProps extends Omit<HistogramProps, 'span' | 'all' | 'shown'> {
  readonly marks: Marks
  /** State of each event without the time filter: hidden or not. */
  readonly around: Uint8Array
  readonly states: Uint8Array
}

interface HistogramProps {
  readonly span: Focus
  /** Numbers of events in so many equal parts of the span, or in another number of parts. */
  readonly all: (bins: number) => ArrayLike<number>
  /** The same of the events shown. */
  readonly shown: (bins: number) => ArrayLike<number>
  readonly colours: Colours | null
  readonly focus: Focus
  readonly window: TimeWindow | null
  readonly setFocus: (change: (focus: Focus) => Focus) => void
  /** Set if there is no strip: the window itself is then drawn and dragged here. */
  readonly drafting: Drafting | null
}

interface Grip {
  readonly part: 'body' | 'from' | 'to' | 'new'
  readonly x: number
  readonly day: number
  /** The frame at the start of the drag. */
  readonly frame: Focus
  draft: TimeWindow | null
}

/** Distance in pixels after which a press is a drag. */
const DRAG = 6

/** Distance in pixels within which a press grabs an edge of the frame. */
const EDGE = 9

/** Minimum distance between labels, in pixels. */
const LABELS = 44

/** The histogram of the events of an atlas. */
export const Overview = memo(function Overview({ marks, around, states, ...shared }: OverviewProps) {
  const { span } = marks
  const all = useCallback(
    (bins: number) => density(marks, span, bins, (i) => around[i] !== STATE.hidden),
    [marks, span, around],
  )
  const shown = useCallback(
    (bins: number) => density(marks, span, bins, (i) => (states[i] as number) >= STATE.possible),
    [marks, span, states],
  )
  return <Histogram span={span} all={all} shown={shown} {...shared} />
})

/**
 * The whole period at one scale, with a histogram, years, and a frame around the strip's range: drag the frame to move
 * it, its edges to resize it, elsewhere to draw a new one. Without a strip, this sets the window of the View. Pointer
 * only; keys, buttons and the settings' fields do the same.
 */
export function Histogram({ span, colours, focus, window, setFocus, drafting, ...numbers }: HistogramProps) {
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const grip = useRef<Grip | null>(null)
  const { width, height } = useSize(box)
  const { language } = useSetting()
  // At a uniform scale, without folds.
  const whole = useMemo<Focus>(() => ({ from: span.from, to: span.to }), [span])
  const marked = width > 0 ? ticks(whole, width, LABELS) : []
  const labels = tickWords(marked, language)

  const bins = Math.floor(width / 3)
  const { all: countAll, shown: countShown } = numbers
  const all = useMemo(() => countAll(bins), [countAll, bins])
  const shown = useMemo(() => countShown(bins), [countShown, bins])

  useLayoutEffect(
    function paint() {
      if (!canvas.current || !colours || width === 0) return
      const context = fitCanvas(canvas.current, width, height)
      if (!context) return
      let most = 1
      for (let bin = 0; bin < all.length; bin++) most = Math.max(most, all[bin] as number)
      const apart = all.length === bins ? 3 : width / Math.max(all.length, 1)
      // Square roots, so that a single event is visible beside a bar of fifty.
      const bar = (count: number) => Math.sqrt(count / most) * (height - 3)
      const paintBars = (counts: ArrayLike<number>, alpha: number) => {
        context.globalAlpha = alpha
        for (let bin = 0; bin < counts.length; bin++) {
          const high = bar(counts[bin] as number)
          // However little: an event that may be on any day of three years has a thousandth for each.
          if ((counts[bin] as number) > 0) context.fillRect(bin * apart, height - high, Math.max(apart - 1, 1), high)
        }
      }
      context.fillStyle = colours.ink
      paintBars(all, 0.25)
      paintBars(shown, 0.75)
    },
    [colours, width, height, bins, all, shown],
  )

  const xIn = (pointer: PointerEvent<HTMLDivElement>) =>
    pointer.clientX - pointer.currentTarget.getBoundingClientRect().left
  const start = window && (window.start ?? span.from)
  const end = window && (window.end === null ? span.to : window.end + 1)
  const chosen = start !== null && end !== null ? { from: start, to: end } : null
  const frame = drafting ? chosen : focus
  // Without a window, the years named in the bar; not draggable.
  const seen = frame ?? focus
  const [left, right] = frame ? [xOf(whole, width, frame.from), xOf(whole, width, frame.to)] : [-EDGE, -EDGE]

  const onPointerDown = (pointer: PointerEvent<HTMLDivElement>) => {
    if (pointer.button !== 0) return
    pointer.currentTarget.setPointerCapture(pointer.pointerId)
    const x = xIn(pointer)
    const part =
      Math.abs(x - left) <= EDGE ? 'from' : Math.abs(x - right) <= EDGE ? 'to' : x > left && x < right ? 'body' : 'new'
    const day = dayAt(whole, width, x)
    grip.current = { part, x, day, frame: frame ?? focus, draft: null }
    // A press outside the frame centres it there; dragging on draws a new one.
    if (part === 'new' && !drafting) setFocus((now) => shifted(now, day - (now.from + now.to) / 2, span))
  }
  const onPointerMove = (pointer: PointerEvent<HTMLDivElement>) => {
    const held = grip.current
    if (!held) return
    const x = Math.min(Math.max(xIn(pointer), 0), width)
    if ((held.part === 'new' || drafting) && Math.abs(x - held.x) < DRAG && !held.draft) return
    const day = dayAt(whole, width, x)
    const moved: Readonly<Record<Grip['part'], () => Focus>> = {
      body: () => shifted(held.frame, day - held.day, span),
      from: () => between(day, held.frame.to, span),
      to: () => between(held.frame.from, day, span),
      new: () => between(held.day, day, span),
    }
    const next = moved[held.part]()
    if (!drafting) return setFocus(() => next)
    held.draft = wholeUnits(next.from, next.to - 1, gripUnit(pixelsADay(whole, width, day)))
    drafting.move({ time: held.draft })
  }
  const onPointerUp = () => {
    const time = grip.current?.draft
    grip.current = null
    if (time) drafting?.commit({ time })
  }

  return (
    <div className={styles.overview} aria-hidden="true">
      <div
        ref={box}
        className={styles.histogram}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => {
          grip.current = null
          drafting?.cancel()
        }}
      >
        <canvas ref={canvas} />
        {chosen && (
          <div
            className={styles.overviewWindow}
            style={{
              left: xOf(whole, width, chosen.from),
              width: Math.max(xOf(whole, width, chosen.to) - xOf(whole, width, chosen.from), 2),
            }}
          />
        )}
        {width > 0 && (
          <div
            className={styles.overviewFocus}
            data-quiet={frame === null || undefined}
            style={{
              left: xOf(whole, width, seen.from),
              width: Math.max(xOf(whole, width, seen.to) - xOf(whole, width, seen.from), 4),
            }}
          />
        )}
      </div>
      {marked.map(({ day }, at) => (
        <span key={day} className={styles.year} style={{ left: xOf(whole, width, day) }}>
          {labels[at]}
        </span>
      ))}
    </div>
  )
}
